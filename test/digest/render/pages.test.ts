import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { renderArchive } from '../../../lambdas/digest/render/archive-page.ts';
import { renderHtml } from '../../../lambdas/digest/render/html.ts';
import { renderIndex } from '../../../lambdas/digest/render/index-page.ts';
import { renderMarkdown } from '../../../lambdas/digest/render/markdown.ts';
import { provinces } from '../../../lambdas/model/region.ts';
import { article, dayOf, object } from '../records.ts';
import { syntheticDay } from '../synthetic-day.ts';

const full = compileDay({ ...syntheticDay(120), previous: { period: '2026-11-20', counts: compileDay(syntheticDay(30)).counts } });
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
const { kind, period, number, total, revision, closed, counts } = full;
const entries = [
  { kind, period, number, total, revision, closed, counts },
  { kind: 'week' as const, period: '2026-W47', number: 47, total: 47, revision, closed, counts },
  { kind: 'month' as const, period: '2026-11', number: 11, total: 11, revision, closed, counts },
];

const pages: [string, string][] = [
  ['a full day', renderHtml(full, { previous: '2026-11-20', next: '2026-11-22' })],
  ['an empty day', renderHtml(dayOf([]), {})],
  ['a day with everything', renderHtml(everything, {})],
  ['the index', renderIndex(full, entries)],
  ['the index before the first issue', renderIndex(null, [])],
  ['the archive', renderArchive(entries)],
  ['the empty archive', renderArchive([])],
];

test.each(pages)('%s stands alone: no script, nothing from elsewhere, every fragment there', (_, page) => {
  const $ = load(page);
  expect($('script, iframe, object, embed, form, link[rel=stylesheet], img').length).toBe(0);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
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
});

test.each(pages)('%s can be read by everyone: language, one h1, landmarks, headings in order', (_, page) => {
  const $ = load(page);
  expect($('html').attr('lang')).toBe('zh-CN');
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
  const $ = load(renderHtml(digest, {}));
  const html = $('article, .lines li')
    .toArray()
    .map((node) => [$(node).find('.no').text(), $(node).find('.no + span').text().replace('（摘）', '')]);
  const titles = html.map(([, title]) => title?.split(' 示例')[0]);
  const markdown = [...renderMarkdown(digest).matchAll(/^(?:#+ |- )(\d+)\\\. (.*?)(?:（.*)?$/gm)].map(([, place, title]) => [place, title]);
  expect(markdown.map(([place]) => place)).toEqual(html.map(([place]) => place));
  expect(markdown.map(([, title]) => title)).toEqual(titles);
  expect(html).toHaveLength(digest.stories.length);
});

test('the accounting is printed with its numbers and every reason', () => {
  const text = load(pages[2]?.[1] ?? '')('.accounts')
    .text()
    .replace(/\s+/g, ' ');
  const markdown = renderMarkdown(everything);
  expect(text).toContain('收稿 10 ＝ 刊发 2 ＋ 合并 1 ＋ 转后期补录 4 ＋ 未能读取 1 ＋ 撤回 1 ＋ 处理失败 1');
  expect(markdown).toContain('收稿 10 ＝ 刊发 2 ＋ 合并 1 ＋ 转后期补录 4 ＋ 未能读取 1 ＋ 撤回 1 ＋ 处理失败 1');
  for (const part of ['程序.exe', '可执行文件', 'executable', '失败.txt', '撤回.txt', '再来.txt', '2026年11月19日', '2026年11月22日']) {
    expect(text).toContain(part);
    expect(markdown).toContain(part);
  }
});

test('the masthead carries number, weekday and period; the numbers say more or less in words', () => {
  const $ = load(pages[0]?.[1] ?? '');
  for (const part of ['第325期（总第325期）', '示例信息中心', '2026年11月21日 星期六', '0时至24时', '阅读约'])
    expect($('header').text()).toContain(part);
  expect($('.delta').first().text()).toBe('▲ 多 90');
  expect($('.brief li').length).toBeLessThanOrEqual(5);
});

test('the tile grid has all 34 units, each with its number', () => {
  const $ = load(pages[0]?.[1] ?? '');
  const shown = Object.fromEntries(
    $('.tiles li')
      .toArray()
      .map((tile) => [$(tile).find('span').text(), Number($(tile).find('b').text())]),
  );
  const stories = new Map(full.byRegion.map((group) => [group.code, group.stories.length]));
  expect(shown).toEqual(Object.fromEntries(provinces.map(({ code, short }) => [short, stories.get(code) ?? 0])));
});

test('a Traditional article is shown as it is, and says its language', () => {
  const digest = dayOf([article(1, { script: 'Hant', title: { text: '臺灣示例工程竣工', basis: 'explicit' } })]);
  const $ = load(renderHtml(digest, {}));
  expect($('article [lang=zh-Hant]').first().text()).toBe('臺灣示例工程竣工');
});

test('a derived title is marked, in both formats', () => {
  const digest = dayOf([article(1, { title: { text: '摘出的一句', basis: 'derived' } })]);
  expect(load(renderHtml(digest, {}))('article h3').text()).toBe('1摘出的一句（摘）');
  expect(renderMarkdown(digest)).toContain('### 1\\. 摘出的一句（摘）');
});

test('an empty day says that nothing came', () => {
  expect(renderHtml(dayOf([]), {})).toContain('本日没有收到稿件。');
  expect(renderMarkdown(dayOf([]))).toContain('本日没有收到稿件。');
  expect(renderHtml(dayOf([]), {})).toContain('第325期');
});

test('the archive leads to every day, week and month', () => {
  const $ = load(renderArchive(entries));
  for (const href of ['/day/2026-11-21/', '/week/2026-W47/', '/month/2026-11/']) expect($(`a[href="${href}"]`).length).toBe(1);
  expect($('a[href="/day/2026-11-21/"]').text()).toContain(`${counts.stories}条`);
});
