/** How long one issue takes: compile, then every format. `npx node bench/digest.ts [records…]` */
import { gzipSync } from 'node:zlib';
import { canonicalJson } from '../lambdas/digest/compile/canonical-json.ts';
import { compileDay } from '../lambdas/digest/compile/compile-day.ts';
import { compileSpan } from '../lambdas/digest/compile/compile-span.ts';
import { renderHtml } from '../lambdas/digest/render/html.ts';
import { renderMarkdown } from '../lambdas/digest/render/markdown.ts';
import { zh } from '../lambdas/digest/render/words-zh.ts';
import { settings } from '../test/digest/records.ts';
import { syntheticDay } from '../test/digest/synthetic-day.ts';

/** The best of a few runs, milliseconds: what the code costs, not what the machine was busy with. */
function timed<T>(work: () => T): { result: T; ms: number } {
  let ms = Number.POSITIVE_INFINITY;
  let result = work();
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { result, ms };
}

const kilobytes = (text: string): string => `${(gzipSync(text).length / 1024).toFixed(1)} KB gz`;

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [50, 200, 1000]) {
  const input = syntheticDay(size);
  const day = timed(() => compileDay(input));
  const json = timed(() => canonicalJson(day.result));
  const html = timed(() => renderHtml(day.result, {}, zh));
  const markdown = timed(() => renderMarkdown(day.result, zh));
  const span = {
    period: { kind: 'week' as const, id: '2026-W47' },
    settings,
    closed: false,
    revision: 1,
    missing: [],
    decisions: [],
    history: [],
  };
  const week = timed(() => compileSpan({ ...span, days: [day.result] }));
  const total = day.ms + json.ms + html.ms + markdown.ms;
  console.log(`${size} records, ${day.result.counts.stories} stories: ${total.toFixed(0)} ms to all formats`);
  for (const [name, { ms, result }] of Object.entries({ json, html, markdown }))
    console.log(`  ${name} ${ms.toFixed(1)} ms, ${kilobytes(result)}`);
  console.log(
    `  compile ${day.ms.toFixed(1)} ms; a week of it ${week.ms.toFixed(1)} ms; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}
