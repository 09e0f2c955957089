/**
 * How much longer a process takes that loads a bundle than one that loads an empty handler: what Lambda adds to a first call.
 *
 *     npm run bench:cold-start [-- --parts]
 *
 * Processor time of whole processes on this Node, pinned to one processor where `taskset` is there, each in turn with the empty one,
 * medians. On one processor that has nothing else to do it is the time that passes; unlike that, it is the same on a busy one. It fails over
 * the budgets. `--parts` says what costs most: the bundle's modules, each bundled and loaded alone.
 */
import { join } from 'node:path';
import { bundle, entryOf, functionNames, root } from '../lib/bundle.ts';
import { measuringStarts, processors } from './start-time.ts';

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

await measuringStarts(async (extra) => {
  for (const name of functionNames) {
    const took = extra(await bundle(entryOf(name)), RUNS);
    const verdict = took.extra > BUDGETS[name] ? 'OVER' : 'within';
    if (verdict === 'OVER') process.exitCode = 1;
    console.log(
      `${name}: ${took.extra.toFixed(0)} ms more than an empty handler (${took.base.toFixed(0)} ms), ${verdict} ${BUDGETS[name]} ms; median of ${RUNS}, ${processors}`,
    );
    if (!process.argv.includes('--parts')) continue;
    for (const part of PARTS[name]) console.log(`  ${part}: ${extra(await bundle(join(root, part)), 9).extra.toFixed(0)} ms`);
  }
});
