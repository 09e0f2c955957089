/**
 * Places found in ordinary sentences that mean none: `npx node bench/quality/places.ts`. Each line of `sets/ordinary-words.txt` is a
 * sentence; after a tab, the places that it does mean. Prints every false place, then their number.
 */
import { readFileSync } from 'node:fs';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { plainArticle, share } from './plain-article.ts';

const lines = readFileSync(new URL('sets/ordinary-words.txt', import.meta.url), 'utf8').split('\n');
let sentences = 0;
let wrong = 0;
for (const line of lines) {
  const [sentence = '', meant = ''] = line.split('\t');
  if (!sentence || sentence.startsWith('#')) continue;
  sentences++;
  const { mentions } = locate(plainArticle('', sentence));
  const falseOnes = mentions.map(({ path }) => path.join('/')).filter((path) => !meant.split(';').includes(path));
  if (falseOnes.length === 0) continue;
  wrong++;
  console.log(`${sentence}  → ${falseOnes.join('; ')}`);
}
console.log(`sentences with a false place  ${share(wrong, sentences)}`);
