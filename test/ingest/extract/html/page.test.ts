import { describe, expect, it } from 'vitest';
import { clean } from '../../../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../../../lambdas/ingest/extract/html/page.ts';
import { en, page, paragraphs, zh } from './newspaper.ts';

const inside = (html: string): string[] =>
  extractHtml(html)
    .lines.filter(({ hint }) => hint !== 'outside' && hint !== 'title' && hint !== 'caption')
    .map(({ text }) => text);

const related =
  '<div class="list">' +
  ['甲', '乙', '丙']
    .map(
      (name) =>
        `<div class="item"><h4><a href="#">${name}地的另一条新闻标题</a></h4><p>${name}地的导语，讲的是别的事情，与本文无关。</p></div>`,
    )
    .join('') +
  '</div>';

describe('the article of a page', () => {
  it.each([
    ['paragraphs in a named body', `<div class="TRS_Editor">${paragraphs(zh)}</div>`, zh],
    ['paragraphs in a nameless body', `<div><div>${paragraphs(zh)}</div></div>`, zh],
    ['lines parted by br', `<div id="zoom">${zh.join('<br><br>')}</div>`, zh],
    ['paragraphs in a layout table', `<table><tr><td><div>${paragraphs(zh)}</div></td></tr></table>`, zh],
    ['WeChat hides it until its script runs', `<div id="js_content" style="visibility: hidden">${paragraphs(zh)}</div>`, zh],
    ['teasers below it', `<div><div class="content">${paragraphs(zh)}</div>${related}</div>`, zh],
    ['teasers inside it', `<div class="content">${paragraphs(zh)}${related}</div>`, zh],
    [
      'comments longer than it',
      `<div class="content">${paragraphs(zh.slice(0, 2))}</div><div class="comments">${paragraphs([...zh, ...zh].map((text, i) => `${i}楼：${text}`))}</div>`,
      zh.slice(0, 2),
    ],
    ['hidden blocks', `<div>${paragraphs(zh)}<div style="display:none">${paragraphs(en)}</div><div hidden>无</div></div>`, zh],
    ['a repeated paragraph', `<div>${paragraphs(zh)}<p>${zh[1]}</p></div>`, zh],
    ['English', `<article>${paragraphs(en)}</article>`, en],
    [
      'requests between English paragraphs',
      `<article><p>${en[0]}</p><p>Sign up for our daily newsletter.</p><p>${en[1]}</p><p>Follow us on Twitter</p><p>${en[2]}</p></article>`,
      en,
    ],
    [
      'a cookie notice longer than it',
      `<article>${paragraphs(en)}</article><div id="cookie-consent">${paragraphs([...en, ...en].map((text) => `Cookies: ${text}`))}</div>`,
      en,
    ],
  ])('%s', (_, main, expected) => {
    expect(inside(page(main))).toEqual(expected);
  });

  it('keeps headings, list points and table rows in their order', () => {
    const main = `<div class="article-content"><p>${zh[0]}</p><h2>一、工程安排</h2><ul><li>先修管网，再修外墙。</li><li>最后铺路，八月完工。</li></ul>
      <table><tr><th>期</th><th>内容</th></tr><tr><td>一</td><td>管网</td></tr></table><p>${zh[1]}</p></div>`;
    const lines = ['一、工程安排', '先修管网，再修外墙。', '最后铺路，八月完工。', '期 内容', '一 管网'];
    expect(inside(page(main))).toEqual([zh[0], ...lines, zh[1]]);
  });

  it('keeps the first of several articles that follow one another on a page', () => {
    const other = `<div class="story"><h1>另一篇文章的标题</h1><div class="body">${paragraphs(zh.map((text) => text.replace('青石', '白水')))}</div></div>`;
    const first = `<div class="story"><h1>青石镇老街改造开工</h1><div class="body">${paragraphs(zh)}</div></div>`;
    expect(inside(`<title>青石镇老街改造开工</title><body>${first}${other}${other}`)).toEqual(zh);
  });

  it('keeps a page that is all short lines', () => {
    const names = ['目录', '论老街的保护与更新', '甲乙', '石板路的铺设工艺', '丙丁', '下水管网的历史', '戊己'];
    const html = `<title>青石学报</title><body><div class="nav"><a href="#">首页</a></div><div class="detail">${paragraphs(names)}</div>`;
    expect(inside(html)).toEqual(expect.arrayContaining(names.slice(1)));
  });

  it('makes every visible block a line, whatever it is', () => {
    const { lines } = extractHtml(page(`<div>${paragraphs(zh)}</div>`));
    expect(lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['首页', '青石镇老街改造开工', ...zh, '热门新闻', '果农直播卖枇杷忙']),
    );
    expect(lines.map(({ n }) => n)).toEqual(lines.map((_, i) => i + 1));
  });

  it.each([
    ['<figure><img><figcaption>老街的石板路。</figcaption></figure>', '老街的石板路。'],
    ['<div class="photo-caption">老街的石板路。</div>', '老街的石板路。'],
    ['<p>The old street on Monday. (Photo: Jane Doe)</p>', 'The old street on Monday. (Photo: Jane Doe)'],
  ])('marks the words under a picture: %s', (markup, text) => {
    const html = page(`<div class="content"><p>${zh[0]}</p>${markup}<p>${zh[1]}</p><p>${zh[2]}</p></div>`);
    expect(extractHtml(html).lines.find((line) => line.text === text)?.hint).toBe('caption');
  });

  it('reads a declarative shadow root where a browser shows it, and no other template', () => {
    const held = (attribute: string) =>
      `<news-text><template${attribute}><article>${paragraphs(zh)}</article></template></news-text><aside>${paragraphs(en)}</aside>`;
    expect(inside(page(held(' shadowrootmode="open"')))).toEqual(zh);
    expect(extractHtml(page(held(''))).lines.some(({ text }) => text === zh[0])).toBe(false);
  });

  it('leaves the links from page to page outside, and what is told of a page inside', () => {
    const pager = '<p>第1页</p><div class="pages"><a href="2">1</a> <a href="2">2</a> <a href="2">下一页</a></div><p>1 2 3 下一页</p>';
    const { text, lines } = clean(extractHtml(page(`<div class="content">${paragraphs(zh)}<p>第2页：服务到村</p>${pager}</div>`)));
    expect(text).toBe([...zh, '第2页：服务到村'].join('\n'));
    expect(lines.filter(({ reason }) => reason === 'navigation').map((line) => line.text)).toEqual(
      expect.arrayContaining(['第1页', '1 2 下一页', '1 2 3 下一页']),
    );
  });

  it('has no article where a page has no text', () => {
    expect(extractHtml('<html><body><script>let a = "<p>文字</p>";</script><style>p{}</style></body></html>').lines).toEqual([]);
  });
});
