import { expect, test } from 'vitest';
import { binsOf, containment, lanesOf, resemblance, sizeOf } from '../../../lambdas/digest/compile/signature.ts';
import { minHash } from '../../../lambdas/ingest/fingerprint/min-hash.ts';
import { numbersFrom } from '../records.ts';

/** A text of characters drawn at random: its shingles differ from those of another seed. */
function textOf(length: number, seed: number): string {
  const next = numbersFrom(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 5000))).join('');
}

test.each([60, 100, 300, 1000, 5000])('the size of a text of %i characters is estimated within two fifths', (length) => {
  const estimates = Array.from({ length: 20 }, (_, seed) => sizeOf(binsOf(minHash(textOf(length, seed)))));
  const mean = estimates.reduce((sum, size) => sum + size, 0) / estimates.length;
  expect(mean / (length - 4)).toBeGreaterThan(0.9);
  expect(mean / (length - 4)).toBeLessThan(1.1);
  for (const size of estimates) expect(Math.abs(size / (length - 4) - 1)).toBeLessThan(0.4);
});

test('an excerpt is contained in its text, another text is not', () => {
  const whole = textOf(900, 1);
  const held = (a: string, b: string) => {
    const [x, y] = [binsOf(minHash(a)), binsOf(minHash(b))];
    return containment(resemblance(lanesOf(x), lanesOf(y)), sizeOf(x), sizeOf(y));
  };
  expect(held(whole.slice(0, 300), whole)).toBeGreaterThan(0.7);
  expect(held(textOf(300, 2), whole)).toBeLessThan(0.1);
  expect(held('', whole)).toBe(0);
});
