import { expect, test } from 'vitest';
import { eachMeeting, keyed } from '../../../lambdas/digest/compile/meetings.ts';

const met = (entries: [key: number, item: number][], most = 8) => {
  const pairs: string[] = [];
  eachMeeting(Float64Array.from(entries.map(([key, item]) => keyed(key, item))), most, (i, j) => pairs.push(`${i}-${j}`));
  return pairs.sort();
};

test.each<[string, [number, number][], string[]]>([
  [
    'items that share a key meet, the earlier first',
    [
      [7, 2],
      [7, 0],
      [9, 1],
    ],
    ['0-2'],
  ],
  [
    'an item that has a key twice does not meet itself',
    [
      [7, 3],
      [7, 3],
      [8, 3],
    ],
    [],
  ],
  [
    'it meets another under that key all the same',
    [
      [7, 3],
      [7, 3],
      [7, 1],
    ],
    ['1-3', '1-3'],
  ],
  [
    'keys above 31 bits are kept apart',
    [
      [-1, 0],
      [-2, 1],
      [-1, 2],
    ],
    ['0-2'],
  ],
])('%s', (_, entries, expected) => expect(met(entries)).toEqual(expected));

test('of a flood each meets the last few before it', () => {
  const flood = Array.from({ length: 100 }, (_, i): [number, number] => [7, i]);
  expect(met(flood, 3)).toHaveLength(3 * 97 + 2 + 1);
});
