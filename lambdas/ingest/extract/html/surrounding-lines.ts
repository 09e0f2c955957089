import type { Block } from './blocks.ts';

/** The lines around an article's text, where its time, source and writers are printed. */
export interface Surrounding {
  /** from above the title to the first paragraph */
  head: readonly Block[];
  /** those of the head that stand above the title */
  above: readonly Block[];
  /** the first paragraph */
  lead: string;
  /** the last paragraph */
  last: string;
  /** from the last lines of the text to those below it */
  foot: readonly Block[];
}

/** A block this long is a paragraph. */
const PARAGRAPH = 40;
/** How many blocks above the text can be its head, when nothing marks where the head begins. */
const HEAD = 12;
/** Lines above a title that may belong to it: a kicker, a date. */
const ABOVE = 3;
/** Lines of the text and below it that are its foot. */
const FOOT = { inside: 3, below: 6 };
/** How far above its text a title still heads it, in blocks: share bars and players stand between. */
const FAR = 40;

/** Cuts the head and the foot out of a page's blocks. @param title index of the title's block, -1 without one */
export function surroundingOf(blocks: readonly Block[], inside: ReadonlySet<Block>, title: number): Surrounding {
  const text = blocks.filter((block) => inside.has(block));
  const start = blocks.findIndex((block) => inside.has(block));
  const end = blocks.findLastIndex((block) => inside.has(block));
  const first = blocks.findIndex((block) => inside.has(block) && block.text.length >= PARAGRAPH);
  const isAbove = title >= 0 && (start < 0 || title <= Math.max(start, first));
  const isHeaded = isAbove && start - title <= FAR;
  const from = isAbove ? Math.max(0, title - ABOVE) : Math.max(0, start - HEAD);
  const to =
    isHeaded && first >= 0 ? Math.min(first, Math.max(start, title) + HEAD) : isAbove ? title + HEAD : Math.min(first, start + HEAD);
  const titleBlock = isAbove ? blocks[title] : undefined;
  return {
    head: blocks.slice(from, to + 2).filter((block) => block !== titleBlock),
    above: isAbove ? blocks.slice(from, title) : [],
    lead: text.find((block) => block.text.length >= PARAGRAPH)?.text ?? '',
    last: text.at(-1)?.text ?? '',
    foot: end < 0 ? [] : blocks.slice(Math.max(start, end - FOOT.inside + 1), end + 1 + FOOT.below),
  };
}
