/**
 * Primary theme of the citizens' letters that we wrote, the sets `letter` and `petition-…` of `seeds/themes/labelled.jsonl`:
 *
 *   npx node bench/quality/letters.ts [--quiet]      as shipped: the linear layer has seen them
 *   npx jianbao themes train                         by cross-validation: it has not
 */
import { readFileSync } from 'node:fs';
import { classify } from '../../lambdas/ingest/classify/classify.ts';
import { plainArticle, share } from './plain-article.ts';

interface Letter {
  set: string;
  theme: string;
  title?: string;
  text: string;
}

const rows = readFileSync(new URL('../../seeds/themes/labelled.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Letter);
const sets = Map.groupBy(
  rows.filter(({ set }) => set === 'letter' || set.startsWith('petition')),
  ({ set }) => set,
);
for (const [set, letters] of sets) {
  let right = 0;
  for (const { theme, title = '', text } of letters) {
    const found = classify(plainArticle(title, text));
    if (found[0]?.id === theme) right++;
    else if (!process.argv.includes('--quiet'))
      console.log(`${theme} ≠ ${found.map(({ id, score }) => `${id} ${score}`).join(', ') || 'none'}  ${title} ${text}`);
  }
  console.log(`${set.padEnd(12)} ${share(right, letters.length)}`);
}
