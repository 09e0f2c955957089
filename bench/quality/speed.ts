/**
 * Speed and load time of locate and classify together: `npx node bench/quality/speed.ts`. Documents of 4,400 characters: newscast items one
 * after another where the data is there, and our own articles the same way, which name three times as many places and terms as running
 * text does. Counted in processor time of one process, so that other work on the machine does not count. Loading is that of the steps as
 * they are bundled, in processes of their own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { classify } from '../../lambdas/ingest/classify/classify.ts';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { bundle, root } from '../../lib/bundle.ts';
import { measuringStarts, processors } from '../start-time.ts';
import { plainArticle } from './plain-article.ts';

const LENGTH = 4400;
const NEWSCAST = '../shared/data/newscast-dev.jsonl.gz';
const RUNS = 15;
/** Milliseconds of processor time. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

type Sample = ReturnType<typeof plainArticle>;
function samplesOf(jsonl: string): Sample[] {
  const rows = jsonl
    .trim()
    .split('\n')
    .slice(0, 600)
    .map((line) => JSON.parse(line) as { title: string; text: string });
  const text = rows.map((row) => row.text).join('\n');
  return Array.from({ length: Math.min(100, Math.floor(text.length / LENGTH)) || 1 }, (_, i) =>
    plainArticle(rows[i]?.title ?? '', text.slice(i * LENGTH, (i + 1) * LENGTH)),
  );
}

function measure(samples: readonly Sample[], step: (sample: Sample) => unknown): string {
  const all = () => {
    for (const sample of samples) step(sample);
  };
  let best = Infinity;
  for (let run = 0; run < 12; run++) {
    const from = spent();
    for (let times = 0; times * samples.length < 300; times++) all();
    const documents = Math.ceil(300 / samples.length) * samples.length;
    if (run > 3) best = Math.min(best, (spent() - from) / documents);
  }
  return (1000 / best).toFixed(0).padStart(6);
}

console.log(`load over an empty handler, ms; median of ${RUNS}, ${processors}`);
await measuringStarts(async (extra) => {
  const load = async (name: string, entry: string) =>
    console.log(
      `  ${name.padEnd(8)} ${extra(await bundle(join(root, entry)), RUNS)
        .extra.toFixed(0)
        .padStart(6)}`,
    );
  await load('locate', 'lambdas/ingest/locate/locate.ts');
  await load('classify', 'lambdas/ingest/classify/classify.ts');
  await load('both', 'bench/quality/where-and-what.ts');
});
const sets: [string, Sample[]][] = [
  ['our own articles', samplesOf(readFileSync(new URL('sets/local-news.jsonl', import.meta.url), 'utf8'))],
];
if (existsSync(NEWSCAST)) sets.unshift(['newscast', samplesOf(gunzipSync(readFileSync(NEWSCAST)).toString('utf8'))]);
for (const [name, samples] of sets) {
  console.log(`${name}, documents/s at ${LENGTH} characters`);
  console.log(`  locate   ${measure(samples, locate)}`);
  console.log(`  classify ${measure(samples, (sample) => classify(sample))}`);
  console.log(`  both     ${measure(samples, (sample) => [locate(sample), classify(sample)])}`);
}
