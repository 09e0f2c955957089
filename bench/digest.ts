/**
 * How long one issue takes: compile, then every format of the tables that publication goes through. `npx node bench/digest.ts [records…]`;
 * `--records 10000,100000`: a whole publication of so many records into a bucket on loopback.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { briefsOf } from '../lambdas/digest/compile/briefs.ts';
import { CanonicalBytes } from '../lambdas/digest/compile/canonical-json.ts';
import { compileDay } from '../lambdas/digest/compile/compile-day.ts';
import { compileSpan } from '../lambdas/digest/compile/compile-span.ts';
import { type Body, folderOf, formats } from '../lambdas/digest/render/formats.ts';
import { renderHtml } from '../lambdas/digest/render/html.ts';
import { renderOpml } from '../lambdas/digest/render/opml.ts';
import { scopeFormats } from '../lambdas/digest/render/scope-formats.ts';
import { viewsOf } from '../lambdas/digest/render/scopes.ts';
import { languages } from '../lambdas/digest/render/words.ts';
import { proseDay } from '../test/digest/prose-day.ts';
import { settings } from '../test/digest/records.ts';
import { syntheticDay } from '../test/digest/synthetic-day.ts';
import { publishLargeDay } from './publish-large-day.ts';

/** The best of a few runs, milliseconds: what the code costs, not what the machine was busy with. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  let ms = Number.POSITIVE_INFINITY;
  let result = await work();
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    result = await work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { result, ms };
}

const row = (name: string, ms: number, rest: string): void => console.log(`  ${name.padEnd(22)} ${ms.toFixed(1).padStart(7)} ms  ${rest}`);

const { values, positionals } = parseArgs({ options: { records: { type: 'string' } }, allowPositionals: true });
const large = values.records?.split(',').map(Number) ?? [];
for (const size of large) await publishLargeDay(size);

const sizes = positionals.map(Number);
for (const size of large.length > 0 || sizes.length > 0 ? sizes : [50, 200, 1000]) {
  const input = syntheticDay(size);
  const { result: digest, ms } = await timed(() => compileDay(input));
  const span = {
    period: { kind: 'week' as const, id: '2026-W47' },
    settings,
    closed: false,
    revision: 1,
    missing: [],
    decisions: [],
    history: [],
  };
  const week = await timed(() => compileSpan({ ...span, days: [digest] }));
  console.log(`${size} records, ${digest.counts.stories} stories`);
  row('compile', ms, `a week of it ${week.ms.toFixed(1)} ms; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

  const prose = compileDay(await proseDay(size));
  for (const words of languages) {
    const page = renderHtml(prose, {}, words);
    console.log(`  its page in long prose, ${words.lang}: ${(gzipSync(page).length / 1024).toFixed(1)} KB gz`);
  }

  let text = 0;
  for (const { path, render } of formats) {
    const made = await timed(async () => bytesOf(await render(digest, {}, settings)));
    row(path(''), made.ms, `${(gzipSync(made.result).length / 1024).toFixed(1)} KB gz`);
    if (!path('').endsWith('.docx')) text += made.ms;
  }

  const issue = { ...briefsOf(digest), closed: true };
  const spanning = await timed(() => {
    const views = viewsOf('day', [issue]);
    const files = views.flatMap((view) =>
      scopeFormats.filter(({ of }) => of.includes(view.scope.of)).map(({ render }) => render(view, settings)),
    );
    const scopes = views.map(({ scope }) => scope);
    return { scopes: scopes.length, files: [...files, renderOpml(scopes, settings)] };
  });
  row('all that spans days', spanning.ms, `${spanning.result.files.length} files of ${spanning.result.scopes} scopes`);
  console.log(`  ${(text + spanning.ms).toFixed(0)} ms to all text formats of ${folderOf(digest)}`);
}

const bytesOf = (body: Body): Buffer => (body instanceof CanonicalBytes ? Buffer.concat([...body]) : Buffer.from(body));
