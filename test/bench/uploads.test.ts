import { expect, test } from 'vitest';
import { type Mix, uploadsOf } from '../../bench/cost/uploads.ts';
import { ingest } from '../../lambdas/ingest/ingest.ts';

test.each<[Mix, number, number]>([
  ['mixed', 1100, 1300],
  ['samples', 400, 1000],
])('%s: no two articles are the same, and the median has %d to %d characters', async (mix, least, most) => {
  const results = (await Promise.all((await uploadsOf(60, mix)).map(({ key, bytes }) => ingest(bytes, key)))).flat();
  expect(new Set(results.map(({ id }) => id)).size).toBe(60);
  const lengths = results.map((result) => (result.ok ? result.text.length : 0)).sort((a, b) => a - b);
  expect(lengths[30]).toBeGreaterThan(least);
  expect(lengths[30]).toBeLessThan(most);
});
