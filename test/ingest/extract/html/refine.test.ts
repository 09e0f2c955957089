import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../../lambdas/ingest/extract/html/page.ts';
import { en, page, paragraphs, zh } from './newspaper.ts';

const inside = (html: string) =>
  extractHtml(html)
    .lines.filter(({ hint }) => hint === undefined || hint === 'heading' || hint === 'body')
    .map(({ text }) => text);

describe('what is decided block by block', () => {
  it.each([
    ['an advertisement', `<div class="is-ad"><p>限时优惠，扫码下载客户端，领取新人红包，先到先得。</p></div>`],
    ['a paywall', `<div class="subscribe-popup"><p>登录后可阅读全文，成为会员可免费下载，支付后不予退款。</p></div>`],
    [
      'other news',
      `<ul class="related-list"><li><a href="/1">果农直播卖枇杷忙，一天卖出三千斤</a></li><li><a href="/2">镇上又添一座新桥，年底通车</a></li></ul>`,
    ],
  ])('%s at the foot of the article goes', (_, markup) => {
    expect(inside(page(`<div class="content">${paragraphs(zh)}${markup}</div>`))).toEqual(zh);
  });

  it.each([
    [
      'the first paragraph',
      `<div class="detail"><div class="lead"><p>${zh[0]}</p></div><div class="text">${paragraphs(zh.slice(1))}</div></div>`,
      zh,
    ],
    [
      'paragraphs in columns',
      `<div class="row"><div class="col"><p>${en[0]}</p></div><div class="col">${paragraphs(en.slice(1))}</div></div>`,
      en,
    ],
    [
      'a heading between paragraphs',
      `<div class="content"><p>${zh[0]}</p><h3>二、资金来源</h3>${paragraphs(zh.slice(1))}</div>`,
      [zh[0], '二、资金来源', ...zh.slice(1)],
    ],
  ])('keeps %s', (_, markup, expected) => {
    expect(inside(page(markup))).toEqual(expected);
  });

  it('calls the captions of a picture story its body', () => {
    const captions = ['开工当天，居民在巷口围观。', '工人铺设新的排水管。', '老街的石板路重新铺好。'].map(
      (text) => `${text}（图：青石日报）`,
    );
    const markup = `<div class="content">${captions.map((text) => `<figure><img><figcaption>${text}</figcaption></figure>`).join('')}</div>`;
    const lines = extractHtml(page(markup)).lines.filter(({ text }) => captions.includes(text));
    expect(lines.map(({ hint }) => hint)).toEqual(['body', 'body', 'body']);
  });
});
