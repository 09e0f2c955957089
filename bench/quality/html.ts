/**
 * Body extraction on real pages, ours and Readability.js side by side: `node bench/quality/html.ts [en] [zh] [--no-readability] [--pages]`.
 * Times are processor time, the collector's included, so that what else the machine does counts for nothing.
 * Reads `{id, html, gold, zh?}` a line from ../shared/data/html-{en,zh}.jsonl.gz. Without data it says so and stops.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../lambdas/ingest/extract/html/page.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { loadPages, type Page } from './html-pages.ts';
import { macro, pageF1, type ShingleScore, scoreShingles } from './shingle-score.ts';

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const sets = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

for (const set of sets.length > 0 ? sets : ['en', 'zh']) {
  const pages = loadPages(set);
  if (pages.length === 0) continue;
  measure(set, 'jianbao', pages, (html) => clean(extractHtml(html)).text);
  if (!flags.includes('--no-readability')) measure(set, 'Readability.js', pages, readability);
}

function measure(set: string, name: string, pages: readonly Page[], extract: (html: string) => string): void {
  const times: number[] = [];
  const scores = pages.map((page) => {
    const started = process.cpuUsage();
    const text = refusedIsEmpty(() => extract(page.html));
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    return { id: page.id, zh: page.zh === true, ...scoreShingles(page.gold, text) };
  });
  report(`${set} ${name}`, scores);
  if (scores.some((score) => score.zh))
    report(
      `${set} ${name}, Chinese pages`,
      scores.filter((score) => score.zh),
    );
  const sorted = times.toSorted((a, b) => a - b);
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  console.log(
    `   ${(pages.length / seconds).toFixed(1)} pages/s of processor time, p95 ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(0)} ms`,
  );
  if (flags.includes('--pages'))
    for (const score of scores) console.log(`   ${pageF1(score).toFixed(3)} -${score.onlyGold} +${score.onlyGot} ${score.id}`);
}

function report(name: string, scores: readonly (ShingleScore & { id: string })[]): void {
  const { f1, precision, recall } = macro(scores);
  const low = scores.filter((score) => pageF1(score) < 0.5).map((score) => score.id);
  const figures = `F1 ${f1.toFixed(4)} P ${precision.toFixed(4)} R ${recall.toFixed(4)}`;
  console.log(`${name}: ${figures}, ${scores.length} pages, below .5: ${low.length} ${low.slice(0, 12).join(' ')}`);
}

function refusedIsEmpty(extract: () => string): string {
  try {
    return extract();
  } catch (error) {
    if (error instanceof RefusalError) return '';
    throw error;
  }
}

function readability(html: string): string {
  const { document } = parseHTML(/<html/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  if (!article?.content) return '';
  return article.content.replace(/<\/?(p|div|li|tr|h\d|br|blockquote|pre)\b[^>]*>/gi, '\n').replace(/<[^>]+>/g, '');
}
