import { type Command, InvalidArgumentError } from 'commander';
import { createStores, type Stores } from '../../lambdas/store/stores.ts';
import { DEFAULT_DATA, DEFAULT_PORT, findRunning, type Running, storeConfigOf } from '../../local/running.ts';

/** How a command finds the running system. */
export interface ConnectionFlags {
  port?: number;
  data?: string;
  json?: true;
}

/** Adds `--port`, `--data` and `--json`. */
export function withConnection(command: Command): Command {
  return command
    .option('--port <number>', `port of the running system's site (default: what its data folder says, else ${DEFAULT_PORT})`, portOf)
    .option('--data <folder>', `data folder of the running system (default: ${DEFAULT_DATA})`)
    .option('--json', 'print one JSON object {ok, data, error}');
}

/** Runs a task against the running system's stores and closes them. @throws NotRunningError */
export async function connected<T>(flags: ConnectionFlags, task: (stores: Stores, running: Running) => Promise<T>): Promise<T> {
  const running = await findRunning(flags);
  const stores = createStores(storeConfigOf(running));
  try {
    return await task(stores, running);
  } finally {
    stores.close();
  }
}

/** A TCP port from a command line. @throws InvalidArgumentError */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65533) return port;
  throw new InvalidArgumentError('Write a whole number from 1 to 65533.');
}
