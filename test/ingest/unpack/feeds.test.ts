import { describe, expect, test } from 'vitest';
import { ingest } from '../../../lambdas/ingest/ingest.ts';
import { encode } from '../decode/encode.ts';
import { bytesOf, outcomes, stories } from './pack.ts';

const [title = '', first = '', second = ''] = stories.library.split('\n');
const MARKUP = `<p>${first}</p><p>${second}</p>`;
const escaped = MARKUP.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const ROW = {
  title,
  source: '云溪新闻',
  authors: ['林小禾'],
  published: { date: '2026-10-29', time: '08:05', precision: 'minute', basis: 'metadata' },
  text: `${first}\n${second}`,
};

const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>云溪新闻</title><image><title>标志</title></image>${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">云溪新闻</title><updated>2026-11-01T00:00:00Z</updated>${entries}</feed>`;
const ITEM_HEAD = `<title>${title}</title><pubDate>Thu, 29 Oct 2026 08:05 +0800</pubDate>`;

describe('each entry is an article', () => {
  test.each<[string, string]>([
    [
      'RSS 2.0 with the whole text',
      rss(
        `<item>${ITEM_HEAD}<dc:creator>林小禾</dc:creator><description>短。</description><content:encoded><![CDATA[${MARKUP}]]></content:encoded></item>`,
      ),
    ],
    [
      'RSS 2.0 with an escaped description',
      rss(`<item>${ITEM_HEAD}<author>a@example.org (林小禾)</author><description>${escaped}</description></item>`),
    ],
    [
      'an entry with a source of its own',
      rss(
        `<item>${ITEM_HEAD}<source url="x">云溪新闻</source><dc:creator>林小禾</dc:creator><description>${escaped}</description></item>`,
      ).replace('<channel><title>云溪新闻', '<channel><title>聚合'),
    ],
    [
      'RSS 1.0',
      `<rdf:RDF><channel><title>云溪新闻</title></channel><item><title>${title}</title><dc:date>2026-10-29T08:05+08:00</dc:date><dc:creator>林小禾</dc:creator><description>${escaped}</description></item></rdf:RDF>`,
    ],
    [
      'Atom with HTML',
      atom(
        `<entry><title>${title}</title><published>2026-10-29T08:05+08:00</published><updated>2026-11-01T00:00:00Z</updated><author><name>林小禾</name></author><content type="html">${escaped}</content></entry>`,
      ),
    ],
    [
      'Atom with XHTML',
      atom(
        `<entry><title>${title}</title><published>2026-10-29T08:05+08:00</published><author><name>林小禾</name></author><content type="xhtml"><div>${MARKUP}</div></content></entry>`,
      ),
    ],
    [
      'a title with markup, escaped twice',
      rss(
        `<item>${ITEM_HEAD.replace(title, `&lt;b&gt;${title}&lt;/b&gt;&amp;nbsp;`)}<dc:creator>林小禾</dc:creator><description>${escaped}</description></item>`,
      ),
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '云溪新闻',
        items: [{ id: '1', title, content_html: MARKUP, date_published: '2026-10-29T08:05+08:00', authors: [{ name: '林小禾' }] }],
      }),
    ],
  ])('%s', async (_, feed) => {
    const [result] = await ingest(bytesOf(feed), 'feed');
    const { title: named, source, authors, published, text } = result?.ok ? result : ({} as never);
    expect({ title: named?.text, source, authors, published, text }).toEqual(
      feed.startsWith('{') ? { ...ROW, published: { ...ROW.published, basis: 'explicit' } } : ROW,
    );
  });

  test('an entry that says nothing is refused in its place, the others are kept', async () => {
    const feed = rss(
      `<item>${ITEM_HEAD}<description>${escaped}</description></item><item><title>空</title></item><item><description>${stories.harvest.split('\n')[1]}</description></item>`,
    );
    expect(await outcomes(bytesOf(feed), 'feed')).toEqual([
      ['feed#entry[0]', first.slice(0, 8)],
      ['feed#entry[1]', 'empty'],
      ['feed#entry[2]', '眼下，柳河乡1.'],
    ]);
  });

  test('in GB18030, as declared', async () => {
    const feed = rss(`<item>${ITEM_HEAD}<description>${escaped}</description></item>`).replace('UTF-8', 'gb2312');
    expect(await outcomes(encode(feed, 'gb18030'), 'feed')).toEqual([['feed#entry[0]', first.slice(0, 8)]]);
  });

  test.each([[rss('')], ['[]'], ['{"items": []}']])('an empty list is said to be empty: %s', async (feed) => {
    expect(await outcomes(bytesOf(feed), 'feed')).toEqual([['feed', 'empty']]);
  });
});

describe('hostile XML', () => {
  test('a billion laughs stays a joke', async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${entities}]>${rss(`<item><title>&l9;</title><description>${first}&l9;</description></item>`).split('\n')[1]}`;
    const [result] = await ingest(bytesOf(feed), 'feed');
    expect(result).toMatchObject({ ok: true, text: expect.stringMatching(/^10月28日.{0,80}$/) });
  });

  test.each<[string, string]>([
    ['elements never closed', rss(`<item><description>${first}${'<a>'.repeat(300_000)}`)],
    ['closing tags never opened', rss(`<item>${'<a>'.repeat(200_000)}${'</b>'.repeat(200_000)}<description>${first}</description></item>`)],
    ['quotes never closed', rss(`<item><description>${first}</description></item>${"<a '".repeat(300_000)}`)],
    ['entities by the thousand', rss(`<item><description>${first}${'&#x4e00;'.repeat(100_000)}</description></item>`)],
    ['a long prologue', `${'<!-- x -->'.repeat(390)}${rss(`<item><description>${first}</description></item>`).split('\n')[1]}`],
  ])('%s: bounded in time', async (_, feed) => {
    const start = performance.now();
    expect(await ingest(bytesOf(feed), 'feed')).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
