import type { Digest, Imprint, Story } from '../../model/digest.ts';
import { notices } from './accounts.ts';
import { briefOf, type Outline } from './outline.ts';
import { byImportance, type Selection, selectionOf } from './selection.ts';
import { correctionLines, figureLines, synopsisLines } from './short-parts.ts';
import { shortExcerpt, shortNames, shortNews, shortTitle, whereText } from './shortened.ts';
import type { View } from './view.ts';
import { clip } from './wording.ts';
import { zh } from './words-zh.ts';

/**
 * The selected edition of an issue: what Word and print tell, on at most eight pages whatever the day. Lines are counted as they are set
 * in Word, so that the selection hangs on the digest alone and not on a machine's fonts.
 */

const MOST_PAGES = 8;
/** A page of GB/T 9704 is 156 × 225 mm: 22 lines of 28 pt. */
const LINES_A_PAGE = 22;
/** Characters a line: 16 pt, 14 pt in small print; one fewer than there is room for, since no line begins with a comma. */
const CHARACTERS = { text: 26, small: 30 };

/** Lines of the name, the number and the rule; of the account with its heading. */
const MASTHEAD = 7;
const ACCOUNT = 7;

/** Stories that eight pages hold at most: each has a title, a line of text and one that says where it is from. */
const MOST_STORIES = Math.floor((MOST_PAGES * LINES_A_PAGE) / 3);

/** What fits on eight pages, the most important stories first, up to the first that does not fit. */
export function printedSelection(digest: Digest, outline: Outline): Selection {
  const candidates = byImportance(digest, outline).slice(0, MOST_STORIES);
  const few = selectionOf(outline, new Set(candidates.map(({ id }) => id))).outline;
  const chosen = new Set<string>();
  for (const { id } of candidates) {
    chosen.add(id);
    if (pagesOf(blocksOf(digest, outline, selectionOf(few, chosen))) <= MOST_PAGES) continue;
    chosen.delete(id);
    break;
  }
  return selectionOf(outline, chosen);
}

/** The view of a page that says which of its stories are printed. */
export function withPrinted(view: View): View {
  const { outline, left } = printedSelection(view.digest, view.outline);
  const { leads, continuing, sections, late } = outline;
  const told = [...leads, ...sections.flatMap((section) => section.told), ...continuing, ...late];
  return { ...view, printed: { stories: new Set(told.map(({ id }) => id)), left } };
}

/** Pages that blocks fill when each stands on one page as a whole. */
function pagesOf(blocks: readonly number[]): number {
  let pages = 1;
  let used = 0;
  for (const lines of blocks) {
    if (used + lines > LINES_A_PAGE) {
      pages += 1;
      used = 0;
    }
    used += lines;
  }
  return pages;
}

/** Lines of the blocks of the edition, in their order: a heading stands with what comes after it, a story is not cut. */
function blocksOf(digest: Digest, whole: Outline, { outline }: Selection): number[] {
  const { leads, continuing, sections, late } = outline;
  const { stories, length } = briefOf(whole);
  const { reportTo, sendTo, copyTo, editor }: Imprint = digest.imprint;
  const names = [reportTo, sendTo, copyTo, [editor]].map((each) => shortNames(each, zh));
  const story = (as: 'lead' | 'told') => (each: Story) => storyLines(each, shortExcerpt(each, as), digest);
  const under = ([first, ...others]: number[]): number[] => (first === undefined ? [] : [first + 1, ...others]);
  const view: View = { digest, outline, words: zh };
  const text = (lines: readonly string[]): number[] => under(lines.map((line) => linesOf(line)));
  return [
    MASTHEAD + sum(notices(digest, zh).map((note) => linesOf(note))),
    ...under(stories.map(({ title }) => linesOf(clip(title.text, length)))),
    3,
    ...text(synopsisLines(view)),
    ...under(leads.map(story('lead'))),
    ...under(sections.flatMap(({ told }) => under(told.map(story('told'))))),
    ...text(figureLines(view)),
    ...under(continuing.map((each) => storyLines(each, shortNews(each), digest))),
    ...under(late.map(story('told'))),
    ...text(correctionLines(view)),
    ACCOUNT,
    sum(names.map((each) => linesOf(each, 'small'))) + 2,
  ];
}

const storyLines = (story: Story, text: string, digest: Digest): number =>
  linesOf(shortTitle(story)) + Math.max(1, linesOf(text)) + linesOf(whereText(story, digest, zh), 'small');

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Lines of a paragraph that begins two characters in. Latin letters are about half as wide as Chinese ones. */
function linesOf(text: string, size: 'text' | 'small' = 'text'): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? 0.6 : 1;
  return width === 0 ? 0 : Math.ceil((width + 2) / CHARACTERS[size]);
}
