import { describe, expect, test } from 'vitest';
import {
  dayAt,
  daysOf,
  intervalOf,
  numberOf,
  PeriodError,
  type PeriodKind,
  parsePeriod,
  periodOf,
  shift,
  startOfDay,
  weekOf,
} from '../../lambdas/model/period.ts';

const SHANGHAI = 'Asia/Shanghai';

describe('parsePeriod', () => {
  test.each<[PeriodKind, string]>([
    ['day', '2026-11-21'],
    ['day', '2024-02-29'],
    ['week', '2026-W47'],
    ['week', '2026-W53'],
    ['month', '2026-11'],
  ])('%s %s', (kind, id) => expect(parsePeriod(kind, id)).toEqual({ kind, id }));

  test.each<[PeriodKind, string]>([
    ['day', '2026-02-29'],
    ['day', '2026-11-31'],
    ['day', '20261121'],
    ['day', '2026-W47'],
    ['week', '2026-W54'],
    ['week', '2025-W53'],
    ['week', '2026-W00'],
    ['month', '2026-13'],
    ['month', '../../x'],
  ])('%s %s is refused with an example', (kind, id) => expect(() => parsePeriod(kind, id)).toThrow(PeriodError));
});

test.each([
  ['2026-11-21', '2026-W47'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2026-01-04', '2026-W01'],
])('%s is in ISO week %s', (day, week) => expect(weekOf(day)).toBe(week));

test.each<[PeriodKind, string, string, string, number]>([
  ['day', '2026-11-21', '2026-11-21', '2026-11-21', 1],
  ['week', '2026-W47', '2026-11-16', '2026-11-22', 7],
  ['week', '2026-W53', '2026-12-28', '2027-01-03', 7],
  ['month', '2024-02', '2024-02-01', '2024-02-29', 29],
  ['month', '2026-12', '2026-12-01', '2026-12-31', 31],
])('%s %s runs from %s to %s', (kind, id, first, last, count) => {
  const days = daysOf({ kind, id });
  expect([days[0], days.at(-1), days.length]).toEqual([first, last, count]);
  expect(new Set(days.map((day) => periodOf(kind, day).id))).toEqual(new Set([id]));
});

test.each<[PeriodKind, string, number, string]>([
  ['day', '2026-01-01', -1, '2025-12-31'],
  ['day', '2024-02-28', 1, '2024-02-29'],
  ['week', '2026-W53', 1, '2027-W01'],
  ['week', '2026-W01', -1, '2025-W52'],
  ['month', '2026-12', 1, '2027-01'],
  ['month', '2026-01', -1, '2025-12'],
])('%s %s shifted by %i is %s', (kind, id, steps, expected) => expect(shift({ kind, id }, steps).id).toBe(expected));

test.each<[string, string, string]>([
  ['2026-11-21T15:59:59.999Z', SHANGHAI, '2026-11-21'],
  ['2026-11-21T16:00:00.000Z', SHANGHAI, '2026-11-22'],
  ['2026-03-29T00:59:59.000Z', 'Europe/Berlin', '2026-03-29'],
  ['2026-11-01T04:30:00.000Z', 'America/New_York', '2026-11-01'],
])('%s in %s is %s', (instant, zone, day) => expect(dayAt(instant, zone)).toBe(day));

test.each([
  ['2026-11-21', SHANGHAI, '2026-11-20T16:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  // Midnight does not exist there that day: clocks went from 23:59:59 to 01:00.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
])('%s in %s starts at %s', (day, zone, instant) => expect(startOfDay(day, zone).toISOString()).toBe(instant));

test('periods of a kind follow each other without a gap, over a change of clocks too', () => {
  let period = { kind: 'day' as const, id: '2026-03-25' };
  for (let i = 0; i < 10; i++) {
    const next = shift(period, 1);
    expect(intervalOf(period, 'Europe/Berlin').end).toBe(intervalOf(next, 'Europe/Berlin').start);
    period = { kind: 'day', id: next.id };
  }
});

test.each<[PeriodKind, string, number, number]>([
  ['day', '2026-01-01', 1, 1],
  ['day', '2026-11-21', 325, 325],
  ['day', '2027-01-01', 1, 366],
  ['week', '2026-W47', 47, 47],
  ['week', '2027-W01', 1, 54],
  ['month', '2026-11', 11, 11],
  ['month', '2027-02', 2, 14],
  ['month', '2025-12', 12, 0],
])('%s %s is number %i, %i in all', (kind, id, number, total) => expect(numberOf({ kind, id }, '2026-01-01')).toEqual({ number, total }));
