import { isTag } from 'domhandler';
import type { Block } from './blocks.ts';
import { type Candidate, createReader, type Holder, type Said } from './candidates.ts';
import { cardsOf } from './cards.ts';
import { saysNever } from './names.ts';
import type { Look } from './prose.ts';
import { rangeSums } from './range-sums.ts';

/** Where the blocks of a page stand: beside the article by name, in lists of teasers, inside named bodies. */
export interface Surroundings {
  /** for each block the outermost element around it that stands beside the article, if one does */
  outer: readonly (Candidate | undefined)[];
  /** blocks of teasers */
  cards: readonly boolean[];
  /** what an element's own name says */
  read(holder: Holder): Said;
  /** the blocks that an element holds */
  rangeOf: ReadonlyMap<Holder, Candidate>;
  /** whether an element, or one around it, is a named body or an article element */
  within(holder: Holder | null | undefined): Within;
}

export interface Within {
  body: boolean;
  article: boolean;
}

const NOWHERE: Within = { body: false, article: false };
/** Prose characters under which an `article` element is a teaser. */
export const TEASER = 250;
/**
 * Share of the page's prose from which an element holds the article, whatever its name says. With the title in it little is enough,
 * since wrappers bear the oddest names; without, it may be the comments.
 */
const HOLDS = { withTitle: 0.02, titleUnknown: 0.4, titleElsewhere: 0.5 };

/** Reads the surroundings of a page's blocks. @param title index of the block that is the title, -1 without one */
export function surroundingsOf(
  blocks: readonly Block[],
  looks: readonly Look[],
  candidates: readonly Candidate[],
  title: number,
): Surroundings {
  const read = createReader();
  const prose = rangeSums(looks.map(({ worth }) => Math.max(0, worth)));
  const whole = prose(0, blocks.length) || 1;
  const rangeOf = new Map<Holder, Candidate>();
  for (const candidate of candidates) for (const holder of candidate.holders) rangeOf.set(holder, candidate);

  const holdsArticle = (holder: Holder): boolean => {
    const range = rangeOf.get(holder);
    if (!range) return true;
    const share = prose(range.from, range.to) / whole;
    if (title >= range.from && title < range.to) return share > HOLDS.withTitle;
    if (title < 0) return share > HOLDS.titleUnknown;
    return share > HOLDS.titleElsewhere && !(isTag(holder) && saysNever(holder));
  };
  const outer = blocks.map(({ parent }) => {
    let found: Candidate | undefined;
    for (let at: Holder | null = parent; at; at = at.parent as Holder | null)
      if (read(at).beside && !holdsArticle(at)) found = rangeOf.get(at);
    return found;
  });
  const known = new Map<Holder, Within>();
  const within = (holder: Holder | null | undefined): Within => {
    if (!holder) return NOWHERE;
    const before = known.get(holder);
    if (before) return before;
    const above = within(holder.parent as Holder | null);
    const range = rangeOf.get(holder);
    const isLarge = range !== undefined && prose(range.from, range.to) >= TEASER;
    const isArticle = isTag(holder) && holder.name === 'article';
    const result = { body: above.body || (isLarge && read(holder).body), article: above.article || (isLarge && isArticle) };
    known.set(holder, result);
    return result;
  };
  return { outer, cards: cardsOf(blocks, rangeOf, title), rangeOf, read, within };
}
