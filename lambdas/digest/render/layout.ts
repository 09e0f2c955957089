import { defaults, type Settings } from '../../model/settings.ts';
import { atomPath, jsonFeedPath, OPML } from './feed-paths.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { ARCHIVE, ICON, INDEX, PAGES, pagePath, SCRIPT, SEARCH } from './paths.ts';
import { styleOf } from './style.ts';
import { languages, type Words } from './words.ts';

export interface Page {
  /** where it is, without language: `/archive/`; null for a page that is at no place, as the one that says so */
  path: string | null;
  title: string;
  description: string;
  /** the masthead, with the page's one h1 */
  header: Content;
  main: Content;
  footer: Content;
  /** the same in other formats, and its feeds; without them, the feeds of the whole site */
  alternates?: Alternate[];
  /** robots leave it out, on a public site too: a newer one stands in its place */
  isOld?: boolean;
  /** classes of what its script adds, which fills the window: what stands below must not jump */
  scripted?: string[];
}

export interface Alternate {
  type: string;
  href: string;
}

/** Where readers find the site; pages say nothing about their own address where it is not known. */
export type SiteSettings = Pick<Settings, 'siteAddress'>;

const SITE_FEEDS: Alternate[] = [
  { type: 'application/atom+xml', href: atomPath('all') },
  { type: 'application/feed+json', href: jsonFeedPath('all') },
  { type: 'text/x-opml', href: OPML },
];

/** Forbids all but the page's own style, the site's images and files, and its one script; a saved page obeys it too. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * A whole page: stands alone, needs no script, font or other file. Whether robots may list it, its server says: so a site that is made public
 * is so at once, with all its pages. Texts have no line breaks (`inert`), and those of the templates, between blocks, are left out.
 */
export function pageOf(
  { path, title, description, header, main, footer, alternates = SITE_FEEDS, isOld = false, scripted }: Page,
  words: Words,
  settings: SiteSettings = defaults,
): string {
  const body = markup`<body>
<a class="skip" href="#main">${words.site.skip}</a>
<header class="mast">${languageSwitch(path ?? INDEX, words)}${header}</header>
<main id="main">${main}</main>
<footer class="foot">${footer}</footer>
</body>`;
  const page = markup`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isOld && markup`<meta name="robots" content="noindex">\n`}<meta name="referrer" content="no-referrer">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<script defer src="${SCRIPT}"></script>
${path !== null && addresses(path, words, settings)}${alternates.map(({ type, href }) => markup`<link rel="alternate" type="${type}" href="${href}">\n`)}${styleOf(body.toString(), scripted)}${scripted !== undefined && markup`<style>main{min-height:100vh}</style>`}
</head>
${body}
</html>`;
  return `${page.replaceAll('\n', '')}\n`;
}

/** Of a page and of the same page in the other language: robots take whole addresses only. */
const addresses = (path: string, words: Words, { siteAddress }: SiteSettings): Content =>
  siteAddress !== '' &&
  markup`<link rel="canonical" href="${siteAddress}${words.at(path)}">
${languages.map(({ lang, at }) => markup`<link rel="alternate" hreflang="${lang}" href="${siteAddress}${at(path)}">\n`)}`;

/** 中文 / English: the same page in the other language. */
const languageSwitch = (path: string, words: Words): Markup =>
  markup`<nav class="langs" aria-label="${words.site.languages}">${languages.map(({ lang, self, at }) =>
    lang === words.lang
      ? markup`<b aria-current="true">${self}</b>`
      : markup`<a href="${at(path)}" hreflang="${lang}" lang="${lang}">${self}</a>`,
  )}</nav>`;

/** The links that every page has. */
export const siteLinks = ({ at, site, search, pages }: Words): Markup =>
  markup`<a href="${at(INDEX)}">${site.home}</a><a href="${at(ARCHIVE)}">${site.archive}</a><a href="${at(SEARCH)}">${search.title}</a>${PAGES.map((name) => markup`<a href="${at(pagePath(name))}">${pages.names[name]}</a>`)}`;
