/**
 * Body F1 on whole flattened pages: all the text of each page of `../shared/data/html-zh.jsonl.gz`, a block a line, with no markup
 * left, goes through the cleaner as a plain text would. The model was fitted on these pages: `line-fit.ts` prints what to expect of others.
 *
 *     node bench/quality/flattened.ts
 */
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { flatPages } from './flat-pages.ts';
import { macro, scoreShingles } from './shingle-score.ts';

const rows = flatPages(['zh']).map(({ zh, gold, lines }) => ({ zh, gold, flat: lines.join('\n') }));
if (rows.length === 0) process.exit(0);

function cleaned(flat: string): string {
  try {
    return clean(extractPlain(flat)).text;
  } catch (error) {
    if (error instanceof RefusalError) return '';
    throw error;
  }
}

const start = performance.now();
const scored = rows.map(({ zh, gold, flat }) => ({ zh, before: scoreShingles(gold, flat), after: scoreShingles(gold, cleaned(flat)) }));
const seconds = (performance.now() - start) / 1000;
for (const [name, some] of [
  ['all', scored],
  ['Chinese', scored.filter(({ zh }) => zh)],
] as const) {
  const [before, after] = [macro(some.map((row) => row.before)), macro(some.map((row) => row.after))];
  const figures = `F1 ${after.f1.toFixed(3)} P ${after.precision.toFixed(3)} R ${after.recall.toFixed(3)}`;
  console.log(`flattened pages, ${name} (${some.length}): ${figures}; uncleaned F1 ${before.f1.toFixed(3)}`);
}
console.log(`${(rows.reduce((sum, { flat }) => sum + flat.length, 0) / 1e6 / seconds).toFixed(1)} M characters/s with scoring`);
