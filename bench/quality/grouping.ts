/** How fast articles are grouped, and in how much memory. `npx node bench/quality/grouping.ts [records…]` */
import { clusterArticles } from '../../lambdas/digest/compile/cluster.ts';
import { clusterInputOf } from '../../lambdas/digest/compile/cluster-input.ts';
import { syntheticDay } from '../../test/digest/synthetic-day.ts';

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  const { articles, objects } = syntheticDay(size);
  const inputs = articles.map((article, i) => clusterInputOf(article, objects[i]?.receivedAt ?? ''));
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const clusters = clusterArticles(inputs);
  const seconds = (performance.now() - start) / 1000;
  const more = (process.memoryUsage().rss - before) / 1e6;
  const rate = (size / seconds).toFixed(0);
  console.log(`${size} records, ${clusters.length} stories: ${seconds.toFixed(2)} s, ${rate} records/s, ${more.toFixed(0)} MB more`);
}
