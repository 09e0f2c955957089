import { type Content, type Markup, markup } from './markup.ts';
import { ARCHIVE, INDEX, PAGES, pagePath, SCRIPT, SEARCH } from './paths.ts';
import { style } from './style.ts';
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
  /** links to the same issue in other formats */
  alternates?: { type: string; href: string }[];
  /** its script reads files of the site, and fills the window: what stands below must not jump */
  connects?: boolean;
}

/** Forbids all but the page's own style, the site's images and its one script; a saved page obeys it too. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%23b0211a'/%3E%3Cpath d='M8 10h16M8 16h16M8 22h9' stroke='%23fff' stroke-width='3'/%3E%3C/svg%3E";

/** A whole page: stands alone, needs no script, font or other file. */
export function pageOf({ path, title, description, header, main, footer, alternates = [], connects = false }: Page, words: Words): string {
  return `${markup`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}${connects && "; connect-src 'self'"}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<script defer src="${SCRIPT}"></script>
${path !== null && languages.map(({ lang, at }) => markup`<link rel="alternate" hreflang="${lang}" href="${at(path)}">\n`)}${alternates.map(({ type, href }) => markup`<link rel="alternate" type="${type}" href="${href}">\n`)}${style}${connects && markup`<style>main{min-height:100vh}</style>`}
</head>
<body>
<a class="skip" href="#main">${words.site.skip}</a>
<header class="mast">${languageSwitch(path ?? INDEX, words)}${header}</header>
<main id="main">${main}</main>
<footer class="foot">${footer}</footer>
</body>
</html>
`}`;
}

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
