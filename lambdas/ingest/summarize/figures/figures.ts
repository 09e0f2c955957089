import type { CleanArticle, Figure } from '../../../model/article.ts';
import { aboutOf, became } from './about.ts';
import { notFigure } from './not-figures.ts';
import { quantitiesOf } from './quantities.ts';
import { ranked } from './rank.ts';
import { kindOf } from './units.ts';

/** Full-width digits, percent sign and point as ASCII: one character each, so that places stay. */
const narrow = (text: string): string => text.replace(/[０-９％．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
/** Titles of works and short quotations (“六个一”, “5+2”) name things; what they count is not told. They become as many blanks. */
const NAMES = /《[^》\n]{0,60}》|“[^”\n，。]{1,12}”|「[^」\n，。]{1,12}」|『[^』\n，。]{1,12}』/g;
const blank = (text: string): string => text.replace(NAMES, (name) => '\u00a0'.repeat(name.length));

/**
 * The figures of an article, most telling first: each number that counts something, with its unit, what it counts and its place.
 * A repeated figure is given once, where it stood first. Dates, ordinals, slogans and names are not figures (`not-figures.ts`).
 */
export function figuresOf(article: Pick<CleanArticle, 'text' | 'folded' | 'title' | 'paragraphs'>): Figure[] {
  const text = narrow(article.folded);
  const plain = blank(text);
  const found: Figure[] = [];
  let last: Figure | undefined;
  for (const quantity of quantitiesOf(plain)) {
    if (notFigure(plain, quantity)) continue;
    const { start, end, value, unit, approx } = quantity;
    const before = last && became(text, last.end, start) ? last : undefined;
    const about = before ? null : aboutOf(text, start, end, kindOf(unit));
    last = {
      text: article.text.slice(start, end),
      start,
      end,
      value,
      unit,
      about: about ? article.text.slice(about.start, about.end) : (before?.about ?? ''),
      approx,
    };
    found.push(last);
  }
  return ranked(found, article, text);
}
