import { type Command, InvalidArgumentError } from 'commander';
import { createStores, type Stores, storesFrom } from '../../lambdas/store/stores.ts';
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

/**
 * Runs a task against a deployed system's stores when the environment names them as its functions' does (`TABLE_NAME`,
 * `ARTICLES_BUCKET`, `SITE_BUCKET`, `DIGEST_QUEUE_URL`, `AWS_REGION`), else against the running system's. Flags go before.
 * @throws NotRunningError
 */
export async function withStores<T>(flags: ConnectionFlags, task: (stores: Stores) => Promise<T>): Promise<T> {
  if (!process.env.TABLE_NAME || flags.port !== undefined || flags.data !== undefined) return connected(flags, task);
  const stores = storesFrom(process.env);
  try {
    return await task(stores);
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
