import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../lib/bundle.ts';

/** Emulates CloudFormation, S3, SQS, DynamoDB and Lambda without Docker. It has no IAM and does not apply redrive policies. */
const PACKAGE = 'ministack==1.5.33';
export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';

/** Python, or the registry of its packages, is not there: the check is left out, not failed. */
export class NoEmulatorError extends Error {
  override readonly name = 'NoEmulatorError';
}

export interface Emulator {
  endpoint: string;
  /** environment in which programs speak to the emulator and can speak to no account */
  env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Installs the emulator in an environment of its own, once, and gives its program. @throws NoEmulatorError */
export async function installEmulator(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/jianbao', PACKAGE);
  const program = join(folder, 'bin/ministack');
  if (existsSync(program)) return program;
  const run = promisify(execFile);
  try {
    await run('python3', ['-m', 'venv', '--clear', folder]);
    await run(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', PACKAGE], { timeout: 90_000 });
  } catch (error) {
    throw new NoEmulatorError('Python 3 with venv, or its package index, is not there.', { cause: error });
  }
  return program;
}

/** Starts the emulator on a free port of 127.0.0.1, with all that it writes in `folder`. */
export async function startEmulator(program: string, folder: string): Promise<Emulator> {
  const port = String(await freePort());
  const temporary = join(folder, 'emulator');
  mkdirSync(temporary);
  const log = openSync(join(folder, 'emulator.log'), 'w');
  const child = spawn(program, [], {
    cwd: temporary,
    stdio: ['ignore', log, log],
    // A process group of its own, so that the workers that run the functions end with it.
    detached: true,
    env: {
      ...withoutAws(),
      GATEWAY_PORT: port,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      MINISTACK_REGION: REGION,
      LAMBDA_EXECUTOR: 'local',
      TMPDIR: temporary,
    },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = () => ended(child);
  try {
    await answers(endpoint, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, env: { ...withoutAws(), ...onlyEmulator(endpoint) }, stop };
}

/** No credentials of the person who runs this reach any program, and functions run on the Node that runs this. */
function withoutAws(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(AWS|CDK)_/.test(name));
  return { ...Object.fromEntries(own), PATH: `${dirname(process.execPath)}:${process.env.PATH}` };
}

const onlyEmulator = (endpoint: string): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'check',
  AWS_SECRET_ACCESS_KEY: 'check',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port of 127.0.0.1 is free.');
  return address.port;
}

async function answers(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`The emulator ended with ${child.exitCode}. Its log says why.`);
    const up = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The emulator did not answer in 30 seconds. Its log says why.');
}

/** Ends the emulator and its workers: kindly, then surely. */
async function ended(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name);
    } catch {
      // All of the group are gone.
    }
  };
  const exit = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve();
  signal('SIGTERM');
  await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
  signal('SIGKILL');
}
