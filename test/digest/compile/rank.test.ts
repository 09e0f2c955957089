import { expect, test } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { LEADS, leadsOf as leadsAmong } from '../../../lambdas/digest/compile/rank.ts';
import type { Digest } from '../../../lambdas/model/digest.ts';
import type { ArticleRecord } from '../../../lambdas/model/record.ts';
import { themes } from '../../../lambdas/model/theme.ts';
import { article, dayOf, UNKNOWN } from '../records.ts';
import { syntheticDay } from '../synthetic-day.ts';

const about = (id: string): Partial<ArticleRecord> => ({ themes: [{ id, score: 0.8, primary: true, evidence: [] }] });
const leadsOf = ({ stories }: Digest) => leadsAmong(stories);
const tally = (names: (string | null | undefined)[]): number[] =>
  [...names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<unknown, number>()).values()].sort();

test.each<[string, Partial<ArticleRecord>, Partial<ArticleRecord>]>([
  ['figures', {}, { figures: [] }],
  ['a known region', {}, { region: UNKNOWN }],
  ['a region we are sure of', {}, { region: { ...article(1).region, confidence: 0.3 } }],
  ['a title of its own', {}, { title: { text: '摘出的一句话作为标题', basis: 'derived' } }],
  ['something to read', {}, { summary: [] }],
])('%s come first', (_, better, worse) => {
  expect(dayOf([article(1, worse), article(2, better)]).stories.map(({ id }) => id)).toEqual([article(2).id, article(1).id]);
});

test('equals are ordered by id', () => {
  expect(dayOf([3, 1, 2].map((n) => article(n))).stories.map(({ id }) => id)).toEqual([1, 2, 3].map((n) => article(n).id));
});

test('no theme has more than two of the leads, no source more than three, while there are others', () => {
  const articles = Array.from({ length: 40 }, (_, n) =>
    article(n, { ...about(n < 20 ? 'urban' : (themes[n % 10]?.id ?? '')), source: n < 30 ? '大报' : `小报${n}` }),
  );
  const leads = leadsOf(dayOf(articles));
  expect(Math.max(...tally(leads.map(({ themes: [theme] }) => theme?.id)))).toBe(2);
  expect(tally(leads.map(({ sources: [source] }) => source?.source)).at(-1)).toBe(3);
});

test('a day of one theme and one source still fills its leads', () => {
  const articles = Array.from({ length: 10 }, (_, n) => article(n, { ...about('health'), source: '大报' }));
  expect(new Set(leadsOf(dayOf(articles)).map(({ id }) => id)).size).toBe(LEADS);
});

test('a day of one theme alone has no limit on it, one with a second theme has', () => {
  const of = (n: number, theme: string) => article(n, { ...about(theme), source: `小报${n}` });
  const health = Array.from({ length: 10 }, (_, n) => of(n, 'health'));
  expect(leadsOf(dayOf(health))).toHaveLength(LEADS);
  const leads = leadsOf(dayOf([...health, of(20, 'urban')]));
  expect(leads.map(({ themes: [theme] }) => theme?.id).sort()).toEqual(['health', 'health', 'urban']);
});

test('the leads of ranked stories are the first of them', () => {
  const { stories } = compileDay(syntheticDay(300));
  expect(leadsAmong(stories)).toEqual(stories.slice(0, LEADS));
});
