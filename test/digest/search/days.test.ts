import { expect, test } from 'vitest';
import { buildSegment } from '../../../lambdas/digest/search/build-segment.ts';
import { dayBefore, daysBetween } from '../../../lambdas/digest/search/days.ts';
import { SegmentReader } from '../../../lambdas/digest/search/segment-reader.ts';
import { searchDocuments } from './documents.ts';

test.each([
  ['2026-11-21', 0, '2026-11-21'],
  ['2026-03-01', 1, '2026-02-28'],
  ['2024-03-01', 1, '2024-02-29'],
  ['2026-01-01', 366, '2024-12-31'],
])('before %s by %d days is %s', (day, ago, before) => {
  expect(dayBefore(day, ago)).toBe(before);
  expect(daysBetween(before, day)).toBe(ago);
});

test('a segment keeps the day of each story, also where days between tell nothing', async () => {
  const days = ['2026-03-02', '2026-03-02', '2026-02-27', '2025-12-31'];
  const documents = searchDocuments(days.length, 1).map((document, i) => ({ ...document, day: days[i] ?? '' }));
  const { bytes, head } = buildSegment(documents);
  const read = async (_: string, { start, end }: { start: number; end: number }) => ({ bytes: bytes.subarray(start, end), version: null });
  const segment = await SegmentReader.open(read, { name: 'some', head, made: '' });
  const attributes = await segment.attributes([0, 1, 2, 3]);
  expect([...attributes.values()].map(({ day }) => day)).toEqual(days);
});
