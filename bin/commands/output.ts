import { PeriodError } from '../../lambdas/model/period.ts';
import { SettingsError } from '../../lambdas/model/settings.ts';
import { NotRunningError } from '../../local/running.ts';

/** Classes of exit codes; `jianbao --help` prints them. */
export const exitCodes = { fault: 1, usage: 2, notRunning: 3, notFound: 4, refused: 5 } as const;

/** A command cannot do what it was asked; the message says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

// A reader that has seen enough, as `| head` has, is no fault of ours or of the call.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Words for people: progress, hints, errors. Data alone goes to stdout. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Writes data to stdout and waits until it is taken, so that a pipe gets all of it. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Text of a stranger for a terminal: control characters, which could move its cursor or forge a line, become U+FFFD. */
export const inert = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** `--json`: one object `{ok, data, error}`. */
export const writeJson = (data: unknown): Promise<void> => write(`${JSON.stringify({ ok: true, data, error: null }, null, 2)}\n`);

/** Says what went wrong and sets the exit code of its class. */
export function report(error: unknown, json: boolean): void {
  const exitCode = exitCodeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, data: null, error: { code: nameOf(exitCode), message } }, null, 2)}\n`);
  say(exitCode === exitCodes.fault && error instanceof Error ? (error.stack ?? message) : message);
  process.exitCode = exitCode;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommandError) return error.exitCode;
  if (error instanceof NotRunningError) return exitCodes.notRunning;
  if (error instanceof PeriodError || error instanceof SettingsError) return exitCodes.usage;
  return exitCodes.fault;
}

const nameOf = (exitCode: number): string => Object.entries(exitCodes).find(([, code]) => code === exitCode)?.[0] ?? 'fault';
