import { expect, test } from 'vitest';
import { bCubed } from '../../../bench/quality/bcubed.ts';
import { loadEvents } from '../../../bench/quality/load-events.ts';
import { clusterArticles } from '../../../lambdas/digest/compile/cluster.ts';

test('events told by different hands are one story, and none of two events', async () => {
  const { inputs, eventOf } = await loadEvents();
  const clusters = clusterArticles(inputs).map(({ members }) => members.map(({ id }) => id));
  const mixed = clusters.filter((ids) => new Set(ids.map((id) => eventOf.get(id))).size > 1);
  expect(mixed).toEqual([]);
  expect(bCubed(clusters, eventOf).f1).toBeGreaterThan(0.95);
});
