/**
 * What reading costs: decode, extract and clean by themselves, bundled as they are deployed.
 *
 *     npm run bench:reading
 *
 * Speeds are medians of runs in one process, in bytes of what comes in a second of processor time; the load is processor time of a whole
 * process over that of an empty one, on one core where `taskset` is there. The PDF reader is not in it: it is a file by itself, loaded when a PDF comes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { clean } from '../lambdas/ingest/clean/clean.ts';
import { decode } from '../lambdas/ingest/decode/decode.ts';
import { extractPlain } from '../lambdas/ingest/extract/plain.ts';
import { RefusalError } from '../lambdas/ingest/refusal.ts';
import { bundle, root } from '../lib/bundle.ts';
import { encode } from '../test/ingest/decode/encode.ts';
import { flatPages } from './quality/flat-pages.ts';

const RUNS = 15;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const samples = join(root, 'seeds/articles');
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => decode(readFileSync(join(samples, name))).text);

/** Megabytes a second, median of runs over the same documents until a run takes long enough to be read. */
function speed(documents: readonly Uint8Array[], step: (bytes: Uint8Array) => unknown): number {
  const bytes = documents.reduce((sum, { length }) => sum + length, 0);
  const rounds = Math.ceil(1e6 / bytes);
  const seconds = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    for (let round = 0; round < rounds; round++) for (const document of documents) step(document);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return (bytes * rounds) / 1e6 / median(seconds);
}

const inAlphabet = (text: string): string =>
  text.replace(/[^\p{Script=Han}\w\s，。、：；]/gu, '').replace(/[^\u4e00-\u9fa5\u0000-\u007f，。、：；]/g, '');
for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']) {
  const documents = texts.map((text) => encode(inAlphabet(text), encoding));
  console.log(`decode ${encoding}, no declaration: ${speed(documents, (bytes) => decode(bytes)).toFixed(1)} MB/s`);
}
const flat = texts.map((text) => Buffer.from(text));
const kilobytes = (flat.reduce((sum, { length }) => sum + length, 0) / flat.length / 1000).toFixed(1);
const read = (bytes: Uint8Array) => clean(extractPlain(decode(bytes).text));
console.log(
  `decode, extract and clean of flattened text (${flat.length} articles of ${kilobytes} KB): ${speed(flat, read).toFixed(1)} MB/s`,
);
const pages = flatPages(['zh']).map(({ lines }) => Buffer.from(lines.join('\n')));
/** Of pages in other languages, some are refused. */
const attempt = (bytes: Uint8Array) => {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof RefusalError) return null;
    throw error;
  }
};
if (pages.length > 0) {
  const size = (pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 1000).toFixed(1);
  console.log(`the same of whole flattened pages (${pages.length} of ${size} KB): ${speed(pages, attempt).toFixed(1)} MB/s`);
}

const folder = mkdtempSync(join(tmpdir(), 'jianbao-reading-'));
try {
  const steps = ['decode/decode', 'extract/extract', 'extract/word', 'clean/clean'];
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    steps.map((step, i) => `export * as s${i} from ${JSON.stringify(join(root, `lambdas/ingest/${step}.ts`))};`).join('\n'),
  );
  const code = await bundle(entry);
  const files = { empty: join(folder, 'empty.mjs'), steps: join(folder, 'steps.mjs') };
  writeFileSync(files.empty, '');
  writeFileSync(files.steps, code);
  const [program, args] = existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', ['-c', '0', process.execPath]] : [process.execPath, []];
  const script =
    "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write(String((u.userCPUTime+u.systemCPUTime)/1000))})";
  const processor = (file: string): number =>
    Number(
      spawnSync(program, [...args, '--import', `data:text/javascript,${encodeURIComponent(script)}`, file], { encoding: 'utf8' }).stderr,
    );
  const pairs = Array.from({ length: RUNS }, () => ({ empty: processor(files.empty), steps: processor(files.steps) }));
  const cost = median(pairs.map(({ steps }) => steps)) - median(pairs.map(({ empty }) => empty));
  console.log(
    `load: ${cost.toFixed(0)} ms of processor time over an empty program (median of ${RUNS}); ${(gzipSync(code, { level: 9 }).length / 1024).toFixed(1)} KB gzipped`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
