/**
 * How near one extracted sentence comes to the editor's title, over newscast items, the title unseen: ROUGE-1, -2, -L F1 in per cent.
 *
 *   npx node bench/quality/summary.ts [items.jsonl.gz]
 *
 * The items are not part of the project; without them the bench says so and ends.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { headline } from '../../lambdas/ingest/summarize/headline.ts';
import { best, summarize } from '../../lambdas/ingest/summarize/summarize.ts';
import { sentencesOf } from '../../lambdas/ingest/text/sentences.ts';
import type { CleanArticle } from '../../lambdas/model/article.ts';
import { cleanArticle } from './clean-article.ts';
import { rougeL, rougeN, tokensOf } from './rouge.ts';

interface Item {
  title: string;
  text: string;
}

const file = process.argv[2] ?? '../shared/data/newscast-dev.jsonl.gz';
/** A bulletin of several news under one name has no title that a sentence could match. */
const BULLETIN = /快讯$/;

const methods: Record<string, (article: CleanArticle) => string> = {
  lead: ({ text }) => sentencesOf(text)[0]?.text ?? '',
  'best sentence': (article) => best(article)?.text ?? '',
  'derived headline': (article) => headline(article)?.text ?? '',
  "summary's first": (article) => summarize(article).summary[0]?.text ?? '',
};

if (!existsSync(file)) console.log(`summary: ${file} is not there; give another file as argument.`);
else {
  const items = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item);
  const told = items.filter(({ title, text }) => title && text && !BULLETIN.test(title));
  measure('without bulletins', told);
  measure('all', items);
  const pieces = items.flatMap(({ title, text }) => summarize(cleanArticle(text, title)).summary.map((piece) => ({ piece, text })));
  const verbatim = pieces.filter(({ piece, text }) => text.slice(piece.start, piece.end) === piece.text).length;
  console.log(`summaries under their titles: ${pieces.length} pieces, ${((100 * verbatim) / pieces.length).toFixed(2)} % verbatim`);
}

function measure(name: string, of: readonly Item[]): void {
  console.log(`${name}: ${of.length} items\nmethod            R1    R2    RL`);
  for (const [label, method] of Object.entries(methods)) {
    let [one, two, longest] = [0, 0, 0];
    for (const { title, text } of of) {
      const [said, wanted] = [tokensOf(method(cleanArticle(text))), tokensOf(title)];
      one += rougeN(said, wanted, 1);
      two += rougeN(said, wanted, 2);
      longest += rougeL(said, wanted);
    }
    const percent = (sum: number) => ((100 * sum) / of.length).toFixed(1).padStart(4);
    console.log(`${label.padEnd(17)} ${percent(one)}  ${percent(two)}  ${percent(longest)}`);
  }
}
