import { tidy } from '../plain.ts';
import type { Block } from './blocks.ts';
import { nameOf } from './names.ts';
import { squeeze } from './squeeze.ts';

/** A part of a page's title of this size can be the article's; a shorter one is a channel or a site. */
const SHORTEST = 6;
/** The heading on the page may leave out a kicker that the metadata has, but not more than half of it. */
const LEAST_OF_STATED = 0.5;
/** What is glued behind a heading: a wiki's link, a counter. */
const GLUED = /\s*(?:\[(?:编辑|編輯|edit)\]|\d{1,5})$/;

/**
 * The title: the heading that the page's own title repeats, as it is printed; else what the metadata states; else the page's title;
 * the last two without the site's name.
 *
 * @param whole the title element's text
 * @param heading the block that was recognised as the title, if one was
 * @param stated og:title or its like
 * @param blocks the page's blocks: a heading among them may be the first part of the page's title, or be marked as the title
 */
export function titleOf(
  whole: string,
  heading: Block | undefined,
  stated: string | undefined,
  site: string | undefined,
  blocks: readonly Block[],
): string | undefined {
  const printed = heading ? withoutGlued(plain(heading.text).replace(/^title:/i, ''), whole) : '';
  const named = stated ? withoutSite(stated, site, blocks) : '';
  if (printed.length >= 4 && squeeze(printed).length >= squeeze(named).length * LEAST_OF_STATED) return printed;
  return named || (heading ? undefined : markedIn(blocks, whole)) || withoutSite(whole, site, blocks) || undefined;
}

const plain = (text: string): string => tidy(text.replace(/\s+/g, ' '));

/** A heading without what is glued behind it, when the page's title has it without. */
function withoutGlued(heading: string, whole: string): string {
  const bare = heading.replace(GLUED, '');
  return !squeeze(whole).startsWith(squeeze(heading)) && squeeze(whole).startsWith(squeeze(bare)) ? bare : heading;
}

/** Titles carry the site's name and channel: 题目_新闻_网站, 题目 - 网站, Site | Title. What is left is the first part, or the longest if that is short. */
function withoutSite(title: string, site: string | undefined, blocks: readonly Block[]): string {
  const isSite = (part: string) => site !== undefined && site.length >= 2 && squeeze(part).toLowerCase() === squeeze(site).toLowerCase();
  const parts = title
    .split(/\s*[_|｜]\s*|\s+[-–—»:]+\s+|(?<=[\p{Script=Han}”》])--?(?=\p{Script=Han})/u)
    .map(plain)
    .filter((part) => part !== '' && !isSite(part));
  const first = parts[0] ?? title;
  if (first.length >= SHORTEST || blocks.some(({ tag, text }) => tag === 'h1' && text === first)) return first;
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? title;
}

/** Pages whose title element names only the site and its channel mark the article's title by a class. */
function markedIn(blocks: readonly Block[], whole: string): string | undefined {
  const isTitle = ({ text, linked, parent }: Block) =>
    linked === 0 &&
    text.length >= SHORTEST &&
    text.length <= 80 &&
    'attribs' in parent &&
    /(^|[\s_-])(title|headline|biaoti|tit|bt)(\s|$)/i.test(nameOf(parent));
  return whole.length <= 16 ? blocks.find(isTitle)?.text : undefined;
}
