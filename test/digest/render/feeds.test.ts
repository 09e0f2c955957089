import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefsOf } from '../../../lambdas/digest/compile/briefs.ts';
import { renderAtom } from '../../../lambdas/digest/render/atom.ts';
import { feedOf } from '../../../lambdas/digest/render/feed.ts';
import { renderJsonFeed } from '../../../lambdas/digest/render/json-feed.ts';
import { renderOpml } from '../../../lambdas/digest/render/opml.ts';
import { storyAnchor } from '../../../lambdas/digest/render/paths.ts';
import { keyOf, type Scope, scopeOf, viewsOf } from '../../../lambdas/digest/render/scopes.ts';
import type { IssueBriefs } from '../../../lambdas/model/brief.ts';
import { provinces } from '../../../lambdas/model/region.ts';
import { themes } from '../../../lambdas/model/theme.ts';
import { article, dayOf, object, region, settings } from '../records.ts';
import { atomFaults } from './atom-rules.ts';
import { hostileText } from './hostile-texts.ts';
import jsonFeedSchema from './json-feed.schema.json' with { type: 'json' };
import { type Element, parseXml } from './strict-xml.ts';

const isJsonFeed = new Ajv2020().compile(jsonFeedSchema);
const known = { ...settings, siteAddress: 'https://news.example.cn', tagAuthority: 'news.example.cn' };

/** Every feed of some days, by scope's name. */
function feedsOf(issues: IssueBriefs[], given = settings) {
  return new Map(
    viewsOf('day', issues).map((view) => {
      const feed = feedOf(view, given);
      return [keyOf(view.scope), { feed, atom: renderAtom(feed, given), json: renderJsonFeed(feed, given) }];
    }),
  );
}

const closed = (articles: Parameters<typeof dayOf>[0], given: Parameters<typeof dayOf>[1] = {}) =>
  briefsOf(dayOf(articles, { closed: true, ...given }));
const titlesIn = (atom: string): string[] =>
  parseXml(atom)
    .children.filter(({ name }) => name === 'entry')
    .map(({ children }) => children.find(({ name }) => name === 'title')?.text ?? '');

describe('whatever an article says, feeds are valid', () => {
  test.each([settings, known])('1,000 hostile articles: RFC 4287, JSON Feed 1.1, OPML 2.0 (site at "$siteAddress")', (given) => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (title, source, sentence) => {
        const hostile = article(1, {
          title: { text: title, basis: 'explicit' },
          source,
          summary: [{ text: sentence, start: 0, end: sentence.length }],
          region: region('county', ['上海市', source], ['310000', null]),
          themes: [
            { id: 'urban', score: 1, primary: true, evidence: [] },
            { id: sentence, score: 0.5, primary: false, evidence: [] },
          ],
        });
        const mine = { ...given, name: title, issuer: source };
        const feeds = feedsOf(
          [closed([hostile, article(2)], { objects: [object(source, [hostile]), object('b', [article(2)])], settings: mine })],
          mine,
        );
        expect([...feeds.keys()].sort()).toEqual(['all', 'day', 'region/310000', 'region/310000/urban', 'theme/urban']);
        for (const { atom, json } of feeds.values()) {
          expect(atomFaults(atom)).toEqual([]);
          expect(json.isWellFormed() && isJsonFeed(JSON.parse(json))).toBe(true);
        }
        expect(parseXml(renderOpml([...feeds.keys()].map(scopeOf), mine)).attributes.version).toBe('2.0');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['<b>粗</b> & "引"', '<b>粗</b> & "引"'],
    ['甲]]>乙', '甲]]>乙'],
    ['\ud800甲\u0007乙\ufffe\u202e丙', '\ufffd甲乙丙'],
  ])('%j is the title %j, and text where it is quoted', (text, title) => {
    const feeds = feedsOf([closed([article(1, { title: { text, basis: 'explicit' } })])]);
    expect(titlesIn(feeds.get('all')?.atom ?? '')).toEqual([title]);
    expect(JSON.parse(feeds.get('all')?.json ?? '').items[0].title).toBe(title);
    expect(JSON.parse(feeds.get('day')?.json ?? '').items[0].content_html).not.toContain('<b>');
  });
});

describe('entries', () => {
  const late = '2026-11-21T05:00:00.000Z';
  const one = article(1);
  const repost = article(2, { ...one, id: article(2).id, source: '转载网' });
  const day = (articles: (typeof one)[], at = '2026-11-21T01:00:00.000Z') =>
    closed(articles, {
      objects: articles.map((each, i) => object(`${each.id}.txt`, [each], { receivedAt: i === 0 ? '2026-11-21T01:00:00.000Z' : at })),
    });

  test('the id of a story stays when another source tells it; it was updated when that came', () => {
    const [before] = feedsOf([day([one])]).get('all')?.feed.entries ?? [];
    const [after, ...others] = feedsOf([day([one, repost], late)]).get('all')?.feed.entries ?? [];
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: before?.id, published: before?.published, updated: late });
    expect(before?.updated).toBe('2026-11-21T01:00:00.000Z');
  });

  test('a story of two days is one entry, as the later day tells it', () => {
    const earlier = { ...closed([article(1, { title: { text: '旧题', basis: 'explicit' } })]), period: '2026-11-20' };
    const { feed } = feedsOf([closed([one]), earlier]).get('all') ?? {};
    expect(feed?.entries.map(({ title, link }) => [title, link])).toEqual([[one.title?.text, `/day/2026-11-21/#${storyAnchor(one.id)}`]]);
  });

  test('the same briefs make the same bytes, and the feed is as new as its newest entry', () => {
    const issues = [day([one, article(3)], late)];
    expect(feedsOf(issues)).toEqual(feedsOf(issues));
    expect(feedsOf(issues).get('all')?.feed).toMatchObject({ updated: late, id: 'tag:jianbao.invalid,2026-01-01:feed/all' });
  });

  test('a derived title is marked, other scripts say their language', () => {
    const articles = [
      article(1, { title: { text: '摘来的话', basis: 'derived' } }),
      article(2, { script: 'Hant' }),
      article(3, { script: 'Latn' }),
    ];
    const entries = feedsOf([closed(articles)]).get('all')?.feed.entries ?? [];
    expect(entries.map(({ language }) => language).sort()).toEqual(['en', 'zh-CN', 'zh-Hant']);
    expect(entries.map(({ title }) => title)).toContain('摘来的话（摘）');
  });

  test('with an address every link is absolute and the feed names itself; without one JSON has none', () => {
    const links = (root: Element): string[] => [...(root.attributes.href ? [root.attributes.href] : []), ...root.children.flatMap(links)];
    const absolute = feedsOf([day([one])], known).get('region/310000');
    expect(links(parseXml(absolute?.atom ?? ''))).toEqual([
      'https://news.example.cn/feed/region/310000.atom',
      'https://news.example.cn/region/310000/',
      `https://news.example.cn/day/2026-11-21/#${storyAnchor(one.id)}`,
    ]);
    expect(JSON.parse(absolute?.json ?? '')).toMatchObject({
      feed_url: 'https://news.example.cn/feed/region/310000.json',
      home_page_url: 'https://news.example.cn/region/310000/',
      items: [{ url: `https://news.example.cn/day/2026-11-21/#${storyAnchor(one.id)}` }],
    });
    expect(feedsOf([day([one])]).get('all')?.json).not.toMatch(/"(feed_|home_page_)?url"/);
  });

  test('the newest hundred of all stories, the newest fifty of a region', () => {
    const feeds = feedsOf([closed(Array.from({ length: 120 }, (_, i) => article(i + 1)))]);
    expect([feeds.get('all'), feeds.get('region/310000')].map((made) => made?.feed.entries.length)).toEqual([100, 50]);
  });

  test('an issue without a story is an entry too, of its own beginning', () => {
    const { feed } = feedsOf([closed([])]).get('day') ?? {};
    expect(feed?.entries).toMatchObject([
      { id: 'tag:jianbao.invalid,2026-01-01:issue/day/2026-11-21', updated: '2026-11-20T16:00:00.000Z' },
    ]);
    expect(feedsOf([closed([])]).get('all')?.feed).toMatchObject({ entries: [], updated: '2025-12-31T16:00:00.000Z' });
  });
});

describe('scopes', () => {
  const every: Scope[] = [
    { of: 'all' },
    { of: 'issues', kind: 'day' },
    { of: 'issues', kind: 'week' },
    { of: 'issues', kind: 'month' },
    ...[...provinces.map(({ code }) => code), 'national', 'foreign', 'unknown'].flatMap((code): Scope[] => [
      { of: 'region', region: code },
      ...themes.map(({ id }) => ({ of: 'both' as const, region: code, theme: id })),
    ]),
    ...themes.map(({ id }) => ({ of: 'theme' as const, theme: id })),
  ];

  test('every scope has a name of its own that gives it back', () => {
    expect(every.map((scope) => scopeOf(keyOf(scope)))).toEqual(every);
    expect(new Set(every.map(keyOf)).size).toBe(every.length);
  });

  test('all feeds there can be are in one OPML, each once', () => {
    const outlines = (root: Element): string[] => [
      ...(root.attributes.xmlUrl ? [root.attributes.xmlUrl] : []),
      ...root.children.flatMap(outlines),
    ];
    const found = outlines(parseXml(renderOpml(every, known)));
    expect(found.toSorted()).toEqual(every.map((scope) => `https://news.example.cn/feed/${keyOf(scope)}.atom`).toSorted());
  });

  test.each([
    [
      'a county',
      region('county', ['上海市', '宝山区'], ['310000', '310113']),
      ['all', 'region/310000', 'region/310000/urban', 'theme/urban'],
    ],
    ['the nation', region('national', ['全国'], [null]), ['all', 'region/national', 'region/national/urban', 'theme/urban']],
    ['abroad', region('foreign', ['日本'], [null]), ['all', 'region/foreign', 'region/foreign/urban', 'theme/urban']],
  ])('what happened in %s', (_, place, keys) => {
    const feeds = [...feedsOf([closed([article(1, { region: place })])]).keys()];
    expect(feeds.filter((key) => key !== 'day').sort()).toEqual(keys);
  });
});
