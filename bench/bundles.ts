/**
 * What each bundle weighs, gzipped: what Lambda fetches and Node parses at each cold start.
 *
 *     npm run bench:bundles                  fails on more than 5 % of growth
 *     npm run bench:bundles -- --record      accepts what they weigh now
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundle, entryOf, type FunctionName, functionNames } from '../lib/bundle.ts';
import { grown, type Weights } from './growth.ts';

/** Bytes that the code of a bundle stays under, whatever was recorded. */
const BUDGETS: Partial<Record<FunctionName, number>> = { ingest: 300 * 1024, digest: 200 * 1024 };

const record = new URL('./bundle-weights.json', import.meta.url);
const weigh = (code: string): number => gzipSync(code, { level: 9 }).length;
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const weights: Weights = {};
for (const name of functionNames) {
  weights[name] = weigh(await bundle(entryOf(name)));
  weights[`${name}WithoutData`] = weigh(await bundle(entryOf(name), { data: false }));
}

if (process.argv.includes('--record')) writeFileSync(record, `${JSON.stringify(weights, null, 2)}\n`);
const recorded = JSON.parse(readFileSync(record, 'utf8')) as Weights;
for (const name of functionNames) {
  const [all = 0, code = 0] = [weights[name], weights[`${name}WithoutData`]];
  const most = BUDGETS[name] ?? Number.POSITIVE_INFINITY;
  if (code > most) process.exitCode = 1;
  console.log(`${name}: ${kb(all)} gzipped, ${kb(code)} without data (${code > most ? 'OVER' : 'within'} ${kb(most)})`);
}
for (const { name, percent } of grown(recorded, weights)) {
  console.error(`${name} has grown by ${percent.toFixed(1)} %. Make it smaller, or accept it with: npm run bench:bundles -- --record`);
  process.exitCode = 1;
}
