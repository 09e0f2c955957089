import { expect, test } from 'vitest';
import { comparable, difference } from './issue.ts';

const digest = (asOf: string, receivedAt: string, title: string) => JSON.stringify({ asOf, stories: [{ title, receivedAt }], revision: 1 });
const base = digest('2026-11-22T01:00:00.000Z', '2026-11-22T00:59:00.000Z', '一');

test.each([
  ['another instant of arrival is the same issue', digest('2026-11-22T02:00:00.000Z', '2026-11-22T01:30:00.000Z', '一'), true],
  ['another title is another issue', digest('2026-11-22T01:00:00.000Z', '2026-11-22T00:59:00.000Z', '二'), false],
  ['another revision is another issue', base.replace('"revision":1', '"revision":2'), false],
])('%s', (_, other, same) => {
  expect(comparable(other) === comparable(base)).toBe(same);
});

test.each([
  ['abc', 'abd', 'at character 2:'],
  ['abc', null, 'there is no digest'],
])('%s and %s: %s', (expected, actual, words) => {
  expect(difference(expected, actual)).toContain(words);
});
