/**
 * How many near duplicates grouping finds, by kind of change, and how few others it takes for one.
 *
 *   npx node bench/quality/near-duplicates.ts [items.jsonl.gz]
 *
 * Changes are made to our own samples and, where they are there, to newscast items, which are not part of the project. Negatives
 * are the other articles, and series of one template that we wrote: the same event a year later, one bulletin of many places.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyzeLine } from '../../bin/commands/analyze-line.ts';
import { clusterArticles } from '../../lambdas/digest/compile/cluster.ts';
import { type ClusterInput, clusterInputOf } from '../../lambdas/digest/compile/cluster-input.ts';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { numbersFrom } from '../../test/digest/records.ts';
import { loadSamples } from '../../test/seeds/samples.ts';
import { changes } from './changes.ts';
import { type Piece, series } from './series.ts';

const file = process.argv[2] ?? '../shared/data/newscast-dev.jsonl.gz';
/** Every so many items, so that a run stays short. */
const EVERY = 10;
const RECEIVED = '2026-11-21T01:00:00.000Z';
/** Samples that tell one story are no negatives of each other. */
const storyOf = new Map<string, string>();
const next = numbersFrom(7);

const samples: Piece[] = [];
for (const { file: name, bytes, articles } of loadSamples()) {
  for (const [i, result] of (await ingest(bytes, name)).entries()) {
    const story = articles[i]?.story;
    if (story) storyOf.set(`${name}-${i}`, story);
    if (result.ok) samples.push({ id: `${name}-${i}`, title: result.title?.text ?? '', text: result.text });
  }
}
const newscast = existsSync(file)
  ? gunzipSync(readFileSync(file))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Piece & { day: string })
      .map((item) => ({ ...item, receivedAt: `${item.day.replace(/(....)(..)(..)/, '$1-$2-$3')}T11:00:00.000Z` }))
  : [];
const originals = [...samples, ...newscast.filter(({ title }, i) => i % EVERY === 0 && !/快讯$|疫情$/.test(title))];

const inputs: ClusterInput[] = [];
const originOf = new Map<string, string>();
const add = async (id: string, origin: string, { title, text, receivedAt = RECEIVED }: Piece): Promise<void> => {
  const result = await analyzeLine({ id, title, text }, 0);
  if (!result.ok) return;
  inputs.push(clusterInputOf(result, receivedAt));
  originOf.set(id, origin);
};
for (const piece of originals) {
  const origin = storyOf.get(piece.id) ?? piece.id;
  await add(piece.id, origin, piece);
  for (const [kind, change] of Object.entries(changes)) await add(`${piece.id}~${kind}`, origin, { ...piece, ...change(piece, next) });
}
for (const piece of series()) await add(piece.id, piece.id, piece);

const started = performance.now();
const clusters = clusterArticles(inputs);
const seconds = (performance.now() - started) / 1000;
const clusterOf = new Map(clusters.flatMap(({ id, members }) => members.map((member) => [member.id, id])));

let [right, pairs] = [0, 0];
const wrong = new Map<string, number>();
for (const { members } of clusters) {
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) {
      pairs++;
      const [one, other] = [originOf.get(a.id) ?? '', originOf.get(b.id) ?? ''];
      if (one === other) right++;
      else wrong.set(`${one} + ${other}`, (wrong.get(`${one} + ${other}`) ?? 0) + 1);
    }
  }
}
console.log(`${originals.length} originals, ${inputs.length} articles, ${(inputs.length / seconds).toFixed(0)} articles/s`);
for (const kind of Object.keys(changes)) {
  const there = originals.filter(({ id }) => clusterOf.has(`${id}~${kind}`));
  const missed = there.filter(({ id }) => clusterOf.get(`${id}~${kind}`) !== clusterOf.get(id));
  const examples = missed.slice(0, 4).map(({ id }) => id);
  console.log(`${kind.padEnd(22)} recall ${(1 - missed.length / there.length).toFixed(4)}  ${examples.join(' ')}`);
}
console.log(`precision ${(right / pairs).toFixed(4)} of ${pairs} pairs`);
for (const [pair, count] of [...wrong].slice(0, 12)) console.log(`  ${pair}: ${count}`);
