/**
 * What the reader of a Chinese page still meets of the page around the article, and what of the article is lost, HTML and flattened:
 * `node bench/quality/leftovers.ts [--pages]`. A kept line is left over when it is no paragraph of the gold text, and most of its 4-grams
 * do not stand there. A paragraph is lost when most of its 4-grams are not in the clean text; of those some are told as captions, which the
 * gold text counts as it pleases. With `--pages` each page's, by the rules that cut them. Without data it says so and stops.
 */
import { type Cleaned, clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../lambdas/ingest/extract/html/page.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { type FlatPage, flatPages } from './flat-pages.ts';
import { compare, summary } from './paragraphs.ts';

const pages = flatPages(['zh']).filter(({ zh }) => zh === true);
if (pages.length > 0) {
  report('HTML', ({ html }) => clean(extractHtml(html)));
  report('flattened', ({ lines }) => clean(extractPlain(lines.join('\n'))));
}

function report(name: string, read: (page: FlatPage) => Cleaned): void {
  const rows = pages.map((page) => ({
    id: page.id,
    ...compare(page.gold, refusedIsNull(() => read(page))?.lines ?? []),
  }));
  console.log(`${name}: ${summary(rows)}`);
  if (!process.argv.includes('--pages')) return;
  for (const { id, leftover, lost } of rows) {
    if (leftover.length + lost.length === 0) continue;
    console.log(`   ${id} +${leftover.length} -${lost.length} ${leftover.slice(0, 3).join(' / ').slice(0, 100)}`);
    for (const { rule, text } of lost) console.log(`      ${rule}: ${text.slice(0, 60)}`);
  }
}

function refusedIsNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusalError) return null;
    throw error;
  }
}
