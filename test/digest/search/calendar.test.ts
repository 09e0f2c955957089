import { expect, test } from 'vitest';
import { monthsOf, overlapping, planSegments } from '../../../lambdas/digest/search/calendar.ts';
import { daysOf } from '../../../lambdas/model/period.ts';

/** Days of months with so many stories each; those of the last one are open from a day on. */
const days = (months: readonly string[], stories: number, open = '9999') =>
  months.flatMap((id) => daysOf({ kind: 'month', id })).map((period) => ({ period, closed: period < open, counts: { stories } }));

test.each([
  { why: 'nothing closed', months: ['2026-11'], stories: 5, open: '2026-11-01', names: [] },
  { why: 'a month that goes on', months: ['2026-11'], stories: 5, open: '2026-11-09', names: ['2026-11'] },
  { why: 'a quarter is over', months: [...monthsOf('2026-Q3'), '2026-10'], stories: 5, open: '2026-10-02', names: ['2026-10', '2026-Q3'] },
  { why: 'a small year is over', months: [...monthsOf('2025'), '2026-01'], stories: 20, open: '2026-01-03', names: ['2026-01', '2025'] },
  {
    why: 'an ordinary year is over',
    months: [...monthsOf('2025'), '2026-01'],
    stories: 30,
    open: '2026-01-03',
    names: ['2026-01', '2025-H2', '2025-H1'],
  },
  {
    why: 'a large half-year is over',
    months: [...monthsOf('2026-H1'), '2026-07'],
    stories: 88,
    open: '2026-07-02',
    names: ['2026-07', '2026-06', '2026-05', '2026-04', '2026-Q1'],
  },
])('$why: $names', ({ months, stories, open, names }) => {
  const issues = days(months, stories, open);
  const plan = planSegments(issues);
  expect(plan.map(({ name }) => name)).toEqual(names);
  expect(plan.flatMap((segment) => segment.issues.map(({ period }) => period))).toEqual(
    issues.flatMap(({ period, closed }) => (closed ? [period] : [])).reverse(),
  );
});

test.each([
  ['2026-11', ['2026', '2026-H2', '2026-Q4']],
  ['2026-Q1', ['2026', '2026-H1', '2026-01', '2026-02', '2026-03']],
])('%s could have been in %j', (name, others) => {
  expect(overlapping(name)).toEqual(others);
});

test('a year has every other segment in it', () => {
  expect(overlapping('2026')).toHaveLength(2 + 4 + 12);
});
