import type { Brief } from '../../../model/brief.ts';
import type { Settings } from '../../../model/settings.ts';
import { type Alternate, pageOf, siteLinks } from '../layout.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { INDEX, pagePath, storyLink } from '../paths.ts';
import { lang, ownName, regionMarkup } from '../story-html.ts';
import { titleMark } from '../wording.ts';
import type { Words } from '../words.ts';

export interface PlainPage {
  path: string;
  title: string;
  /** a line under the heading */
  about: Content;
  /** short facts under that */
  facts?: Content[];
  main: Content;
  /** feeds and files about the same */
  alternates?: Alternate[];
  footer?: Content;
}

/** A page that is no issue: its heading, what it is about, and the links that every page has. */
export function plainPage(
  { path, title, about, facts = [], main, alternates, footer = null }: PlainPage,
  words: Words,
  { name, siteAddress }: Pick<Settings, 'name' | 'siteAddress'>,
): string {
  return pageOf(
    {
      path,
      title: `${title} · ${name}`,
      description: typeof about === 'string' ? about : `${title} · ${name}`,
      ...(alternates && { alternates }),
      header: markup`<p class="issue"><a href="${words.at(INDEX)}">${ownName(name, words)}</a></p><h1 class="plain">${title}</h1><p class="facts">${about}</p>${facts.length > 0 && markup`<p class="facts">${facts.map((fact) => markup`<span>${fact}</span>`)}</p>`}`,
      main,
      footer: markup`${footer}<p class="links">${siteLinks(words)}</p>`,
    },
    words,
    { siteAddress },
  );
}

/** A section under a heading. @param id unique in the page, of the heading that links lead to */
export const section = (id: string, heading: Content, content: Content, of = ''): Markup =>
  markup`<section${of !== '' && markup` class="${of}"`} aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`;

/** A told story in one line, with what the page around it does not say already. */
export const briefLine = (brief: Brief, day: string, words: Words, about: Content[]): Markup =>
  markup`<li><a href="${words.at(storyLink(day, brief.id))}"${lang(brief.script, words)}>${brief.title.text}</a>${titleMark(brief.title, words)} <small>${[
    words.monthDay(day),
    ...statusOf(brief, words),
    ...about,
    ...(brief.sources > 1 ? [words.pages.tellings(brief.sources)] : []),
  ].map((part, i) => markup`${i > 0 && ' · '}${part}`)}</small></li>`;

const statusOf = ({ status, continues }: Brief, words: Words): string[] => {
  if (continues) return [words.continuing.tag(continues.number)];
  return status === 'late' ? [words.issue.late] : [];
};

/** Where a brief's story is. */
export const placeOf = (brief: Brief, words: Words): Markup => regionMarkup(brief, words);

/** How pages that span days say which: `最近 30 天`. */
export function spanOf(issues: readonly { period: string }[], words: Words): string {
  const [last, first] = [issues[0]?.period ?? '', issues.at(-1)?.period ?? ''];
  return words.pages.span(issues.length, first, last);
}

/** A table whose first column names its rows. @param label says what it holds, for who cannot see it */
export const table = (label: string, heads: readonly string[], rows: Markup[], words: Words): Markup =>
  markup`<section class="scroll" tabindex="0" aria-label="${words.pages.wide(label)}"><table class="rows"><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></section>`;

export const pageLink = (name: Parameters<typeof pagePath>[0], words: Words, text: string = words.pages.names[name]): Markup =>
  markup`<a href="${words.at(pagePath(name))}">${text}</a>`;
