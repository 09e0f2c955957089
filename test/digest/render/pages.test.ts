import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { renderArchive } from '../../../lambdas/digest/render/archive-page.ts';
import { renderHtml } from '../../../lambdas/digest/render/html.ts';
import { renderIndex } from '../../../lambdas/digest/render/index-page.ts';
import { renderMarkdown } from '../../../lambdas/digest/render/markdown.ts';
import { renderNotFound } from '../../../lambdas/digest/render/not-found-page.ts';
import { SCRIPT, storyAnchor } from '../../../lambdas/digest/render/paths.ts';
import { languages } from '../../../lambdas/digest/render/words.ts';
import { en } from '../../../lambdas/digest/render/words-en.ts';
import { zh } from '../../../lambdas/digest/render/words-zh.ts';
import { provinces } from '../../../lambdas/model/region.ts';
import { article, dayOf, object, signatureLike } from '../records.ts';
import { syntheticDay } from '../synthetic-day.ts';

const full = compileDay({
  ...syntheticDay(120),
  history: [{ period: '2026-11-20', counts: compileDay(syntheticDay(30)).counts, asOf: null }],
});
const everything = dayOf([article(1), article(2), article(3)], {
  objects: [
    object('迟到.txt', [article(1)], { lateFor: '2026-11-20' }),
    object('再来.txt', [article(2)]),
    object('新.txt', [article(3)]),
    object('程序.exe', [], { status: 'rejected', rejected: [{ member: '', code: 'executable', message: '可执行文件' }] }),
    object('撤回.txt', [], { status: 'withdrawn' }),
    object('失败.txt', [], { status: 'failed' }),
  ],
  earlier: new Map([[article(2).id, '2026-11-19']]),
  lateElsewhere: [{ key: '晚.txt', issue: '2026-11-22', sightings: 4 }],
});
const repost = { ...article(1), id: article(7).id, signature: signatureLike(article(1).signature, 0.8, 7) };
const followUp = { ...article(2), id: article(8).id, title: { text: '示例工程2二期<b>开工</b>', basis: 'explicit' as const } };
const goesOn = dayOf([repost, followUp], {
  period: { kind: 'day', id: '2026-11-22' },
  lookedBack: [dayOf([article(1), article(2)])],
  decisions: [
    {
      id: '2026-11-22-00000000',
      kind: 'merge',
      day: '2026-11-22',
      articles: [followUp.id, article(2).id],
      apart: [],
      by: '<王>编辑',
      at: '2026-11-22T02:00:00.000Z',
    },
  ],
});
const { kind, period, number, total, revision, closed, counts } = full;
const entries = [
  { kind, period, number, total, revision, closed, counts },
  { kind: 'week' as const, period: '2026-W47', number: 47, total: 47, revision, closed, counts },
  { kind: 'month' as const, period: '2026-11', number: 11, total: 11, revision, closed, counts },
];

const pages = languages.flatMap((words): [string, string, string][] => [
  [words.lang, 'a full day', renderHtml(full, { previous: '2026-11-20', next: '2026-11-22' }, words)],
  [words.lang, 'an empty day', renderHtml(dayOf([]), {}, words)],
  [words.lang, 'a day with everything', renderHtml(everything, {}, words)],
  [words.lang, 'a day that goes on', renderHtml(goesOn, {}, words)],
  [words.lang, 'the index', renderIndex(full, entries, words)],
  [words.lang, 'the index before the first issue', renderIndex(null, [], words)],
  [words.lang, 'the archive', renderArchive(entries, words)],
  [words.lang, 'the empty archive', renderArchive([], words)],
]);
pages.push(['zh-CN', 'no page', renderNotFound()]);
const pageOf = (name: string, language = 'zh-CN'): string => pages.find(([l, n]) => l === language && n === name)?.[2] ?? '';

test.each(pages)(
  '%s: %s stands alone: no script but the one of the site, nothing from elsewhere, every fragment there',
  (_, _name, page) => {
    const $ = load(page);
    expect($('iframe, object, embed, form, link[rel=stylesheet], img').length).toBe(0);
    expect($('script:not([defer])').length).toBe(0);
    expect(
      $('script')
        .toArray()
        .map((script) => [$(script).text(), $(script).attr('src')]),
    ).toEqual([['', SCRIPT]]);
    expect($('meta[name=robots]').length).toBe(0);
    expect($('meta[http-equiv=Content-Security-Policy]').attr('content')).toContain("default-src 'none'");
    const ids = $('[id]')
      .toArray()
      .map(({ attribs }) => attribs.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = $('body a')
      .toArray()
      .map(({ attribs }) => attribs.href ?? '');
    expect(links.filter((href) => !href.startsWith('/') && !href.startsWith('#'))).toEqual([]);
    expect(links.filter((href) => href.startsWith('//'))).toEqual([]);
    expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
  },
);

test.each(pages)('%s: %s can be read by everyone: language, one h1, landmarks, headings in order', (language, _, page) => {
  const $ = load(page);
  expect($('html').attr('lang')).toBe(language);
  expect([$('h1').length, $('header').length, $('main').length, $('footer').length]).toEqual([1, 1, 1, 1]);
  expect($('a').first().attr('href')).toBe('#main');
  const levels = $('h1,h2,h3,h4')
    .toArray()
    .map(({ tagName }) => Number(tagName[1]));
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  const labels = $('[aria-labelledby]')
    .toArray()
    .map(({ attribs }) => attribs['aria-labelledby'] ?? '');
  expect(labels.filter((id) => $(`[id="${id}"]`).length !== 1)).toEqual([]);
});

test.each([
  ['a full day', full],
  ['a day with everything', everything],
  ['a flood of one theme', dayOf(Array.from({ length: 60 }, (_, n) => article(n)))],
])('HTML and Markdown of %s tell all stories, in the same order', (_, digest) => {
  const $ = load(renderHtml(digest, {}, zh));
  const html = $('article, .lines li')
    .toArray()
    .map((node) => [$(node).find('b[id]').text(), $(node).find('b[id] + a').text()]);
  const markdown = [...renderMarkdown(digest, zh).matchAll(/^(?:#+ |- )(\d+)\\\. (.*?)(?:（.*)?$/gm)].map(([, place, title]) => [
    place,
    title,
  ]);
  expect(markdown.map(([place]) => place)).toEqual(html.map(([place]) => place));
  expect(markdown.map(([, title]) => title)).toEqual(html.map(([, title]) => title));
  expect(html).toHaveLength(digest.stories.length);
});

test('the accounting is printed with its numbers and every reason', () => {
  const text = load(pageOf('a day with everything'))('.accounts, .corrections').text().replace(/\s+/g, ' ');
  const markdown = renderMarkdown(everything, zh);
  expect(text).toContain('收稿 10 ＝ 刊发 2 ＋ 合并 1 ＋ 转后期补录 4 ＋ 未能读取 1 ＋ 撤回 1 ＋ 处理失败 1');
  expect(markdown).toContain('收稿 10 ＝ 刊发 2 ＋ 合并 1 ＋ 转后期补录 4 ＋ 未能读取 1 ＋ 撤回 1 ＋ 处理失败 1');
  for (const part of ['程序.exe', '可执行文件', 'executable', '失败.txt', '撤回.txt', '再来.txt', '2026年11月19日', '2026年11月22日']) {
    expect(text).toContain(part);
    expect(markdown).toContain(part);
  }
});

test('the masthead carries number, weekday and period; the numbers say more or less in words', () => {
  const $ = load(pageOf('a full day'));
  for (const part of ['第325期（总第325期）', '示例信息中心', '2026年11月21日 星期六', '0时至24时', '阅读约'])
    expect($('header').text()).toContain(part);
  expect($('.numbers tbody td').eq(1).text()).toBe('▲ 多 90');
  expect($('.brief li').length).toBeLessThanOrEqual(5);
});

test.each([
  ['简报', en, 'zh-CN'],
  ['Brief', en, undefined],
  ['简报', zh, undefined],
])('the name %s has its language where the page has another', (name, words, lang) => {
  const $ = load(renderHtml({ ...full, name }, {}, words));
  expect($('h1').text()).toBe(name);
  expect($('h1 span').attr('lang')).toBe(lang);
});

test('the tile grid has all 34 units, each with its number', () => {
  const $ = load(pageOf('a full day'));
  const shown = Object.fromEntries(
    $('.tiles li')
      .toArray()
      .map((tile) => $(tile).text().split(' ')),
  );
  const stories = new Map(full.byRegion.map((group) => [group.code, group.stories.length]));
  expect(shown).toEqual(Object.fromEntries(provinces.map(({ code, short }) => [short, `${stories.get(code) ?? 0}`])));
});

test('a Traditional article is shown as it is, and says its language', () => {
  const digest = dayOf([article(1, { script: 'Hant', title: { text: '臺灣示例工程竣工', basis: 'explicit' } })]);
  const $ = load(renderHtml(digest, {}, zh));
  expect($('article [lang=zh-Hant]').first().text()).toBe('臺灣示例工程竣工');
});

test('a derived title is marked, in both formats', () => {
  const digest = dayOf([article(1, { title: { text: '摘出的一句', basis: 'derived' } })]);
  expect(load(renderHtml(digest, {}, zh))('article h3').text()).toBe('1 摘出的一句（摘）');
  expect(renderMarkdown(digest, zh)).toContain('### 1\\. 摘出的一句（摘）');
});

test('an empty day says that nothing came', () => {
  expect(renderHtml(dayOf([]), {}, zh)).toContain('本日没有收到稿件。');
  expect(renderMarkdown(dayOf([]), zh)).toContain('本日没有收到稿件。');
  expect(renderHtml(dayOf([]), {}, zh)).toContain('第325期');
});

test('the archive leads to every day, week and month', () => {
  const $ = load(renderArchive(entries, zh));
  for (const href of ['/day/2026-11-21/', '/week/2026-W47/', '/month/2026-11/']) expect($(`a[href="${href}"]`).length).toBe(1);
  expect($('a[href="/day/2026-11-21/"]').text()).toContain(zh.stories(counts.stories));
});

test('what goes on names its first issue, what is new and who decided, in both formats', () => {
  const $ = load(renderHtml(goesOn, {}, zh));
  const entries = $('.continuing article')
    .toArray()
    .map((entry) => $(entry).text());
  const markdown = renderMarkdown(goesOn, zh);
  expect(entries).toHaveLength(2);
  for (const text of [entries.join('\n'), markdown.replaceAll('\\', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')]) {
    expect(text).toContain('续·第325期');
    expect(text).toContain('没有新增内容');
    expect(text).toContain('近似转载，相似度 0.80');
    expect(text).toContain('编辑合并：<王>编辑，11月22日 10:00');
  }
  expect($('.continuing p a').attr('href')).toBe(`/day/2026-11-21/#${storyAnchor(goesOn.continuing[0]?.continues.first.story ?? '')}`);
  expect($('nav.toc a[href="#continuing"]').length).toBe(1);
});

const HAN = /[\u3400-\u9fff]/;

test.each(pages.filter(([language]) => language === 'en'))(
  '%s: %s says nothing in Chinese that is not marked as such',
  (_, _name, page) => {
    const $ = load(page);
    $('[lang]:not(html), code, style').remove();
    $('h1, .line > span, title, article p:contains(" by ")').remove();
    expect(
      $('html')
        .text()
        .replace(/上传\/\d+\.txt/g, '')
        .match(new RegExp(HAN, 'g')),
    ).toBeNull();
    expect(
      $('a:not([hreflang])')
        .toArray()
        .filter(({ attribs }) => /^\/(?!en\/)[^.]*$/.test(attribs.href ?? '')),
    ).toEqual([]);
  },
);

test('every page leads to itself in the other language', () => {
  for (const [from, to, href] of [
    [zh, en, '/en/day/2026-11-21/'],
    [en, zh, '/day/2026-11-21/'],
  ] as const) {
    const $ = load(renderHtml(full, {}, from, { siteAddress: 'https://news.example.cn' }));
    expect($(`.langs a[hreflang=${to.lang}]`).attr('href')).toBe(href);
    expect($(`head link[hreflang=${to.lang}]`).attr('href')).toBe(`https://news.example.cn${href}`);
    expect($('link[rel=canonical]').attr('href')).toBe(`https://news.example.cn${from.at('/day/2026-11-21/')}`);
    expect($('.langs [aria-current]').text()).toBe(from.self);
  }
});

test('a page says nothing of its own address where nobody knows it', () => {
  expect(load(renderHtml(full, {}, zh))('head :is([rel=canonical], [hreflang])').length).toBe(0);
});

test('robots leave an older revision out', () => {
  expect(load(renderHtml(full, { superseded: true }, zh))('meta[name=robots]').attr('content')).toBe('noindex');
});

test.each([
  ['the index', '/feed/all.atom', '/feed/all.json', '/feed/index.opml'],
  ['the archive', '/feed/all.atom', '/feed/all.json', '/feed/index.opml'],
  ['a full day', '/feed/day.atom'],
])('a feed reader finds the feeds of %s', (name, ...feeds) => {
  const $ = load(pageOf(name));
  const found = $('link[rel=alternate]')
    .get()
    .map(({ attribs }) => attribs.href ?? '');
  expect(found.filter((href) => href.startsWith('/feed/'))).toEqual(feeds);
  expect($('.links a[href="/feeds/"]').length).toBe(1);
});
