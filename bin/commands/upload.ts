import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import pLimit from 'p-limit';
import { limits } from '../../lambdas/model/limits.ts';
import type { ObjectRecord } from '../../lambdas/model/record.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { names } from '../../local/resources.ts';
import { type ConnectionFlags, connected, withConnection } from './connection.ts';
import { CommandError, exitCodes, inert, say, write, writeJson } from './output.ts';

interface Flags extends ConnectionFlags {
  prefix: string;
  wait: boolean;
}

/** A file to upload, and the key that it gets. */
interface Upload {
  file: string;
  key: string;
}

const AT_ONCE = 8;
/** How long an upload is waited for, seconds: the queue's own retries take longer only when something is broken. */
const PATIENCE = 60;

/** `jianbao upload`: puts files into the bucket and says what became of them. */
export function uploadCommand(): Command {
  const command = new Command('upload')
    .description('upload articles to the running system and say what became of each')
    .argument('<files...>', 'files, or folders with all that is in them')
    .option('--prefix <text>', 'put before each key, as in a folder: news/', '')
    .option('--no-wait', 'do not wait until they are in the table')
    .addHelpText(
      'after',
      `
The key is the file's name; for a folder, the path inside it. The same key again replaces what was there.

Examples:
  $ npx jianbao upload article.txt
  $ npx jianbao upload ./scraped --prefix 2026/november/`,
    );
  return withConnection(command).action(async (paths: string[], flags: Flags) => {
    const uploads = (await Promise.all(paths.map(uploadsAt))).flat().map(({ file, key }) => ({ file, key: flags.prefix + key }));
    refuseClashes(uploads);
    await connected(flags, async (stores, { site }) => {
      await putAll(stores, uploads);
      const records = flags.wait ? await outcomes(stores, uploads) : [];
      if (flags.json) await writeJson(flags.wait ? records : uploads.map(({ key }) => ({ key })));
      else
        for (const line of flags.wait ? records.map(outcomeLine) : uploads.map(({ key }) => `uploaded  ${key}`)) await write(`${line}\n`);
      say(`In ${names.articles}: ${uploads.length}. The day's issue, in a few seconds: ${site}`);
      if (records.some(({ status }) => status !== 'accepted')) process.exitCode = exitCodes.refused;
    });
  });
}

/** Two files under one key would be one object. @throws CommandError naming both */
function refuseClashes(uploads: readonly Upload[]): void {
  const files = new Map<string, string>();
  for (const { file, key } of uploads) {
    const other = files.get(key);
    if (other !== undefined && other !== file) {
      const message = `${other} and ${file} would both become ${key}: upload them one after the other, each with its own --prefix.`;
      throw new CommandError(message, exitCodes.usage);
    }
    files.set(key, file);
  }
}

async function uploadsAt(path: string): Promise<Upload[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new CommandError(`There is no file ${path}.`, exitCodes.usage);
  if (!found.isDirectory()) return [checked({ file: path, key: basename(path) }, found.size)];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return files.map((file, i) => checked({ file, key: relative(path, file).split(sep).join('/') }, sizes[i] ?? 0));
}

function checked(upload: Upload, size: number): Upload {
  if (size <= limits.objectBytes) return upload;
  throw new CommandError(`${upload.file} has ${size} bytes; an object may have ${limits.objectBytes}. Split it.`, exitCodes.refused);
}

async function putAll(stores: Stores, uploads: readonly Upload[]): Promise<void> {
  const bar = new SingleBar({ format: 'uploading {bar} {value}/{total}', stream: process.stderr, noTTYOutput: false });
  bar.start(uploads.length, 0);
  const limit = pLimit(AT_ONCE);
  const put = async ({ file, key }: Upload) => {
    await stores.bucket.put(key, await readFile(file));
    bar.increment();
  };
  await Promise.all(uploads.map((upload) => limit(put, upload))).finally(() => bar.stop());
}

/** The records of the uploads once they are in the table. @throws CommandError when they do not come */
async function outcomes(stores: Stores, uploads: readonly Upload[]): Promise<ObjectRecord[]> {
  const since = Date.now();
  const records: ObjectRecord[] = [];
  for (const { key } of uploads) {
    let record = await stores.objects.get(key);
    while (!record || !(await isCurrent(stores, record))) {
      if (Date.now() - since > PATIENCE * 1000) {
        throw new CommandError(`${key} is uploaded but not in the table after ${PATIENCE} s. See: npx jianbao status`, exitCodes.fault);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      record = await stores.objects.get(key);
    }
    records.push(record);
  }
  return records;
}

/** True when the record is of the bytes that are in the bucket now. */
async function isCurrent(stores: Stores, { key, eTag, status }: ObjectRecord): Promise<boolean> {
  return status !== 'withdrawn' && eTag === (await stores.bucket.head(key))?.eTag;
}

function outcomeLine({ key, status, articles, rejected }: ObjectRecord): string {
  const titles = articles.map(({ id, title }) => `${id}  ${inert(title ?? '(no title)')}`);
  const reasons = rejected.map(({ member, code, message }) => inert(`${member ? `${member}: ` : ''}${code}: ${message}`));
  return `${status.padEnd(9)} ${inert(key)}\n${[...titles, ...reasons].map((text) => `          ${text}`).join('\n')}`;
}
