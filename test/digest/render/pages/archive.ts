import { briefsOf } from '../../../../lambdas/digest/compile/briefs.ts';
import { compileDay } from '../../../../lambdas/digest/compile/compile-day.ts';
import { renderRegion, renderTheme } from '../../../../lambdas/digest/render/pages/scope-page.ts';
import { type SpanPageName, spanPages } from '../../../../lambdas/digest/render/pages/span-page.ts';
import { renderStatus, type SystemState } from '../../../../lambdas/digest/render/pages/status-page.ts';
import { type Records, renderStories, storyPagesOf } from '../../../../lambdas/digest/render/pages/story-page.ts';
import { pagePath, regionPath, themePath } from '../../../../lambdas/digest/render/paths.ts';
import { viewsOf } from '../../../../lambdas/digest/render/scopes.ts';
import type { Words } from '../../../../lambdas/digest/render/words.ts';
import type { IssueBriefs } from '../../../../lambdas/model/brief.ts';
import type { Digest } from '../../../../lambdas/model/digest.ts';
import { queueNames } from '../../../../lambdas/model/queue.ts';
import type { ArticleRecord } from '../../../../lambdas/model/record.ts';
import { article, dayOf, region, settings, signatureLike } from '../../records.ts';
import { specialDays } from '../../special-days.ts';
import { syntheticDay } from '../../synthetic-day.ts';

/** A small archive with everything that pages show. */

const HOSTILE = '<img src=x onerror=alert(1)>"\'&\u202e\u0000';

/** A record with every kind of evidence. */
export const evident: ArticleRecord = article(1, {
  site: 'news.example.cn',
  region: {
    ...region('county', ['上海市', '宝山区'], ['310000', '310113'], 0.98),
    evidence: [
      { text: '宝山', at: 'title', rule: 'name', weight: 2 },
      { text: '宝山区', at: 12, rule: 'full-name', weight: 1.5 },
      { text: '宝山发布', at: 'source', rule: 'source', weight: 1 },
    ],
    runnerUp: { level: 'city', path: ['江苏省', '苏州市'], score: 0.4 },
  },
  mentions: [{ level: 'city', path: ['江苏省', '苏州市'], codes: ['320000', '320500'], count: 2 }],
  themes: [{ id: 'urban', score: 0.8, primary: true, evidence: [{ term: '停车位', at: 9, weight: 3 }] }],
  reading: {
    charset: 'gb18030',
    cut: [
      { reason: 'navigation', rule: 'navigation', lines: 7 },
      { reason: 'copyright', rule: 'copyright-notice', lines: 1 },
    ],
    repairs: 3,
  },
});
const repost: ArticleRecord = {
  ...article(2),
  id: article(12).id,
  source: HOSTILE,
  title: { text: HOSTILE, basis: 'explicit' },
  signature: signatureLike(evident.signature, 0.85, 3),
};
const hostile = article(3, {
  title: { text: HOSTILE, basis: 'explicit' },
  source: HOSTILE,
  region: {
    ...region('county', ['四川省', '成都市', HOSTILE], ['510000', '510100', null]),
    evidence: [{ text: HOSTILE, at: 0, rule: HOSTILE, weight: 1 }],
  },
  summary: [{ text: HOSTILE, start: 0, end: HOSTILE.length }],
});
const today = dayOf([evident, repost, hostile], { closed: true });
const goesOn = dayOf([{ ...evident, id: article(8).id, signature: signatureLike(evident.signature, 0.8, 9) }], {
  period: { kind: 'day', id: '2026-11-22' },
  lookedBack: [today],
});
const records: Records = new Map([evident, repost, hostile].map((record) => [record.id, record]));

/** Days with their stories, the newest first. */
export const issues: IssueBriefs[] = [
  goesOn,
  today,
  ...Object.values(specialDays)
    .filter(({ kind }) => kind === 'day')
    .map((digest, i): Digest => ({ ...digest, period: `2026-11-${String(20 - i).padStart(2, '0')}` })),
].map((digest) => briefsOf(digest));

export const flood: Digest = compileDay(syntheticDay(200));

/** How things are, by what is the matter. */
const states: Record<string, SystemState> = {
  '': {
    asOf: '2026-11-22T04:00:00.000Z',
    issues: issues.slice(0, 7),
    lastArticle: '2026-11-22T03:58:00.000Z',
    queues: queueNames.map((name, i) => ({ name, depth: { waiting: 0, inFlight: i + 10, delayed: i + 20 }, oldestSeconds: 1500 })),
  },
  'given up ': {
    asOf: '2026-11-22T04:00:00.000Z',
    issues: [],
    lastArticle: null,
    queues: queueNames.map((name, i) => ({ name, depth: { waiting: i + 1, inFlight: 0, delayed: 0 }, oldestSeconds: null })),
  },
  'unread ': {
    asOf: '2026-11-22T04:00:00.000Z',
    issues: [],
    lastArticle: null,
    queues: queueNames.map((name) => ({
      name,
      depth: name.startsWith('ingest') ? { waiting: name === 'ingest' ? 3 : 0, inFlight: 0, delayed: 0 } : null,
      oldestSeconds: null,
    })),
  },
};

/** Every page besides the issues, by its path. */
export function pagesOf(words: Words): [path: string, html: string][] {
  const stories = [today, goesOn, flood, dayOf([])].flatMap((digest, i) =>
    storyPagesOf(digest).map((page): [string, string] => [
      `${i} ${words.at(page.path)}`,
      renderStories(page, digest, records, words, settings),
    ]),
  );
  const scopes = viewsOf('day', issues).flatMap((view): [string, string][] => {
    const { scope } = view;
    if (scope.of === 'region') return [[words.at(regionPath(scope.region)), renderRegion(view, words, settings)]];
    return scope.of === 'theme' ? [[words.at(themePath(scope.theme)), renderTheme(view, words, settings)]] : [];
  });
  const spans = (Object.keys(spanPages) as SpanPageName[]).flatMap((name): [string, string][] => [
    [words.at(pagePath(name)), spanPages[name](issues, words, settings)],
    [`empty ${words.at(pagePath(name))}`, spanPages[name]([], words, settings)],
  ]);
  const status = Object.entries(states).map(([name, state]): [string, string] => [
    `${name}${words.at(pagePath('status'))}`,
    renderStatus(state, words, settings),
  ]);
  return [...stories, ...scopes, ...spans, ...status];
}
