import { gzipSync } from 'node:zlib';
import { bundle, entryOf, functionNames } from '../lib/bundle.ts';

/** Gzipped size that a bundle stays under, bytes: what Lambda fetches and Node parses at each cold start. */
const BUDGETS = {
  ingest: { withoutData: 300 * 1024 },
  digest: { total: 150 * 1024 },
} as const;

const weigh = (code: string): number => gzipSync(code, { level: 9 }).length;
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

let over = false;
for (const name of functionNames) {
  const weight = {
    total: weigh(await bundle(entryOf(name))),
    withoutData: weigh(await bundle(entryOf(name), { data: false })),
  };
  const budget = Object.entries(BUDGETS[name]).map(([part, most]) => ({ part: part as keyof typeof weight, most }));
  const verdict = budget.map(({ part, most }) => {
    if (weight[part] > most) over = true;
    return `${part === 'total' ? 'total' : 'without data'} ${weight[part] > most ? 'OVER' : 'within'} ${kb(most)}`;
  });
  console.log(`${name}: ${kb(weight.total)} gzipped, ${kb(weight.withoutData)} without data (${verdict.join(', ')})`);
}
if (over) process.exitCode = 1;
