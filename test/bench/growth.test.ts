import { expect, test } from 'vitest';
import { grown } from '../../bench/growth.ts';

test.each([
  ['the same', { a: 1000 }, { a: 1000 }, []],
  ['smaller', { a: 1000 }, { a: 500 }, []],
  ['5 % more', { a: 1000 }, { a: 1050 }, []],
  ['more than 5 %', { a: 1000, b: 1000 }, { a: 1051, b: 1000 }, ['a']],
  ['never recorded', { a: 1000 }, { a: 1000, b: 1 }, ['b']],
])('%s', (_, recorded, now, names) => {
  expect(grown(recorded, now).map(({ name }) => name)).toEqual(names);
});
