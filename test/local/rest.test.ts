import { expect, test } from 'vitest';
import { restWhile } from '../../local/rest.ts';

const never = new AbortController().signal;
const aborted = AbortSignal.abort();

test.each([
  ['as long as uploads wait, but a few times its work at most', 100, () => true, never, [450, 1500]],
  ['not at all where none waits', 5000, () => false, never, [0, 200]],
  ['until none waits any more', 5000, firstTimes(2), never, [450, 1500]],
  ['not at all where the system stops', 5000, () => true, aborted, [0, 200]],
])('a compilation rests %s', async (_, tookMs, isUrgent, stopping, [least = 0, most = 0]) => {
  const began = performance.now();
  await restWhile(async () => isUrgent())(tookMs, stopping);
  expect(performance.now() - began).toBeGreaterThanOrEqual(least);
  expect(performance.now() - began).toBeLessThan(most);
});

/** True the first so many times. */
function firstTimes(times: number): () => boolean {
  let left = times;
  return () => left-- > 0;
}
