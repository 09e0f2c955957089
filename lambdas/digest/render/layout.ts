import { type Content, type Markup, markup } from './markup.ts';
import { ARCHIVE, INDEX } from './paths.ts';
import { style } from './style.ts';

export interface Page {
  title: string;
  description: string;
  /** the masthead, with the page's one h1 */
  header: Content;
  main: Content;
  footer: Content;
  /** links to the same issue in other formats */
  alternates?: { type: string; href: string }[];
}

/** Forbids all but the page's own style and images; a saved page obeys it too. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%23b0211a'/%3E%3Cpath d='M8 10h16M8 16h16M8 22h9' stroke='%23fff' stroke-width='3'/%3E%3C/svg%3E";

/** A whole page: stands alone, needs no script, font or other file. */
export function pageOf({ title, description, header, main, footer, alternates = [] }: Page): string {
  return `${markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="${ICON}">
${alternates.map(({ type, href }) => markup`<link rel="alternate" type="${type}" href="${href}">\n`)}${style}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="mast">${header}</header>
<main id="main">${main}</main>
<footer class="foot">${footer}</footer>
</body>
</html>
`}`;
}

/** The links that every page has. */
export const siteLinks = (): Markup => markup`<a href="${INDEX}">首页</a><a href="${ARCHIVE}">往期</a>`;
