import { extractHtml } from '../../lambdas/ingest/extract/html/page.ts';
import { loadPages, type Page } from './html-pages.ts';

/** A page of which only the text is left, a block a line, as flattened uploads are. */
export interface FlatPage extends Page {
  set: string;
  lines: string[];
  /** for each line whether it is a line or a part of the gold text */
  isGold: boolean[];
}

/** Share of a line's 4-grams that stand in the gold text when the line is a piece of it that was cut differently. */
const MOST = 0.6;
/** A shorter line stands in a text by chance. */
const TELLING = 8;

/** The saved pages of some sets, flattened. */
export function flatPages(sets: readonly string[]): FlatPage[] {
  return sets.flatMap((set) =>
    loadPages(set).map((page) => {
      const lines = extractHtml(page.html).lines.map(({ text }) => text);
      return { ...page, set, lines, isGold: goldLines(lines, page.gold) };
    }),
  );
}

function goldLines(lines: readonly string[], gold: string): boolean[] {
  const paragraphs = new Set(gold.split('\n').map(squeeze));
  const whole = squeeze(gold);
  const known = new Set(gramsOf(whole));
  return lines.map((line) => {
    const text = squeeze(line);
    if (text === '') return false;
    if (paragraphs.has(text)) return true;
    if (text.length < TELLING) return false;
    if (whole.includes(text)) return true;
    const grams = gramsOf(text);
    return grams.filter((gram) => known.has(gram)).length >= grams.length * MOST;
  });
}

/** Letters, digits and Han alone. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** All pieces of four characters. */
export function gramsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 3) }, (_, i) => text.slice(i, i + 4));
}
