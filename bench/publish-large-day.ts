import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaults } from '../lambdas/model/settings.ts';
import { startSystem } from '../local/system.ts';
import type { Stage } from './large-day.ts';
import { syntheticRecords } from './synthetic-records.ts';

/** What a function of 1 GB leaves for objects: without a bound the collector waits for more memory than it needs. */
const HEAP_MB = 576;

const idle = async () => ({ batchItemFailures: [] });

/** Publishes a day of so many records, twice, and prints what each stage took; a failure is the exit code. */
export async function publishLargeDay(size: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'jianbao-large-day-'));
  const { stop, s3, sqs, stores, settings, resumed, ...running } = await startSystem({
    port: 0,
    data,
    settings: defaults,
    handlers: () => ({ ingest: idle, digest: idle }),
  });
  try {
    writeRecords(data, size);
    const child = fork(fileURLToPath(new URL('./large-day.ts', import.meta.url)), {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      env: { ...process.env, RECORDS: data, RUNNING: JSON.stringify(running) },
    });
    child.on('message', ({ round, stages }: { round: string; stages: Stage[] }) => print(size, round, stages));
    const [code] = await once(child, 'exit');
    if (code !== 0) process.exitCode = 1;
  } finally {
    await stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** As `large-day.ts` reads them. */
function writeRecords(folder: string, size: number): void {
  const { articles, objects } = syntheticRecords(size);
  writeFileSync(join(folder, 'objects.json'), JSON.stringify(objects));
  const file = openSync(join(folder, 'articles'), 'w');
  let at = 0;
  const places = articles.map((record) => {
    const length = writeSync(file, JSON.stringify(record));
    at += length;
    return [record.id, [at - length, length]];
  });
  closeSync(file);
  writeFileSync(join(folder, 'places.json'), JSON.stringify(places));
}

function print(size: number, round: string, stages: readonly Stage[]): void {
  const sum = (of: (stage: Stage) => number): number => stages.reduce((total, stage) => total + of(stage), 0);
  const row = (name: string, ms: number, cpuMs: number, rss: number): void =>
    console.log(`  ${name.padEnd(30)} ${seconds(ms)} ${seconds(cpuMs)} ${(rss / 1e6).toFixed(0).padStart(6)} MB`);
  console.log(`${size} records, published ${round === 'first' ? 'for the first time' : 'again'}: clock, processor, most memory so far`);
  for (const { name, ms, cpuMs, rss } of stages) row(name, ms, cpuMs, rss);
  row(
    'all',
    sum(({ ms }) => ms),
    sum(({ cpuMs }) => cpuMs),
    Math.max(...stages.map(({ rss }) => rss)),
  );
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2).padStart(7)} s`;
