import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { withoutGone } from '../../../lambdas/digest/compile/corrections.ts';
import { renderHtml } from '../../../lambdas/digest/render/html.ts';
import { renderMarkdown } from '../../../lambdas/digest/render/markdown.ts';
import { storyAnchor } from '../../../lambdas/digest/render/paths.ts';
import { en } from '../../../lambdas/digest/render/words-en.ts';
import { zh } from '../../../lambdas/digest/render/words-zh.ts';
import type { Digest } from '../../../lambdas/model/digest.ts';
import { article } from '../records.ts';
import { dayOfSize, firstRevision, spanOf, specialDays } from '../special-days.ts';

const textOf = (digest: Digest, words = zh): string =>
  load(renderHtml(digest, {}, words))('body')
    .text()
    .replace(/\s+/g, ' ');
const plain = (markdown: string): string => markdown.replaceAll('\\', '');
const issueOf = (name: string): Digest => specialDays[name] ?? specialDays.empty ?? firstRevision;

/** What each day says, in every format, in both languages; and what it must not say. */
const sayings: [string, { zh: string[]; en: string[]; never?: string[] }][] = [
  [
    'empty',
    {
      zh: ['第325期', '本日没有收到稿件。', '上一篇稿件收于 11月20日 00:00', '系统运行正常', '收稿 0 ＝ 刊发 0'],
      en: ['No. 325', 'No article was received on this day.', 'The last article came on 20 Nov 00:00', 'The system is well'],
      never: ['要闻', '%'],
    },
  ],
  ['one article', { zh: ['示例工程1竣工投入使用', '刊发 1'], en: ['示例工程1竣工投入使用'], never: ['%', 'NaN', 'undefined'] }],
  ['flood', { zh: ['约为近期中位数的 13 倍'], en: ['about 13 times the median'] }],
  ['single theme', { zh: ['本期 60 条同属“城市建设与更新”'], en: ['All 60 stories are about Urban construction and renewal'] }],
  ['late', { zh: ['补录', '迟到.txt', '2026年11月20日'], en: ['Late', '迟到.txt', '20 November 2026'] }],
  [
    'corrected',
    {
      zh: ['第2版', '有 1 条更正或撤回', '更正与撤回', '更正标题', '第1版'],
      en: ['Revision 2', '1 story corrected or withdrawn', 'corrected title', 'revision 1'],
      never: ['示例工程1竣工'],
    },
  ],
  [
    'withdrawn',
    {
      zh: ['一条已撤回', '撤.txt', '撤回 1'],
      en: ['One story was withdrawn', '撤.txt'],
      never: ['示例工程1竣工', '第1号示例工程', '11个'],
    },
  ],
  ['incomplete', { zh: ['本期不完整：1 件处理失败', '败.txt'], en: ['Incomplete: 1 item failed', '败.txt'] }],
  [
    'silent',
    {
      zh: ['未见来稿的来源（1）', '常来的报（此前七期中有 5 期）'],
      en: ['Sources gone silent (1)', '常来的报 (in 5 of the 7 issues before)'],
    },
  ],
];

describe.each(sayings)('a day that is %s', (name, { zh: chinese, en: english, never = [] }) => {
  const digest = issueOf(name);

  test.each([
    ['HTML', textOf(digest, zh), textOf(digest, en)],
    ['Markdown', plain(renderMarkdown(digest, zh)), plain(renderMarkdown(digest, en))],
  ])('says so in %s', (_, inChinese, inEnglish) => {
    for (const words of chinese) expect(inChinese).toContain(words);
    for (const words of english) expect(inEnglish).toContain(words);
    for (const words of never) expect(inChinese + inEnglish).not.toContain(words);
  });
});

test('the table of special days is the table of sayings', () =>
  expect(sayings.map(([name]) => name).sort()).toEqual(Object.keys(specialDays).sort()));

test('a flood shows a bounded issue, and every theme of it', () => {
  const $ = load(renderHtml(issueOf('flood'), {}, zh));
  expect($('.lead').length).toBe(7);
  for (const section of $('.themes > section').toArray()) expect($(section).find('article').length).toBeLessThanOrEqual(3);
});

test('a single theme leads with seven stories all the same', () => {
  expect(load(renderHtml(issueOf('single theme'), {}, zh))('.lead').length).toBe(7);
});

test('a link to a withdrawn story ends at its tombstone, one to a corrected story shows the status there', () => {
  const gone = load(renderHtml(issueOf('withdrawn'), {}, zh))(`#${storyAnchor(article(1).id)}`);
  expect(gone.text()).toContain('已撤回');
  const corrected = load(renderHtml(issueOf('corrected'), {}, zh))(`#${storyAnchor(article(1).id)}`);
  expect(corrected.find('.tag').first().text()).toBe('更正');
  expect(corrected.find('a[href="/day/2026-11-21/r1/"]').length).toBe(1);
});

test('the older revision can be read, says that it is old, and has nothing that was withdrawn', () => {
  const kept = withoutGone(firstRevision, issueOf('withdrawn'));
  const page = renderHtml(kept, { superseded: true }, zh);
  const $ = load(page);
  expect($('.notice').first().text()).toContain('这是旧版');
  expect($('.notice a').attr('href')).toBe('/day/2026-11-21/');
  expect($('a[href="/day/2026-11-21/r1/digest.json"]').length).toBe(1);
  expect($('article').length).toBe(2);
  expect(page + JSON.stringify(kept)).not.toMatch(/示例工程1竣工|第1号示例/);
  const corrected = withoutGone(firstRevision, issueOf('corrected'));
  expect(corrected).toEqual(firstRevision);
});

test('numbers stand against the period before and the median, with words; the chart says every number', () => {
  const digest = dayOfSize(50);
  const $ = load(renderHtml(digest, {}, zh));
  const cells = $('.numbers tbody tr')
    .first()
    .find('th,td')
    .toArray()
    .map((cell) => $(cell).text().trim());
  expect(cells).toEqual(['收稿', '50', '▲ 多 20', '▲ 多 20']);
  expect($('.spark rect').length).toBe(14);
  expect($('.spark svg').attr('aria-label')?.split('、')).toHaveLength(14);
  expect($('.spark .now').length).toBe(1);
});

test('contents switch from themes to regions without a script: one fold open at a time', () => {
  const $ = load(renderHtml(dayOfSize(50), {}, zh));
  expect($('.toc details[name=toc]').length).toBe(2);
  expect($('.toc details[open]').length).toBe(1);
});

test('cells of the grid and of the table lead to the pages of regions; every sentence to its place', () => {
  const $ = load(renderHtml(dayOfSize(50), {}, en));
  const hrefs = (selector: string): string[] =>
    $(selector)
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
  expect(hrefs('.tiles a').every((href) => /^\/en\/region\/\d{6}\/$/.test(href))).toBe(true);
  expect(hrefs('.heat td a').every((href) => /^\/en\/region\/(\d{6}|national|foreign)\/#[a-z-]+$/.test(href))).toBe(true);
  expect(hrefs('.lead .text a').every((href) => /^\/en\/story\/2026-11-21\/#s-[0-9a-f]{10}-\d$/.test(href))).toBe(true);
  expect(
    $('.lead')
      .toArray()
      .every((lead) => $(lead).find('.text a').length > 0),
  ).toBe(true);
  const many = load(renderHtml(dayOfSize(200), {}, zh));
  expect(many('.lead .text a').attr('href')).toMatch(/^\/story\/2026-11-21\/[0-9a-f]\/#s-[0-9a-f]{10}-1$/);
});

const week = spanOf({ kind: 'week', id: '2026-W47' }, 20);
const month = spanOf({ kind: 'month', id: '2026-10' }, 12);

test('a week tells its days, what rose and who was silent', () => {
  const $ = load(renderHtml(week, {}, zh));
  expect($('.strip li').length).toBe(7);
  expect($('.synopsis').text()).toMatch(/7 天收稿 140 件/);
  expect($('.synopsis').text()).toMatch(/上升：/);
  expect($('.synopsis').text()).toMatch(/盲区：/);
  const markdown = plain(renderMarkdown(week, zh));
  for (const words of ['## 本周综述', '上升：', '盲区：', '/day/2026-11-16/']) expect(markdown).toContain(words);
});

test('a month tells its themes by week, and is as long as one can read whatever came', () => {
  const $ = load(renderHtml(month, {}, zh));
  expect($('.weeks thead th').length).toBe(6);
  expect($('.weeks tbody tr').length).toBe(month.byTheme.length);
  for (const section of $('.themes > section').toArray()) {
    expect($(section).find('article').length).toBeLessThanOrEqual(2);
    expect($(section).find('.lines li').length).toBeLessThanOrEqual(8);
  }
  expect(renderMarkdown(month, zh)).toContain('| 主题 | 周 40 |');
});
