import { isTag } from 'domhandler';
import type { Candidate, Holder } from './candidates.ts';
import { TEASER } from './surroundings.ts';

/** What the tags around an element say of it. */
export interface Ancestry {
  depth: number;
  list: boolean;
  table: boolean;
  form: boolean;
  figure: boolean;
  main: boolean;
  header: boolean;
  /** `article` elements around it that are more than teasers, and which of the page's the nearest is; -1 without one */
  articles: number;
  article: number;
}

const TOP: Ancestry = {
  depth: 0,
  list: false,
  table: false,
  form: false,
  figure: false,
  main: false,
  header: false,
  articles: 0,
  article: -1,
};

/** Reads each element once. @param proseIn characters of prose in a range of blocks */
export function createAncestry(
  rangeOf: ReadonlyMap<Holder, Candidate>,
  proseIn: (from: number, to: number) => number,
): (holder: Holder | null) => Ancestry {
  const ordinal = new Map(
    [...rangeOf]
      .filter(([holder, { from, to }]) => isTag(holder) && holder.name === 'article' && proseIn(from, to) >= TEASER)
      .sort(([, a], [, b]) => a.from - b.from || b.to - a.to)
      .map(([holder], i) => [holder, i]),
  );
  const known = new Map<Holder, Ancestry>();
  const read = (holder: Holder | null): Ancestry => {
    if (!holder) return TOP;
    const before = known.get(holder);
    if (before) return before;
    const above = read(holder.parent as Holder | null);
    const name = isTag(holder) ? holder.name : '';
    const article = ordinal.get(holder);
    const found: Ancestry = {
      depth: above.depth + 1,
      list: above.list || name === 'ul' || name === 'ol' || name === 'dl',
      table: above.table || name === 'table',
      form: above.form || name === 'form',
      figure: above.figure || name === 'figure',
      main: above.main || name === 'main',
      header: above.header || name === 'header',
      articles: above.articles + (article === undefined ? 0 : 1),
      article: article ?? above.article,
    };
    known.set(holder, found);
    return found;
  };
  return read;
}
