/**
 * How much longer a process takes that loads a bundle than one that loads an empty handler: what Lambda adds to a first call.
 *
 *     npm run bench:cold-start [-- --parts]
 *
 * Processor time of whole processes on this Node, pinned to one processor where `taskset` is there, each in turn with the empty one,
 * medians. On one processor that has nothing else to do it is the time that passes; unlike that, it is the same on a busy one. It fails over
 * the budgets. `--parts` says what costs most: the bundle's modules, each bundled and loaded alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, entryOf, functionNames, root } from '../lib/bundle.ts';

const BUDGETS = { ingest: 150, digest: 120 } as const;
const RUNS = 21;
const PARTS = {
  ingest: [
    'lambdas/store/stores.ts',
    'lambdas/ingest/decode/decode.ts',
    'lambdas/ingest/unpack/unpack.ts',
    'lambdas/ingest/extract/extract.ts',
    'lambdas/ingest/clean/clean.ts',
    'lambdas/ingest/locate/locate.ts',
    'lambdas/ingest/classify/classify.ts',
    'lambdas/ingest/summarize/summarize.ts',
    'lambdas/ingest/ingest.ts',
  ],
  digest: ['lambdas/store/stores.ts', 'lambdas/digest/compile/compile-day.ts', 'lambdas/digest/render/html.ts', 'lambdas/digest/desk.ts'],
} as const;

const folder = mkdtempSync(join(tmpdir(), 'jianbao-cold-'));
const pinned = existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', '0'] : [];

/** Says at the end of a process what processor time it took from its very start, microseconds. */
const TELL =
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('TOOK ' + (user + system)); });\n";

/** Milliseconds of processor time of one whole process. */
function start(file: string): number {
  const [program = '', ...args] = [...pinned, process.execPath, file];
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { PATH: process.env.PATH, AWS_REGION: 'us-east-1' } });
  const took = /TOOK (\d+)$/.exec(stderr)?.[1];
  if (status !== 0 || !took) throw new Error(`${file} cannot be loaded: ${stderr}`);
  return Number(took) / 1000;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function write(name: string, code: string): string {
  const file = join(folder, `${name.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, code + TELL);
  return file;
}

const empty = write('empty', 'export const handler = async () => ({ batchItemFailures: [] });\n');

/** What loading costs over the empty handler: the two in turn, so that a busy moment of the computer meets both. */
function extra(file: string, runs = RUNS): { extra: number; base: number } {
  const times = Array.from({ length: runs }, () => ({ bundle: start(file), empty: start(empty) }));
  const base = median(times.map((time) => time.empty));
  return { extra: median(times.map((time) => time.bundle)) - base, base };
}

try {
  start(empty);
  for (const name of functionNames) {
    const took = extra(write(name, await bundle(entryOf(name))));
    const verdict = took.extra > BUDGETS[name] ? 'OVER' : 'within';
    if (verdict === 'OVER') process.exitCode = 1;
    console.log(
      `${name}: ${took.extra.toFixed(0)} ms more than an empty handler (${took.base.toFixed(0)} ms), ${verdict} ${BUDGETS[name]} ms; median of ${RUNS}, ${pinned.length > 0 ? 'one processor' : 'all processors'}`,
    );
    if (!process.argv.includes('--parts')) continue;
    for (const part of PARTS[name]) {
      const { extra: ms } = extra(write(`${name}-${part}`, await bundle(join(root, part))), 9);
      console.log(`  ${part}: ${ms.toFixed(0)} ms`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
