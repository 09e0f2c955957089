/** How fast articles are grouped, in seconds of processor time (all threads of the collector too), and in how much memory. `npx node bench/quality/grouping.ts [records…]` */
import { clusterArticles } from '../../lambdas/digest/compile/cluster.ts';
import { clusterInputOf } from '../../lambdas/digest/compile/cluster-input.ts';
import { syntheticDay } from '../../test/digest/synthetic-day.ts';

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  const { articles, objects } = syntheticDay(size);
  const inputs = articles.map((article, i) => clusterInputOf(article, objects[i]?.receivedAt ?? ''));
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const clusters = clusterArticles(inputs);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const more = (process.memoryUsage().rss - before) / 1e6;
  const rate = (size / seconds).toFixed(0);
  console.log(`${size} records, ${clusters.length} stories: ${seconds.toFixed(2)} s, ${rate} records/s, ${more.toFixed(0)} MB more`);
}
