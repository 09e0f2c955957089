/**
 * What the reader of a Chinese page still meets of the page around the article, and what of the article is lost, HTML and flattened:
 * `node bench/quality/leftovers.ts [--pages]`. A kept line is left over when it is no paragraph of the gold text, and most of its 4-grams
 * do not stand there. A paragraph is lost when most of its 4-grams are not in the clean text. Without data it says so and stops.
 */
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../lambdas/ingest/extract/html/page.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { type FlatPage, flatPages, gramsOf, squeeze } from './flat-pages.ts';

/** A shorter paragraph is a heading or a name. */
const PARAGRAPH = 20;

const pages = flatPages(['zh']).filter(({ zh }) => zh === true);
if (pages.length > 0) {
  report('HTML', ({ html }) => clean(extractHtml(html)).text);
  report('flattened', ({ lines }) => clean(extractPlain(lines.join('\n'))).text);
}

function report(name: string, read: (page: FlatPage) => string): void {
  const rows = pages.map((page) => ({
    id: page.id,
    ...compare(
      page.gold,
      refusedIsEmpty(() => read(page)),
    ),
  }));
  const left = rows.filter(({ leftover }) => leftover.length > 0);
  const lost = rows.reduce((sum, row) => sum + row.lost, 0);
  const paragraphs = rows.reduce((sum, row) => sum + row.paragraphs, 0);
  const share = (part: number, all: number) => `${part} of ${all} (${((100 * part) / (all || 1)).toFixed(1)} %)`;
  console.log(`${name}: pages with a line left over ${share(left.length, rows.length)}; paragraphs lost ${share(lost, paragraphs)}`);
  if (!process.argv.includes('--pages')) return;
  for (const row of rows)
    if (row.leftover.length + row.lost > 0)
      console.log(`   ${row.id} +${row.leftover.length} -${row.lost} ${row.leftover.slice(0, 3).join(' / ').slice(0, 100)}`);
}

function compare(gold: string, got: string): { leftover: string[]; lost: number; paragraphs: number } {
  const paragraphs = gold
    .split('\n')
    .map(squeeze)
    .filter((text) => text !== '');
  const known = new Set(paragraphs);
  const isMissing = (text: string, grams: ReadonlySet<string>, whole: string): boolean => {
    const own = gramsOf(text);
    return own.length === 0 ? !whole.includes(text) : own.filter((gram) => !grams.has(gram)).length > own.length / 2;
  };
  const goldText = squeeze(gold);
  const gotText = squeeze(got);
  const inGold = new Set(gramsOf(goldText));
  const inGot = new Set(gramsOf(gotText));
  const leftover = got.split('\n').filter((line) => {
    const text = squeeze(line);
    return text !== '' && !known.has(text) && isMissing(text, inGold, goldText);
  });
  const long = paragraphs.filter((text) => text.length >= PARAGRAPH);
  return { leftover, lost: long.filter((text) => isMissing(text, inGot, gotText)).length, paragraphs: long.length };
}

function refusedIsEmpty(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusalError) return '';
    throw error;
  }
}
