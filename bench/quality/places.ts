/**
 * Places found in ordinary sentences that mean none: `npx node bench/quality/places.ts`. Each line of `sets/ordinary-words.txt` is a
 * sentence; after a tab, the places that it does mean. Prints every false place, then their number; of `ordinary-words-hard.txt`, which was
 * written to break the rules and is kept back by half, only the number.
 */
import { readFileSync } from 'node:fs';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { plainArticle, share } from './plain-article.ts';

function count(file: string, shown: boolean): string {
  let sentences = 0;
  let wrong = 0;
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    const [sentence = '', meant = ''] = line.split('\t');
    if (!sentence || sentence.startsWith('#')) continue;
    sentences++;
    const { mentions } = locate(plainArticle('', sentence));
    const falseOnes = mentions.map(({ path }) => path.join('/')).filter((path) => !meant.split(';').includes(path));
    if (falseOnes.length === 0) continue;
    wrong++;
    if (shown) console.log(`${sentence}  → ${falseOnes.join('; ')}`);
  }
  return share(wrong, sentences);
}

console.log(`sentences with a false place  ${count('sets/ordinary-words.txt', true)}`);
console.log(`of those written to break it  ${count('sets/ordinary-words-hard.txt', false)}`);
