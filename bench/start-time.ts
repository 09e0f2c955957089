import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where `taskset` is there, all processes run on one processor. */
const PINNED = existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', '0'] : [];
export const processors = PINNED.length > 0 ? 'one processor' : 'all processors';
const EMPTY = 'export const handler = async () => ({ batchItemFailures: [] });\n';
/** Says at the end of a process what processor time it took from its very start, microseconds. */
const TELL =
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('TOOK ' + (user + system)); });\n";

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Calls `measure` with a function that says what a module costs to load over an empty handler, milliseconds of processor time of whole
 * processes on this Node: medians of so many runs of the two in turn, so that a busy moment of the computer meets both.
 */
export async function measuringStarts(measure: (extra: (code: string, runs: number) => { extra: number; base: number }) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-start-'));
  const write = (name: string, code: string): string => {
    const file = join(folder, name);
    writeFileSync(file, code + TELL);
    return file;
  };
  try {
    const empty = write('empty.mjs', EMPTY);
    start(empty);
    await measure((code, runs) => {
      const file = write('module.mjs', code);
      const times = Array.from({ length: runs }, () => ({ module: start(file), empty: start(empty) }));
      const base = median(times.map((time) => time.empty));
      return { extra: median(times.map((time) => time.module)) - base, base };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of processor time of one whole process. */
function start(file: string): number {
  const [program = '', ...args] = [...PINNED, process.execPath, file];
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { PATH: process.env.PATH, AWS_REGION: 'us-east-1' } });
  const took = /TOOK (\d+)$/.exec(stderr)?.[1];
  if (status !== 0 || !took) throw new Error(`${file} cannot be loaded: ${stderr}`);
  return Number(took) / 1000;
}
