import { expect, onTestFinished, test, vi } from 'vitest';
import { lastTicks, startSchedule } from '../../local/schedule.ts';

test.each([
  // just before and just after the closing minutes, Shanghai time
  ['Asia/Shanghai', '2026-11-21T16:09:59Z', '2026-11-20T16:10:00.000Z', '2026-11-15T16:20:00.000Z', '2026-10-31T16:30:00.000Z'],
  ['Asia/Shanghai', '2026-11-21T16:10:01Z', '2026-11-21T16:10:00.000Z', '2026-11-15T16:20:00.000Z', '2026-10-31T16:30:00.000Z'],
  ['Asia/Shanghai', '2026-11-30T16:30:01Z', '2026-11-30T16:10:00.000Z', '2026-11-29T16:20:00.000Z', '2026-11-30T16:30:00.000Z'],
  ['UTC', '2026-11-23T00:20:01Z', '2026-11-23T00:10:00.000Z', '2026-11-23T00:20:00.000Z', '2026-11-01T00:30:00.000Z'],
  ['America/New_York', '2026-11-02T12:00:00Z', '2026-11-02T05:10:00.000Z', '2026-11-02T05:20:00.000Z', '2026-11-01T04:30:00.000Z'],
])('in %s at %s the last ticks were %s, %s, %s', (timeZone, now, day, week, month) => {
  expect(lastTicks(timeZone, new Date(now))).toEqual([
    { tick: 'day', at: day },
    { tick: 'week', at: week },
    { tick: 'month', at: month },
  ]);
});

test('each tick is sent at its time, with the time it was due', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T16:09:30Z') });
  onTestFinished(() => void vi.useRealTimers());
  const sent: unknown[] = [];
  const schedule = startSchedule('Asia/Shanghai', (messages) => sent.push(...messages));
  onTestFinished(schedule.stop);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(sent).toEqual([{ tick: 'day', at: '2026-11-30T16:10:00.000Z' }]);
  await vi.advanceTimersByTimeAsync(25 * 3_600_000);
  expect(sent.slice(1)).toEqual([
    { tick: 'month', at: '2026-11-30T16:30:00.000Z' },
    { tick: 'day', at: '2026-12-01T16:10:00.000Z' },
  ]);
  schedule.stop();
  await vi.advanceTimersByTimeAsync(25 * 3_600_000);
  expect(sent).toHaveLength(3);
});
