import type { CleanArticle, Figure, Span } from '../../model/article.ts';
import { noFlags } from './bigrams.ts';
import { figuresOf } from './figures/figures.ts';
import { type Scored, scoredOf } from './score.ts';

/** A digest's entry is read in twenty seconds. */
export const LONGEST_SUMMARY = 220;
const MOST_SENTENCES = 4;
/** One sentence may not eat the whole. */
const LONGEST_PIECE = 130;
/** How much a repetition of what is already said costs. */
const REDUNDANCY = 1.4;
/** What is said but for a few words is not said again. */
const SAID = 0.8;
/** Below this a sentence says nothing that a digest needs. */
const LEAST = 0.8;

/**
 * Two to four verbatim pieces of the text in text order, at most 220 characters in all, and the article's figures. Each piece is a
 * sentence, or the beginning of a long one up to a clause's end; `text.slice(start, end)` equals it. Fewer than two where the text has no more;
 * none only for an empty text.
 */
export function summarize(article: CleanArticle): { summary: Span[]; figures: Figure[] } {
  const figures = figuresOf(article);
  const chosen = choose(scoredOf(article, figures, LONGEST_PIECE));
  const places = chosen.length > 0 ? chosen : beginning(article.text);
  const summary = places
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ text: article.text.slice(start, end), start, end }));
  return { summary, figures };
}

/** The one piece that says most, null for an empty text. Never longer than `longest` characters. */
export function best(article: CleanArticle, longest = LONGEST_PIECE): Span | null {
  const [piece] = choose(scoredOf(article, figuresOf(article), longest, true), 1);
  return piece ? { text: article.text.slice(piece.start, piece.end), start: piece.start, end: piece.end } : null;
}

/** Best first, each next one for what it adds (maximal marginal relevance), while there is room. */
function choose({ scored, bigrams }: ReturnType<typeof scoredOf>, count = MOST_SENTENCES): Scored[] {
  const chosen: Scored[] = [];
  const said = noFlags();
  let room = LONGEST_SUMMARY;
  while (chosen.length < count) {
    let next: Scored | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of scored) {
      if (candidate.score <= most || candidate.text.length > room || chosen.some(({ sentence }) => sentence === candidate.sentence))
        continue;
      const repeated = bigrams.coverage(candidate, said);
      if (repeated > SAID) continue;
      const gain = candidate.score - REDUNDANCY * repeated;
      if (gain > most) {
        most = gain;
        next = candidate;
      }
    }
    if (!next || (chosen.length > 0 && most < (chosen.length < 2 ? -0.3 : LEAST))) break;
    chosen.push(next);
    room -= next.text.length;
    bigrams.mark(next, said);
  }
  return chosen;
}

/** A text without one sentence of bearable length: its beginning, no surrogate pair split. */
function beginning(text: string): { start: number; end: number }[] {
  const start = text.search(/\S/);
  if (start < 0) return [];
  const line = text.indexOf('\n', start);
  let end = Math.min(line < 0 ? text.length : line, start + LONGEST_SUMMARY);
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end > start ? [{ start, end }] : [];
}
