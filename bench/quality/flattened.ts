/**
 * Body F1 on whole flattened pages: all the text of each page of `../shared/data/html-zh.jsonl.gz`, a block a line, with no markup
 * left, goes through the cleaner as a plain text would.
 *
 *     node bench/quality/flattened.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../lambdas/ingest/extract/html/page.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { macro, scoreShingles } from './shingle-score.ts';

const file = new URL('../../../shared/data/html-zh.jsonl.gz', import.meta.url);
if (!existsSync(file)) {
  console.log('flattened pages: left out, the data is not there');
  process.exit(0);
}

interface Page {
  zh: boolean;
  html: string;
  gold: string;
}

const pages = gunzipSync(readFileSync(file))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Page);
const rows = pages.map(({ zh, html, gold }) => ({
  zh,
  gold,
  flat: extractHtml(html)
    .lines.map(({ text }) => text)
    .join('\n'),
}));

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
