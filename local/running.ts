import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { StoreConfig } from '../lambdas/store/stores.ts';
import { credentials, names, region } from './resources.ts';

/** Where a running system is: what `running.json` in its data folder says, and what other commands need. */
export interface Running {
  pid: number;
  ports: { site: number; aws: number; dynamodb: number };
  /** address of the site, with a slash at its end */
  site: string;
  endpoints: { s3: string; sqs: string; dynamodb: string };
  queueUrls: { ingest: string; ingestDeadLetters: string; digest: string; digestDeadLetters: string };
}

/** There is no system to talk to. */
export class NotRunningError extends Error {
  override readonly name = 'NotRunningError';
}

/** A live system already has this data folder. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

export const DEFAULT_PORT = 4400;
export const DEFAULT_DATA = '.jianbao';

/** Everything there is to know from the ports. */
export function runningOn(ports: Running['ports'], pid: number): Running {
  const aws = `http://127.0.0.1:${ports.aws}`;
  const queueUrl = (name: string) => `${aws}/000000000000/${name}`;
  return {
    pid,
    ports,
    site: `http://127.0.0.1:${ports.site}/`,
    endpoints: { s3: aws, sqs: aws, dynamodb: `http://127.0.0.1:${ports.dynamodb}` },
    queueUrls: {
      ingest: queueUrl(names.ingestQueue),
      ingestDeadLetters: queueUrl(names.ingestDeadLetters),
      digest: queueUrl(names.digestQueue),
      digestDeadLetters: queueUrl(names.digestDeadLetters),
    },
  };
}

/** What `createStores` takes to reach a running system. */
export function storeConfigOf({ endpoints, queueUrls }: Running): StoreConfig {
  const { table, articles, site } = names;
  return { region, endpoints, credentials, names: { table, articles, site, queueUrls } };
}

/**
 * Finds the system that a command talks to: by its port when one is given, else by its data folder, else at the defaults.
 * @throws NotRunningError saying how to start one
 */
export async function findRunning({ port, data }: { port?: number | undefined; data?: string | undefined } = {}): Promise<Running> {
  const noted = readNote(data ?? DEFAULT_DATA);
  const wanted = port ?? (data === undefined ? (noted?.ports?.site ?? DEFAULT_PORT) : noted?.ports?.site);
  const running =
    noted?.ports && noted.ports.site === wanted
      ? runningOn(noted.ports, noted.pid)
      : wanted && runningOn({ site: wanted, aws: wanted + 1, dynamodb: wanted + 2 }, 0);
  if (running && (await answers(running.ports.aws))) return running;
  const [where, flag] =
    port !== undefined
      ? [`on port ${port}`, ` --port ${port}`]
      : data !== undefined
        ? [`with the data folder ${data}`, ` --data ${data}`]
        : ['here', ''];
  throw new NotRunningError(`No Jianbao system runs ${where}. Start one in another terminal: npx jianbao start${flag}`);
}

interface Note {
  pid: number;
  /** absent while the system is starting */
  ports?: Running['ports'];
}

const noteOf = (data: string) => join(data, 'running.json');

function readNote(data: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(noteOf(data), 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

/**
 * Takes a data folder for this process; a note that a dead process left is taken over.
 * @throws AlreadyRunningError when a live system has it
 */
export async function claim(data: string): Promise<{ announce(running: Running): void; release(): void }> {
  const file = noteOf(data);
  const take = () => writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const note = readNote(data);
    if (note && isAlive(note.pid) && (!note.ports || (await answers(note.ports.aws)))) {
      const where = note.ports ? ` at ${runningOn(note.ports, note.pid).site}` : '';
      throw new AlreadyRunningError(
        `A Jianbao system already uses the data folder ${data}${where} (process ${note.pid}). Use that one, stop it, or choose another folder with --data.`,
      );
    }
    rmSync(file, { force: true });
    take();
  }
  return {
    announce: (running) => writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`),
    release: () => rmSync(file, { force: true }),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const done = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
