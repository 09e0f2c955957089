import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../lambdas/model/record.ts';
import { mergeArticles } from '../../lambdas/store/merge-articles.ts';

const record = (rules: number, key: string, day: number, length = 2, signature = ''): ArticleRecord => ({
  id: 'a',
  title: { text: `as ${key} of rules ${rules} shows it`, basis: 'explicit' },
  source: null,
  authors: [],
  published: null,
  script: 'Hans',
  length,
  region: { level: 'unknown', path: [], codes: [], confidence: 0, evidence: [] },
  mentions: [],
  themes: [],
  summary: [],
  figures: [],
  signature,
  rules,
  from: { key, at: `2026-11-${10 + day}T00:00:00.000Z` },
  seen: [{ key, at: `2026-11-${10 + day}T00:00:00.000Z` }],
  day: `2026-11-${10 + day}`,
});

const records = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 2 }),
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 2 }),
      fc.constantFrom('x', 'y'),
    )
    .map((args) => record(...args)),
  { minLength: 1, maxLength: 6 },
);
const all = (list: ArticleRecord[]) => list.reduce(mergeArticles);

test('order and repetition do not matter', () => {
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat()), (list, order) => {
      const shuffled = list.map((item) => ({ item, at: order.next().value })).sort((a, b) => a.at - b.at);
      expect(all([...shuffled.map(({ item }) => item), ...list])).toEqual(all(list));
    }),
    { numRuns: 300 },
  );
});

test('the newest rules win, the earliest sighting decides the day, all sightings stay', () => {
  const merged = all([record(1, 'a', 1), record(2, 'b', 3), record(2, 'c', 2)]);
  expect(merged).toMatchObject({ rules: 2, day: '2026-11-11', title: { text: 'as c of rules 2 shows it' } });
  expect(merged.seen.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
});

test('of two readings of one sighting, the one that knew more of its site’s template wins', () => {
  expect(all([record(1, 'a', 1, 900), record(1, 'a', 1, 700), record(1, 'a', 1, 900)]).length).toBe(700);
  expect(all([record(1, 'a', 1, 900), record(1, 'b', 2, 700)]).length).toBe(900);
});
