import { describe, expect, it } from 'vitest';
import { calibrated, uncalibrated } from '../../../lambdas/ingest/locate/confidence.ts';

describe('confidence', () => {
  const raw = [0, 0.05, 0.2, 0.5, 0.7, 0.9, 0.98];
  it('keeps the order', () => {
    const mapped = raw.map(calibrated);
    expect(mapped).toEqual([...mapped].sort((a, b) => a - b));
    expect(new Set(mapped).size).toBe(raw.length);
  });
  it.each([0, 0.3, 0.999, 1])('stays below certainty: %d', (one) => {
    expect(calibrated(one)).toBeGreaterThanOrEqual(0);
    expect(calibrated(one)).toBeLessThanOrEqual(0.99);
  });
  it('nothing stays nothing', () => expect(calibrated(0)).toBe(0));
  it.each([0.2, 0.5, 0.8])('can be undone: %d', (one) => {
    expect(uncalibrated(calibrated(one))).toBeCloseTo(Math.log(one / (1 - one)), 1);
  });
});
