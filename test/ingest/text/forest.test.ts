import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../../lambdas/ingest/text/forest.ts';

/** Two trees of two levels: the first parts by measure 0 and then by 1, the second, which needs no split, gives all rows the same. */
const probability = probabilityOf({
  depth: 2,
  bias: 0.5,
  features: [0, 1, 1, 0, 0, 0],
  thresholds: [1, 2, 3, null, null, null],
  leaves: [-2, -1, 1, 2, 0.25, 0.25, 0.25, 0.25],
});
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('a forest', () => {
  it.each([
    ['below both', [0, 0], -2],
    ['at a threshold is above it', [1, 2], 1],
    ['below, then above', [0, 2], -1],
    ['above both', [1, 3], 2],
  ])('adds the leaves that a row falls into: %s', (_, row, leaf) => {
    expect(probability(Float64Array.from(row), 0)).toBeCloseTo(logistic(0.5 + leaf + 0.25), 12);
  });

  it('reads one row of many', () => {
    expect(probability(Float64Array.from([9, 9, 0, 0]), 2)).toBeCloseTo(logistic(-1.25), 12);
  });
});
