/** Primary theme of the short citizens' letters that we wrote, rows of `sets/letters.tsv`: `npx node bench/quality/letters.ts [--quiet]`. */
import { readFileSync } from 'node:fs';
import { classify } from '../../lambdas/ingest/classify/classify.ts';
import { plainArticle, share } from './plain-article.ts';

const rows = readFileSync(new URL('sets/letters.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
let right = 0;
for (const row of rows) {
  const [wanted, text = ''] = row.split('\t');
  const found = classify(plainArticle('', text));
  if (found[0]?.id === wanted) right++;
  else if (!process.argv.includes('--quiet'))
    console.log(`${wanted} ≠ ${found.map(({ id, score }) => `${id} ${score}`).join(', ') || 'none'}  ${text}`);
}
console.log(`primary theme of letters  ${share(right, rows.length)}`);
