import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, type Shape, unpack } from '../../lambdas/store/pack.ts';

const SHAPE: Shape = ['name', 'values', { field: 'one', one: ['x', 'y'] }, { field: 'each', each: ['at', { field: 'deep', each: ['z'] }] }];

const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean(), fc.constant(null));
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const objects = some({
  name: value,
  values: fc.array(value),
  one: fc.option(some({ x: value, y: value, unknown: value })),
  each: fc.array(some({ at: value, deep: fc.array(some({ z: value })) })),
  unknown: some({ a: value }),
  later: fc.array(value),
});

test('what is unpacked is what was packed, whatever fields it has, and has not', () => {
  fc.assert(
    fc.property(objects, (object) => {
      expect(unpack(pack(object, SHAPE), SHAPE)).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});

test('a shape that has grown reads what an earlier one packed', () => {
  const record = { name: '青山县', each: [{ at: 1 }], later: '晚', unknown: 1 };
  const grown: Shape = [...SHAPE, 'later'];
  expect(unpack(pack(record, SHAPE), grown)).toEqual(record);
  expect(unpack(pack(record, grown), grown)).toEqual(record);
});

test('names cost nothing: a thousand equal rows take less than a hundred bytes', () => {
  const each = Array.from({ length: 1000 }, () => ({ at: 7 }));
  expect(pack({ each }, SHAPE).byteLength).toBeLessThan(100);
});

test('what is longer than the window is unpacked whole', () => {
  const record = { values: Array.from({ length: 40_000 }, (_, n) => n * n) };
  expect(JSON.stringify(record).length).toBeGreaterThan(4 * 2 ** 16);
  expect(unpack(pack(record, SHAPE), SHAPE)).toEqual(record);
});
