import { expect, test } from 'vitest';
import { extract } from '../../lambdas/ingest/extract/extract.ts';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { hostOf, siteOf } from '../../lambdas/ingest/site.ts';

test.each([
  ['https://www.Green.gov.example/a/b.html?c=1', 'green.gov.example'],
  [' http://news.green.example:8080/ ', 'news.green.example'],
  ['https://青山.例子/1', 'xn--rht138k.xn--fsqu00a'],
  ['/news/1.html', undefined],
  ['https://localhost/1', undefined],
  ['https://192.0.2.1/1', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///home/a/page.html', undefined],
  ['https://', undefined],
  ['', undefined],
])('the host of %s', (address, host) => expect(hostOf(address)).toBe(host));

test.each([
  ['green.example', '青山日报', 'green.example'],
  ['green.example', null, 'green.example'],
  [undefined, '青山 日报 ＡＢＣ', '青山日报abc'],
  [undefined, null, undefined],
  ['mp.weixin.qq.com', '青山发布', 'mp.weixin.qq.com/青山发布'],
  ['mp.weixin.qq.com', null, undefined],
])('the site of %s and %s', (host, source, site) => expect(siteOf(host, source)).toBe(site));

const PARAGRAPH = '<p>11月18日，青山镇便民服务中心正式启用，首日办理事项86件，群众不出镇就能办完社保、医保和户籍业务。</p>';
const page = (head: string, above = '') =>
  `${above}<html><head><title>便民服务中心启用</title>${head}</head><body><h1>便民服务中心启用</h1>${PARAGRAPH.repeat(3)}</body></html>`;
const linked = (fields: object) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;
const feed = (entry: string) =>
  `<rss><channel><title>青山</title><item><title>启用</title><description>中心启用，办理事项86件。</description>${entry}</item></channel></rss>`;

test.each([
  ['the address that it prefers', page('<link rel="canonical" href="https://www.green.example/1.html">'), 'green.example'],
  ['the address that it shares', page('<meta property="og:url" content="http://m.green.example/1">'), 'm.green.example'],
  [
    'a preferred address without a host',
    page('<link rel="canonical" href="/1.html"><meta property="og:url" content="https://green.example/1">'),
    'green.example',
  ],
  ['its linked data', page(linked({ mainEntityOfPage: { '@id': 'https://green.example/1' } })), 'green.example'],
  ['the same in short', page(linked({ mainEntityOfPage: 'https://green.example/1' })), 'green.example'],
  ['its linked data’s url', page(linked({ url: 'https://green.example/1' })), 'green.example'],
  ['where a browser saved it from', page('', '<!-- saved from url=(0025)https://green.example/1.html -->\n'), 'green.example'],
  ['nothing', page(''), undefined],
  ['a field of JSON', JSON.stringify({ text: '中心启用，办理事项86件。', url: 'https://green.example/1' }), 'green.example'],
  ['a link of RSS', feed('<link>https://green.example/1</link>'), 'green.example'],
  ['a link of Atom', feed('<link rel="alternate" href="https://green.example/1"/>').replaceAll('item>', 'entry>'), 'green.example'],
])('a document says its site by %s', (_, text, site) => {
  const [document] = extract(text);
  expect(document && 'meta' in document && document.meta.site).toBe(site);
});

const mail = (head: string) =>
  Buffer.from(
    `${head}\r\nSubject: Qi Yong\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n中心启用，办理事项86件。\r\n`,
  );
test.each([
  ['by its sender', 'From: Green News <news@green.example>', 'green.example'],
  ['a saved page by its address', 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.green.example/1', 'green.example'],
])('a mail says it %s', async (_, head, site) => {
  expect((await ingest(mail(head), 'a.eml')).map(({ trace }) => trace?.site)).toEqual([site]);
});

test('a text says it by its source, or has no trace', async () => {
  const text = (line: string) =>
    Buffer.from(`便民服务中心启用\n${line}\n11月18日，青山镇便民服务中心正式启用，首日办理事项86件，群众不出镇就能办完社保和户籍业务。`);
  expect((await ingest(text('来源：青山日报'), 'a.txt'))[0]?.trace).toMatchObject({ site: '青山日报', edges: [expect.any(String)] });
  expect((await ingest(text('便民'), 'a.txt'))[0]?.trace).toBeUndefined();
});
