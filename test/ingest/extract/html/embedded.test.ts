import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../../lambdas/ingest/extract/html/page.ts';
import { paragraphs, zh } from './newspaper.ts';

const title = '青石镇老街改造开工';
const app = (script: string) =>
  `<title>${title}</title><body><div id="app"></div>${script}<div class="footer"><a href="#">关于我们</a></div></body>`;
const inside = (html: string) =>
  extractHtml(html)
    .lines.filter(({ hint }) => hint === undefined)
    .map(({ text }) => text);

describe('an article that the page does not show but holds', () => {
  it.each([
    ['JSON-LD', `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: zh.join('\n') })}</script>`],
    [
      'Next.js',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { article: { title, content: paragraphs(zh) } } }).replace(/</g, '\\u003c')}</script>`,
    ],
    ['a state', `<script>window.__INITIAL_STATE__ = ${JSON.stringify({ news: [{ body: zh }] })};</script>`],
    [
      'a state in brackets',
      `<script>window["__APP_STATE__"]=${JSON.stringify({ detail: { text: zh.join('\n') } })};(function(){})()</script>`,
    ],
    ['noscript', `<noscript>${paragraphs(zh)}</noscript>`],
    ['an escaped textarea', `<textarea style="display:none">${paragraphs(zh).replace(/</g, '&lt;').replace(/>/g, '&gt;')}</textarea>`],
    ['xmp', `<xmp style="display:none">${paragraphs(zh)}</xmp>`],
    ['template', `<template>${paragraphs(zh)}</template>`],
  ])('%s', (_, script) => {
    expect(inside(app(script))).toEqual(zh);
  });

  it.each([
    ['a request to turn scripts on', '<noscript>请开启浏览器的脚本功能。</noscript>'],
    ['a broken state', '<script>window.__INITIAL_STATE__ = {"content": "</script>'],
    ['other strings', `<script>window.__INITIAL_STATE__ = ${JSON.stringify({ licence: zh.join('') })}</script>`],
  ])('is not made of %s', (_, script) => {
    expect(inside(app(script)).join('')).not.toContain(zh[0]?.slice(0, 8) ?? '');
  });

  it('is not taken where the page shows one', () => {
    const other = zh.map((text) => text.replace('青石', '白水'));
    const html = `<title>${title}</title><h1>${title}</h1><div class="content">${paragraphs(zh)}</div><noscript>${paragraphs([...other, ...other])}</noscript>`;
    expect(inside(html)).toEqual(zh);
  });
});
