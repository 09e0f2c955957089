import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderHtml } from '../../../lambdas/digest/render/html.ts';
import { renderMarkdown } from '../../../lambdas/digest/render/markdown.ts';
import { markdownText } from '../../../lambdas/digest/render/markdown-escape.ts';
import { zh } from '../../../lambdas/digest/render/words-zh.ts';
import { article, dayOf, object, settings } from '../records.ts';

/** One hostile text wherever an article or an upload can put text. */
function digestOf(text: string) {
  const hostile = article(1, {
    title: { text, basis: 'explicit' },
    source: text,
    summary: [{ text, start: 0, end: text.length }],
    figures: [{ text, value: 1, unit: text, about: text, approx: false, start: 0, end: text.length, sentence: text }],
    region: { level: 'county', path: ['上海市', text], codes: ['310000', null], confidence: 1, evidence: [] },
    themes: [{ id: text, score: 1, primary: true, evidence: [] }],
  });
  const rejected = object(text, [], { status: 'rejected', rejected: [{ member: text, code: text, message: text }] });
  return dayOf([hostile, article(2)], {
    objects: [object(text, [hostile]), object('b', [article(2)]), rejected],
    earlier: new Map([[article(2).id, '2026-11-19']]),
    settings: { ...settings, name: text, issuer: text },
  });
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  ']]><!--',
  '</title></style></head><body onload=alert(1)>',
  '[点此](javascript:alert(1))',
  '<javascript:alert(1)>',
  '![图](data:text/html,x) `code` **粗** | 表 | 格',
  '# 标题\n\n- 列表\n1. 编号\n> 引用\n---',
  '1. 第一 2) 第二',
  '&lt;script&gt; &#60;b&#62;',
  '\u0000\u0007\u001b[31m红\u202e反\u2066\ufeff\uffff',
  '\ud800孤立代理\udfff',
  'www.example.com https://example.com a@example.com',
];

test.each(HOSTILE)('%j is only text in HTML', (text) => {
  const page = renderHtml(digestOf(text), {}, zh);
  const $ = load(page);
  expect($('script:not([src]), img, iframe, b b, body body').length).toBe(0);
  const attributes = $('*')
    .toArray()
    .flatMap((node) => ('attribs' in node ? Object.keys(node.attribs) : []));
  expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  expect(
    $('body a')
      .toArray()
      .map(({ attribs }) => attribs.href ?? '')
      .filter((href) => !/^[/#]/.test(href)),
  ).toEqual([]);
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\uffff]/);
  expect(page.isWellFormed()).toBe(true);
  expect($('title').length).toBe(1);
});

test.each(HOSTILE)('%j is only text in Markdown', (text) => {
  const markdown = renderMarkdown(digestOf(text), zh);
  expect(markdown).not.toMatch(/<[a-z!/]/i);
  expect(markdown).not.toMatch(/(?<!\\)\]\((?!\/day\/)/);
  expect(markdown).not.toMatch(/(?<!\\)(`|!\[)/);
  expect(markdown).not.toMatch(/https?:\/\/|(?<!\\)@|www\.e/);
  expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\uffff]/);
  expect(markdown.isWellFormed()).toBe(true);
  expect(markdown.match(/^# /gm)).toHaveLength(1);
});

test('the text itself survives, letter for letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'`*_[]()#|~!$\\中文 1.-+:@') }), (text) => {
      const digest = dayOf([article(1, { title: { text: `题${text}`, basis: 'explicit' } })]);
      expect(load(renderHtml(digest, {}, zh))('article h3 > a').text()).toBe(`题${text.replace(/\s+/g, ' ')}`);
      const shown = markdownText(`题${text}`).replace(/\\(.)/g, '$1').replace('&', '&');
      expect(shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(`题${text.replace(/\s+/g, ' ')}`.trim());
    }),
  );
});
