import { resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { firstIssue } from '../../local/first-issue.ts';
import { PortInUseError } from '../../local/listen.ts';
import { credentials, names, region } from '../../local/resources.ts';
import { AlreadyRunningError, DEFAULT_DATA, DEFAULT_PORT } from '../../local/running.ts';
import { type System, startSystem } from '../../local/system.ts';
import { portOf } from './connection.ts';
import { CommandError, exitCodes, say } from './output.ts';

interface Flags {
  port: number;
  data: string;
  empty?: true;
  public?: true;
}

/** `jianbao start`: the whole system on this computer, until Ctrl-C. Exit code 3: the port or the data folder is taken. */
export function startCommand(): Command {
  return new Command('start')
    .description('run the whole system on this computer, with no AWS account, until Ctrl-C')
    .option('--port <number>', 'port of the site; the next two are S3 with SQS, and DynamoDB', portOf, DEFAULT_PORT)
    .option('--data <folder>', 'folder that everything is kept in; a second start goes on from there', DEFAULT_DATA)
    .option('--empty', 'do not load the sample articles')
    .option('--public', 'answer as a public site: robots may list its pages. Still nobody else can reach it')
    .addHelpText(
      'after',
      `
Examples:
  $ npx jianbao start                            with the sample articles, at http://127.0.0.1:${DEFAULT_PORT}/
  $ npx jianbao start --empty --data ./mine      your articles only
  $ npx jianbao start --port 5000                when another program has ${DEFAULT_PORT}
  $ DEBOUNCE_SECONDS=60 npx jianbao start        compile as seldom as in the cloud`,
    )
    .action(start);
}

async function start(flags: Flags): Promise<void> {
  // The handlers' own log lines are for CloudWatch: here only what went wrong is of interest. Read when they are loaded.
  process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN';
  const system = await startSystem({ ...flags, isPublic: flags.public === true, log: say }).catch((error: unknown) => {
    if (error instanceof PortInUseError || error instanceof AlreadyRunningError)
      throw new CommandError(error.message, exitCodes.notRunning);
    if (!isFolderFault(error)) throw error;
    throw new CommandError(`The data folder ${flags.data} cannot be used (${error.message}). Choose another with --data.`, exitCodes.usage);
  });
  const stopped = stopOnSignal(system);
  process.stdout.write(welcome(system, flags));
  const working = prepare(system, flags.empty === true).catch((error) => {
    if (!stopped.asked()) say(`The first issue could not be made: ${error instanceof Error ? error.message : error}`);
  });
  await stopped.done;
  await working;
  process.exit(0);
}

/** The folder is a file, or may not be written. */
function isFolderFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && ['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
}

/** How long after the first signal another one is the same keypress: npm passes on what the terminal already sent to all. */
const SAME_KEYPRESS_MS = 1000;

/** Ends the system at the first Ctrl-C or SIGTERM; at the second, at once. */
function stopOnSignal(system: System): { done: Promise<void>; asked(): boolean } {
  let askedAt: number | undefined;
  const done = new Promise<void>((finished, failed) => {
    const stop = () => {
      if (askedAt === undefined) {
        say('Stopping …');
        system.stop().then(finished, failed);
      } else if (Date.now() - askedAt > SAME_KEYPRESS_MS) process.exit(130);
      askedAt ??= Date.now();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  return { done, asked: () => askedAt !== undefined };
}

async function prepare(system: System, empty: boolean): Promise<void> {
  const bar = process.stderr.isTTY ? new SingleBar({ format: '{what} [{bar}] {value}/{total}', stream: process.stderr }) : undefined;
  let shown = '';
  const page = await firstIssue(system, {
    seeds: !empty,
    progress: (what, value, total) => {
      if (what !== shown) {
        bar?.stop();
        if (bar) bar.start(total, value, { what });
        else say(`${what}: ${total}`);
        shown = what;
      } else bar?.update(value);
    },
  }).finally(() => bar?.stop());
  say(page ? `Today's issue: ${page}` : "Today's issue is still being compiled; the site shows it when it is done.");
}

function welcome({ site, endpoints }: System, { port, data }: Flags): string {
  const flag = port !== DEFAULT_PORT ? ` --port ${port}` : data !== DEFAULT_DATA ? ` --data ${data}` : '';
  const { accessKeyId, secretAccessKey } = credentials;
  return `
Jianbao is running. Stop it with Ctrl-C; what it has stays in ${resolve(data)}

  Site     ${site}
  Bucket   s3://${names.articles}  at ${endpoints.s3}

Upload an article:

  npx jianbao upload FILE${flag}

or with the AWS CLI:

  AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey} AWS_DEFAULT_REGION=${region} aws s3 cp FILE s3://${names.articles}/ --endpoint-url ${endpoints.s3}

`;
}
