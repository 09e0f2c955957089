/**
 * Figures against a hand-marked set over our own sample articles: precision and recall of the number with its unit and value, and
 * the share whose `about` is the noun that a person marked.
 *
 *   npx node bench/quality/figures.ts [--wrong]
 */
import { readFileSync } from 'node:fs';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { Figure } from '../../lambdas/model/article.ts';

type Marked = Pick<Figure, 'text' | 'value' | 'unit' | 'about'>;

const sets = JSON.parse(readFileSync(new URL('./sets/figures.json', import.meta.url), 'utf8')) as {
  file: string;
  article: number;
  figures: Marked[];
}[];
const samples = new URL('../../seeds/articles/', import.meta.url);

const sameFigure = (a: Marked, b: Marked): boolean => a.text === b.text && a.value === b.value && a.unit === b.unit;

let [found, right, wanted, named] = [0, 0, 0, 0];
const wrong: string[] = [];
for (const { file, article, figures } of sets) {
  const result = (await ingest(new Uint8Array(readFileSync(new URL(file, samples))), file))[article];
  if (!result?.ok) throw new Error(`${file} gives no article ${article}: mark the set again.`);
  const open = [...figures];
  found += result.figures.length;
  wanted += figures.length;
  for (const figure of result.figures) {
    const same = open.filter((marked) => sameFigure(marked, figure));
    const marked = same.find(({ about }) => about === figure.about) ?? same[0];
    if (!marked) {
      wrong.push(`${file}: ${figure.text} is no figure`);
      continue;
    }
    open.splice(open.indexOf(marked), 1);
    right++;
    if (marked.about === figure.about) named++;
    else wrong.push(`${file}: ${figure.text} counts '${marked.about}', not '${figure.about}'`);
  }
  for (const { text } of open) wrong.push(`${file}: ${text} is missed`);
}
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
console.log(`${wanted} marked figures in ${sets.length} articles, ${found} found`);
console.log(`precision ${percent(right, found)} %, recall ${percent(right, wanted)} %, about right ${percent(named, right)} %`);
if (process.argv.includes('--wrong')) for (const line of wrong) console.log(`  ${line}`);
