import { expect, test } from 'vitest';
import { trendsOf } from '../../../lambdas/digest/compile/trends.ts';
import { median, series } from '../../../lambdas/digest/render/numbers.ts';
import type { Digest, PastIssue } from '../../../lambdas/model/digest.ts';
import { dayOf } from '../records.ts';

const empty = dayOf([]);
const withThemes = (counts: Record<string, number>): Digest => ({
  ...empty,
  byTheme: Object.entries(counts).map(([id, size]) => ({
    id,
    zh: id,
    en: id,
    stories: Array.from({ length: size }, (_, i) => `${id}${i}`),
  })),
});
const withRegions = (codes: string[]): Digest => ({ ...empty, byRegion: codes.map((code) => ({ code, name: code, stories: ['x'] })) });

test.each([
  ['a rise beyond chance', 6, 16, 1],
  ['a fall beyond chance', 16, 6, 1],
  ['a rise that chance makes', 6, 9, 0],
  ['too few to say anything', 0, 4, 0],
  ['a theme that is new', 0, 5, 1],
  ['a theme that is gone', 5, 0, 1],
  ['the same', 20, 20, 0],
])('%s: %d to %d', (_, before, now, said) => {
  expect(trendsOf(withThemes({ health: now }), withThemes({ health: before })).themes).toHaveLength(said);
});

test('the largest change comes first; what has no theme has no trend', () => {
  const trends = trendsOf(withThemes({ health: 20, urban: 9, unclassified: 50 }), withThemes({ health: 5, urban: 30 }));
  expect(trends.themes).toEqual([
    { id: 'urban', now: 9, before: 30 },
    { id: 'health', now: 20, before: 5 },
  ]);
});

test('silent are provinces that had stories in the period before and have none', () => {
  expect(trendsOf(withRegions(['310000', 'national']), withRegions(['310000', '510000', 'foreign', 'unknown'])).silent).toEqual([
    { code: '510000', before: 1 },
  ]);
});

const past = (received: number[]): PastIssue[] =>
  received.map((n, i) => ({
    period: `2026-11-${String(21 - received.length + i).padStart(2, '0')}`,
    counts: { ...empty.counts, received: n, stories: n },
    asOf: null,
  }));

test.each([
  ['of seven', [1, 1, 9, 2, 8, 3, 7, 4, 100], 7],
  ['of an even number', [1, 2, 4, 100], 3],
  ['of two there is none', [5, 6], null],
  ['of none there is none', [], null],
])('the median %s', (_, received, expected) => {
  expect(median({ history: past(received) }, 'received')).toBe(expected);
});

test('the series starts with the first issue there is, and shows what is missing', () => {
  const points = series({ ...empty, history: past([3, 4]).slice(0, 1) });
  expect(points).toEqual([
    { period: '2026-11-19', stories: 3 },
    { period: '2026-11-20', stories: null },
    { period: '2026-11-21', stories: 0 },
  ]);
});
