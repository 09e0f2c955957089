import { expect, test } from 'vitest';
import { eachMeeting, keyed, mostlyOnce, TooManyArticlesError } from '../../../lambdas/digest/compile/meetings.ts';

function pairs(entries: [key: number, item: number][], most = 16, split = 0): string[] {
  const found: string[] = [];
  eachMeeting(Float64Array.from(entries.map(([key, item]) => keyed(key, item))), most, (i, j) => found.push(`${i}-${j}`), split);
  return found.sort();
}

test('items that share a key meet, the earlier first', () => {
  expect(
    pairs([
      [7, 2],
      [5, 0],
      [7, 0],
      [0xffffffff, 3],
      [0xffffffff, 1],
      [0, 4],
    ]),
  ).toEqual(['0-2', '1-3']);
});

test('an item that has a key twice does not meet itself', () => {
  expect(
    pairs([
      [7, 3],
      [7, 3],
      [8, 3],
    ]),
  ).toEqual([]);
});

test('of many under one key each meets a few', () => {
  const flood = Array.from({ length: 5 }, (_, i): [number, number] => [1, i]);
  expect(pairs(flood, 2)).toEqual(['0-1', '0-2', '1-2', '1-3', '2-3', '2-4', '3-4']);
});

test('with a split, those from it on meet the last of those below it, and no others', () => {
  const flood = Array.from({ length: 6 }, (_, i): [number, number] => [1, i]);
  expect(pairs([...flood, [2, 1], [2, 2], [3, 4], [3, 5], [4, 0], [4, 5]], 2, 4)).toEqual(['0-5', '2-4', '2-5', '3-4', '3-5']);
});

test('a negative key is one of 32 bits too', () => {
  expect(
    pairs([
      [-1, 0],
      [0xffffffff, 1],
    ]),
  ).toEqual(['0-1']);
});

test('a pair is passed on once', () => {
  const found: string[] = [];
  const met = mostlyOnce(3, (i, j) => found.push(`${i}-${j}`));
  for (let times = 0; times < 3; times++) met(0, 1);
  expect(found).toEqual(['0-1']);
});

test('more articles than can be numbered are refused', () => {
  expect(() => keyed(0, 2 ** 20)).toThrow(TooManyArticlesError);
});
