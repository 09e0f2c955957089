import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../../lambdas/ingest/extract/html/page.ts';
import { en, page, paragraphs, zh } from './newspaper.ts';

const body = `<div class="content">${paragraphs(zh)}</div>`;
const metaOf = (options: Parameters<typeof page>[1], main = body) => extractHtml(page(main, options)).meta;

describe('the time of publication', () => {
  it.each([
    ['a labelled line', '<p>发布时间：2024-05-20 08:30 来源：青石日报</p>', { date: '2024-05-20', time: '08:30', precision: 'minute' }],
    ['a bare date', '<span>2024年5月20日</span>', { date: '2024-05-20', precision: 'day' }],
    [
      'the first of two, the other one of a change',
      '<p>更新时间：2024-05-22</p><p>发布时间：2024-05-20</p>',
      { date: '2024-05-20', precision: 'day' },
    ],
    ['English', '<div>Published May 3, 2019, 7:45 pm</div>', { date: '2019-05-03', time: '19:45', precision: 'minute' }],
    ['behind the writer’s name', '<p>Written by Jane Doe, MD on May 3, 2019</p>', { date: '2019-05-03', precision: 'day' }],
    ['German', '<div>3. Mai 2019</div>', { date: '2019-05-03', precision: 'day' }],
  ])('is printed near the title: %s', (_, top, expected) => {
    expect(metaOf({ top }).published).toEqual({ ...expected, basis: 'explicit' });
  });

  it.each([
    ['a property', '<meta property="article:published_time" content="2024-05-20T08:30:00+08:00">'],
    ['a name of Chinese systems', '<meta name="PubDate" content="2024-05-20 08:30:00">'],
    ['JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-20T08:30:00"}</script>'],
    [
      'JSON-LD in a graph',
      '<script type="application/ld+json">{"@graph":[{"@type":"Article","datePublished":"2024-05-20T08:30:00"}]}</script>',
    ],
    ['JSON-LD of the page', '<script type="application/ld+json">{"@type":"MedicalWebPage","datePublished":"2024-05-20T08:30:00"}</script>'],
  ])('is in the metadata: %s', (_, head) => {
    expect(metaOf({ head }).published).toEqual({ date: '2024-05-20', time: '08:30:00', precision: 'second', basis: 'metadata' });
  });

  it('is the stated one where the one behind the writer’s name is another', () => {
    const head = '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2018-04-18"}</script>';
    expect(metaOf({ head, top: '<p>By JANE DOE - 2019-04-10</p>' }).published?.date).toBe('2018-04-18');
  });

  it('takes the year of a printed month and day from metadata that agrees', () => {
    const head = '<meta name="publishdate" content="2024-05-20">';
    expect(metaOf({ head, top: '<p>05-20 08:30</p>' }).published?.date).toBe('2024-05-20');
  });

  it.each([
    ['nothing says when', {}],
    ['today’s date above the page', { top: '<p>今天是2024年5月20日 星期一</p>' }],
    [
      'a day inside the story',
      { top: '' },
      `<div class="content"><p>${zh[0]}</p><p>2021年3月4日，老街第一次修缮，历时两年，花费三百万元，此后再没有动过。</p><p>${zh[1]}</p></div>`,
    ],
    [
      'dates of other articles',
      {},
      `${body}<ul class="related"><li>2021-03-04 <a href="#">别处的新闻</a></li><li>2021-03-05 <a href="#">又一条别处的新闻</a></li></ul>`,
    ],
    [
      'a day of the last change in JSON-LD only',
      { head: '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2024-05-20"}</script>' },
    ],
    ['a day that does not exist', { top: '<p>2024-02-31</p>' }],
    [
      'a day of a list of pages',
      { head: '<script type="application/ld+json">{"@type":"CollectionPage","datePublished":"2024-05-20"}</script>' },
    ],
    ['broken JSON-LD', { head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>' }],
  ])('is not made up: %s', (_, options, main = body) => {
    expect(metaOf(options, main).published).toBeUndefined();
  });
});

describe('the title', () => {
  it.each([
    ['the heading that the page’s title repeats', { title: '老街开工' }, '老街开工'],
    [
      'without the site’s name when no heading repeats it',
      { head: '<meta property="og:title" content="老街改造工程今日开工 - 青石新闻网"><meta property="og:site_name" content="青石新闻网">' },
      '老街改造工程今日开工',
    ],
  ])('is %s', (name, options, expected) => {
    const html = page(body, options);
    expect(extractHtml(name.startsWith('without') ? html.replace(/<h1>.*<\/h1>/, '') : html).meta.title).toBe(expected);
  });

  it('is marked on its line', () => {
    expect(extractHtml(page(body)).lines.find(({ hint }) => hint === 'title')?.text).toBe('青石镇老街改造开工');
  });
});

describe('source and authors', () => {
  it.each([
    ['a Chinese system’s source', { head: '<meta name="ContentSource" content="青石日报">' }, { source: '青石日报' }],
    ['an organisation that is named as author', { head: '<meta name="author" content="青石日报社">' }, { source: '青石日报社' }],
    ['a person that is named as author', { head: '<meta name="author" content="王小明">' }, { authors: ['王小明'] }],
    ['a printed byline', { top: '<p>By Jane Doe and John A. Smith</p>' }, { authors: ['Jane Doe', 'John A. Smith'] }],
    [
      'JSON-LD',
      { head: '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Jane Doe"},{"name":"News Desk"}]}</script>' },
      { authors: ['Jane Doe'] },
    ],
    ['a site’s account is nobody', { head: '<meta name="author" content="admin">' }, {}],
  ])('%s', (_, options, expected) => {
    const { source, authors } = metaOf(options, `<div class="content">${paragraphs([...zh, ...en])}</div>`);
    expect({ ...(source ? { source } : {}), ...(authors ? { authors } : {}) }).toEqual(expected);
  });
});
