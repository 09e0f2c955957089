import { findDate } from '../text/dates.ts';
import { Bigrams } from './model/bigrams.ts';
import { isNoTitle } from './no-title.ts';
import { tells, type WorkLine } from './work-line.ts';

/** Where an article begins on a page that was flattened: the line of its title, and the line that says when it was published. */
export interface Head {
  title: number;
  published: number;
}

/** Lines between a title and its publication line, and between that and the first paragraph: source, tools, buttons. */
const ABOVE = 6;
const BELOW = 10;
/** Lines with a date of the same form this near make a list of dated links. */
const LIST = 5;
/** Characters of the article that a title is compared with, and the share of its pairs of characters that must come again there. */
const COMPARED = 1_200;
export const LEAST_SHARED = 0.3;
/** A longer piece of prose than so many times the one below stands above: the date is a comment's. */
const TIMES = 2;
/** Lines without a sentence that part two pieces of prose. */
const GAP = 4;
/** Publication lines that are looked at closely, so that a page of nothing else costs no more. */
const TRIES = 40;
const CLOCK = /\d{1,2}[:：]\d{2}/;
const SAYS = /来源|作者|记者|编辑|发布|发表|稿源/;

/**
 * The head of the article anywhere on a page: a publication line with a title above and prose below that says the title's words again.
 * Null when no line is all of that.
 */
export function findHead(lines: readonly WorkLine[], isPublication: (text: string) => boolean): Head | null {
  let tried = 0;
  let forms: (string | undefined)[] | null = null;
  for (const [i, { folded, hint }] of lines.entries()) {
    if (hint === 'outside' || folded.length > 140 || !/\d{4}|二[〇○零]/.test(folded)) continue;
    if (!(CLOCK.test(folded) || SAYS.test(folded)) || !findDate(folded) || !isPublication(folded)) continue;
    forms ??= lines.map((line) => (/\d/.test(line.folded) && line.folded.length <= 140 ? formOf(line.folded) : undefined));
    if (isListed(forms, i)) continue;
    const start = proseBelow(lines, i);
    if (start < 0 || ++tried > TRIES) continue;
    const title = titleAbove(lines, i, start);
    if (title >= 0 && pieceFrom(lines, start, lines.length) * TIMES >= longestPiece(lines, title)) return { title, published: i };
  }
  return null;
}

/** The next line that tells something, if it is near; else -1. */
function proseBelow(lines: readonly WorkLine[], at: number): number {
  for (let k = at + 1; k < lines.length && k <= at + BELOW; k++) {
    const line = lines[k];
    if (line && tells(line)) return k;
  }
  return -1;
}

/** The line above of which the article says most again; -1 when it says too little of any. */
function titleAbove(lines: readonly WorkLine[], published: number, start: number): number {
  const words = wordsFrom(lines, start);
  let best = -1;
  let most = 0;
  for (let k = published - 1; k >= 0 && k >= published - ABOVE; k--) {
    const text = lines[k]?.folded ?? '';
    const share = readsLikeTitle(text) ? words.shareOf(text, false) : 0;
    if (share < LEAST_SHARED || share * text.length <= most) continue;
    best = k;
    most = share * text.length;
  }
  return best;
}

/** The words of the article from a line on, as many as a title is compared with. */
function wordsFrom(lines: readonly WorkLine[], start: number): Bigrams {
  const words = new Bigrams();
  let length = 0;
  for (let k = start; k < lines.length && length < COMPARED; k++) {
    const text = lines[k]?.folded ?? '';
    words.add(text);
    length += text.length;
  }
  return words;
}

/** The share of a line's pairs of characters that the paragraph below says again, 0 to 1. */
export const retoldIn = (below: WorkLine, said: string): number => retelling(below)(said);

/** The same of many lines: the paragraph is read once. */
export function retelling(below: WorkLine): (said: string) => number {
  const words = wordsFrom([below], 0);
  return (said) => words.shareOf(said, false);
}

/** Characters of the prose from a line on, as far as nothing parts it. */
function pieceFrom(lines: readonly WorkLine[], from: number, to: number): number {
  let characters = 0;
  let labels = 0;
  for (let i = from; i < to && labels < GAP; i++) {
    const line = lines[i];
    if (!line || !tells(line)) labels++;
    else {
      characters += line.folded.length;
      labels = 0;
    }
  }
  return characters;
}

function longestPiece(lines: readonly WorkLine[], to: number): number {
  let longest = 0;
  let characters = 0;
  let labels = 0;
  for (const line of lines.slice(0, to)) {
    if (tells(line)) {
      characters += line.folded.length;
      labels = 0;
    } else if (++labels >= GAP) characters = 0;
    longest = Math.max(longest, characters);
  }
  return longest;
}

const formOf = (text: string): string => text.replace(/\d+/g, '0').slice(0, 20);

function isListed(forms: readonly (string | undefined)[], at: number): boolean {
  for (let k = Math.max(0, at - LIST); k <= at + LIST; k++) if (k !== at && forms[k] !== undefined && forms[k] === forms[at]) return true;
  return false;
}

/** Titles of news stay under this many characters; the longest seen had 110. */
export const LONGEST_TITLE = 120;

/** Short enough, no sentence that has ended, and of no form that a title does not have. */
export const readsLikeTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  /(\S\s*){6}/.test(text) &&
  !/[。；;]/.test(text) &&
  !/[.…][”’"'」』）)】》]*$/.test(text) &&
  !isNoTitle(text);
