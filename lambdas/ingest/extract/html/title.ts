import { tidy } from '../plain.ts';
import type { Block } from './blocks.ts';
import { squeeze } from './squeeze.ts';

/** A part of a page's title of this size can be the article's; a shorter one is a channel or a site. */
const SHORTEST = 6;
/** The heading on the page may leave out a kicker that the metadata has, but not more than half of it. */
const LEAST_OF_STATED = 0.5;

/**
 * The title: the heading that the page's own title repeats, as it is printed; else what the metadata states; else the page's title;
 * the last two without the site's name.
 *
 * @param whole the title element's text
 * @param heading the block that was recognised as the title, if one was
 * @param stated og:title or its like
 */
export function titleOf(
  whole: string,
  heading: Block | undefined,
  stated: string | undefined,
  site: string | undefined,
): string | undefined {
  const printed = heading ? plain(heading.text).replace(/^title:/i, '') : '';
  const named = stated ? withoutSite(stated, site) : '';
  if (printed.length >= 4 && squeeze(printed).length >= squeeze(named).length * LEAST_OF_STATED) return printed;
  return named || withoutSite(whole, site) || undefined;
}

const plain = (text: string): string => tidy(text.replace(/\s+/g, ' '));

/** Titles carry the site's name and channel: 题目_新闻_网站, 题目 - 网站, Site | Title. What is left is the first part, or the longest if that is short. */
function withoutSite(title: string, site: string | undefined): string {
  const isSite = (part: string) => site !== undefined && site.length >= 2 && squeeze(part).toLowerCase() === squeeze(site).toLowerCase();
  const parts = title
    .split(/\s*[_|｜]\s*|\s+[-–—»:]+\s+|(?<=[\p{Script=Han}”》])--?(?=\p{Script=Han})/u)
    .map(plain)
    .filter((part) => part !== '' && !isSite(part));
  const first = parts[0] ?? title;
  return first.length >= SHORTEST ? first : (parts.toSorted((a, b) => b.length - a.length)[0] ?? title);
}
