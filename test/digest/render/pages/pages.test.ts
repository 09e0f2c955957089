import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../../lambdas/digest/render/outline.ts';
import { storyPagesOf } from '../../../../lambdas/digest/render/pages/story-page.ts';
import { STORIES_A_PAGE, storyAnchor, storyLink, storyPath } from '../../../../lambdas/digest/render/paths.ts';
import { languages } from '../../../../lambdas/digest/render/words.ts';
import { en } from '../../../../lambdas/digest/render/words-en.ts';
import { zh } from '../../../../lambdas/digest/render/words-zh.ts';
import { type QueueName, queueNames } from '../../../../lambdas/model/queue.ts';
import facts from '../../../../seeds/facts.json' with { type: 'json' };
import { factsOf } from '../../../../seeds/facts.ts';
import { dayOfSize } from '../../special-days.ts';
import { htmlErrors } from '../html-errors.ts';
import { evident, flood, issues, pagesOf } from './archive.ts';

const pages = languages.flatMap((words) => pagesOf(words));
const byPath = new Map(pages);
/** One of those that are alike. */
const samples = pages.filter(([path]) => !/\/(region|theme)\/./.test(path) || /\/(510000|unknown|culture)\//.test(path));
/** A page as its reader finds it. */
const at = (path: string) => load(byPath.get(path) ?? '');

test('every page is valid HTML', async () => {
  const errors: string[] = [];
  for (const [path, html] of samples) {
    errors.push(...(await htmlErrors(html)).map((error) => `${path} ${error}`));
  }
  expect(errors).toEqual([]);
});

test('every page has one heading, says its language and its other language, and holds nothing that runs', () => {
  for (const [path, html] of pages) {
    const $ = load(html);
    expect($('h1').length, path).toBe(1);
    expect($('html').attr('lang'), path).toBe(path.includes('/en/') ? 'en' : 'zh-CN');
    expect($('.langs a[hreflang]').length, path).toBe(languages.length - 1);
    expect($('script:not([src^="/"]), img, iframe, object, form, [onerror], [style]').length, path).toBe(0);
    const ids = $('[id]')
      .get()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size, path).toBe(ids.length);
    for (const link of $('a[href]').get()) expect($(link).attr('href'), path).toMatch(/^[/#]/);
    expect(html, path).not.toMatch(/undefined|NaN|\[object /);
  }
});

test('an English page has no Chinese word of its own: a file that stands for a source keeps its name', () => {
  const english = pages.filter(([name]) => name.includes('/en/') && !name.startsWith('2 '));
  for (const [path, html] of english) {
    const $ = load(html);
    $('[lang], code, .mast .issue, title, meta, .imprint').each((_, element) => {
      if ($(element).is('html')) return;
      $(element).remove();
    });
    expect(
      $('body')
        .text()
        .match(/\p{Script=Han}+/gu) ?? [],
      path,
    ).toEqual([]);
  }
});

test('a story’s page says where each sentence stands, every telling and why, and what the record holds', () => {
  const $ = at('0 /story/2026-11-21/');
  const story = $(`#${storyAnchor(evident.id)}`).closest('section');
  expect(story.find(`#${storyAnchor(evident.id)}-1`).text()).toContain(evident.summary[0]?.text);
  expect(story.find(`#${storyAnchor(evident.id)}-1`).text()).toContain(zh.pages.story.place(0, evident.summary[0]?.end ?? 0));
  const text = story.text();
  for (const said of ['相似度', '宝山发布', 'full-name', '江苏省苏州市', '停车位', 'gb18030', 'news.example.cn', '导航 7 行', '修补 3 处'])
    expect(text).toContain(said);
  expect(story.find('a[href="/week/2026-W47/"]').length).toBe(1);
});

test('a story that goes on leads to its first issue and to its timeline, which tells both', () => {
  const $ = at('1 /story/2026-11-22/');
  expect($(`a[href="${storyLink('2026-11-21', evident.id)}"]`).length).toBe(1);
  const [path, fragment] = ($('a[href^="/timeline/#"]').attr('href') ?? '').split('#');
  const timeline = at(path ?? '');
  expect(timeline(`#${fragment}`).length).toBe(1);
  expect(timeline(`#${fragment}`).closest('section').find('li').length).toBe(2);
});

test.each([STORIES_A_PAGE - 30, 400])('a day of %d articles: each told story is where links to it lead, however many there are', (size) => {
  const digest = dayOfSize(size);
  const told = [...outlineOf(digest).place.keys()];
  const of = storyPagesOf(digest);
  expect(of.flatMap(({ stories }) => stories.map(({ id }) => id)).sort()).toEqual(told.sort());
  for (const id of told)
    expect(of.find(({ path }) => path === storyPath(digest.period, id, told.length))?.stories.some((s) => s.id === id)).toBe(true);
  const [first] = of;
  expect([...(first?.stories ?? []), ...(first?.elsewhere ?? [])].map(({ id }) => id).sort()).toEqual(told);
});

test('where a day has several pages, its own leads to each story', () => {
  const $ = at('2 /story/2026-11-21/');
  const { place } = outlineOf(flood);
  expect($('ol.lines li[id] a').length).toBe(place.size);
});

test('a region has the anchors that the table of regions and themes links to, and the places inside it', () => {
  const $ = at('/region/310000/');
  expect($('#urban').length).toBe(1);
  expect($('#places').closest('section').text()).toContain('宝山区');
  expect($('a[href="/feed/region/310000.atom"]').length).toBe(1);
});

test('a theme has its stories by region', () => {
  expect(at('/theme/urban/')('#r-310000').length).toBe(1);
});

test('the feeds are those of all, of the issues, and of each region and theme that was told of', () => {
  const feeds = (language: string) =>
    at(`${language}/feeds/`)('main a')
      .get()
      .map(({ attribs }) => attribs.href ?? '');
  expect(feeds('')).toEqual(feeds('/en'));
  expect(feeds('')).toEqual(
    expect.arrayContaining(['/feed/index.opml', '/feed/all.atom', '/feed/week.json', '/feed/region/310000.atom', '/feed/theme/urban.json']),
  );
});

test('corrections lists the revisions, with what they changed', () => {
  const $ = at('/corrections/');
  expect($('a[href$="/r1/"]').length).toBe(2);
  expect($('main').text()).toContain('更正 1 条');
  expect($('main').text()).toContain('撤下 1 条');
  expect($('main').text()).toContain('补录 1 件');
});

test('figures quotes each with its sentence, which holds it', () => {
  const $ = at('/figures/');
  const items = $('dl > div').get();
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) expect($(item).find('dd span').text()).toContain($(item).find('dt b').text());
});

test('sources counts the stories of each, and says who has gone silent', () => {
  const rows = at('/sources/')('tbody tr').get();
  expect(rows.length).toBe(new Set(issues.flatMap(({ books }) => books?.sources.map(({ name }) => name) ?? [])).size);
});

test('status counts what could not be processed', () => {
  const failed = issues.slice(0, 7).flatMap(({ books }) => books?.failed ?? []);
  expect(at('/en/status/')('main').text()).toContain(failed.length > 0 ? en.reason(failed[0]?.code ?? '') : en.pages.status.noReasons);
});

describe.each([
  { words: zh, path: '/status/' },
  { words: en, path: '/en/status/' },
])('the queues of $path', ({ words, path }) => {
  const w = words.pages.status;
  const rows = (name: string) => {
    const $ = at(`${name}${path}`);
    const section = $('#queues').closest('section');
    return section
      .find('tbody tr')
      .get()
      .map((tr) =>
        $(tr)
          .children()
          .get()
          .map((cell) => $(cell).text()),
      );
  };
  const advice = (name: string) => at(`${name}${path}`)('#queues').closest('section').find('li').text();

  test('each with its depth and the age of its oldest message, and when they were read', () => {
    const age = w.lasting({ value: 25, unit: 'minute' });
    expect(rows('')).toEqual(queueNames.map((name, i) => [w.queueNames[name], '0', `${i + 10}`, `${i + 20}`, age]));
    expect(at(path)('#queues').closest('section').find('time').attr('datetime')).toBe('2026-11-22T04:00:00.000Z');
    expect(advice('')).toBe('');
  });

  test('messages that were given up are told of in words, with what to do', () => {
    expect(advice('given up ')).toContain('npx jianbao redrive');
    for (const name of ['ingestDeadLetters', 'digestDeadLetters', 'lostTicks'] as const)
      expect(advice('given up ')).toContain(`${w.queueNames[name]}${words.colon}${queueNames.indexOf(name) + 1}`);
    for (const name of ['ingest', 'digest'] as const) expect(advice('given up ')).not.toContain(`${w.queueNames[name]}${words.colon}`);
  });

  test('one that could not be read says so beside the others, and so does an age; an empty queue has none', () => {
    const read: Partial<Record<QueueName, string[]>> = { ingest: ['3', '0', '0', w.unknown], ingestDeadLetters: ['0', '0', '0', w.empty] };
    expect(rows('unread ')).toEqual(queueNames.map((name) => [w.queueNames[name], ...(read[name] ?? [w.unread])]));
    expect(advice('unread ')).toBe('');
  });
});

test('the facts of the method are those of the data: else run `npx node seeds/facts.ts`', () => {
  expect(facts).toEqual(factsOf());
  expect(at('/method/')('main').text()).toContain(String(facts.regions.zone));
});
