/**
 * A burst of articles on the laptop's system, in processes of their own: none lost, none twice, memory bounded, articles a second.
 *
 * `node bench/load.ts [--articles 10000] [--soak MINUTES]`; a soak uploads steadily while every tenth call of a store fails, loses its answer
 * or is slow, and some invocations die.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import pLimit from 'p-limit';
import type { Counts } from '../lambdas/model/digest.ts';
import { dayAt } from '../lambdas/model/period.ts';
import { defaults } from '../lambdas/model/settings.ts';
import { DeadLetters } from '../lambdas/store/dead-letters.ts';
import { createStores } from '../lambdas/store/stores.ts';
import { waitingIn } from '../local/drain.ts';
import { credentials, region } from '../local/resources.ts';
import { type Running, storeConfigOf } from '../local/running.ts';
import regions from '../seeds/regions/regions.json' with { type: 'json' };
import { articleMaker } from './synthetic-articles.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' }, soak: { type: 'string' } } });
const soakMs = Number(values.soak ?? 0) * 60_000;
const count = Number(values.articles);
/** Characters of an article, uploads at a time, and in a soak, milliseconds between two. */
const CHARACTERS = 1200;
const AT_ONCE = 16;
const SOAK_PAUSE_MS = 100;
const ISSUE_PATIENCE_MS = 300_000;

const child = fork(fileURLToPath(new URL('./load-system.ts', import.meta.url)), soakMs > 0 ? ['faulty'] : [], {
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
const [running] = (await once(child, 'message')) as [Running];
let mostMemory = 0;
child.on('message', ({ rss }: { rss?: number }) => {
  mostMemory = Math.max(mostMemory, rss ?? 0);
});
const stores = createStores(storeConfigOf(running));
const sqs = new SQSClient({ region, credentials, endpoint: running.endpoints.sqs });
const dead = new DeadLetters(sqs, running.queueUrls.ingestDeadLetters, running.queueUrls.ingest);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const article = await articleMaker();
const counties = regions.counties.split(' ').map((row) => row.replace(/^\d+/, ''));
/** Of another county each, so that a day has many stories. */
const upload = (n: number) =>
  stores.bucket.put(
    `load/${n}.txt`,
    Buffer.from(`${counties[n % counties.length]}${article(n, CHARACTERS)}\n有关第${n}号事项的办理情况，由第${n * 7 + 1}组负责。`),
  );

const firstDay = dayAt(new Date(), defaults.timeZone);
const began = performance.now();
let uploaded = 0;
if (soakMs > 0) {
  for (; performance.now() - began < soakMs; await pause(SOAK_PAUSE_MS)) await upload(uploaded++);
} else {
  const limit = pLimit(AT_ONCE);
  await Promise.all(Array.from({ length: count }, (_, n) => limit(() => upload(n))));
  uploaded = count;
}
const sent = performance.now();
console.log(`${uploaded} uploaded in ${seconds(sent - began)}`);

let redriven = 0;
for (let told = sent; ; await pause(250)) {
  const left = await waitingIn(sqs, running.queueUrls.ingest);
  if (left === 0) {
    const { messages } = await dead.move();
    redriven += messages;
    if (messages === 0) break;
  }
  if (performance.now() - told > 30_000) {
    told = performance.now();
    console.log(`${left} are waiting`);
  }
}
const took = performance.now() - began;

const keys = new Map<string, string>();
const ids: string[] = [];
for (const day of new Set([firstDay, dayAt(new Date(), defaults.timeZone)])) {
  const read = await stores.days.read(day);
  for (const { key, status } of read.objects) keys.set(key, status);
  ids.push(...read.objects.flatMap(({ articles }) => articles.map(({ id }) => id)));
}
const kept = (await stores.articles.get([...new Set(ids)])).length;
const lost = Array.from({ length: uploaded }, (_, n) => `load/${n}.txt`).filter((key) => keys.get(key) !== 'accepted');
console.log(
  [
    `${uploaded} articles read in ${seconds(took)}: ${(uploaded / (took / 1000)).toFixed(1)} a second`,
    `lost: ${lost.length}; twice: ${ids.length - new Set(ids).size}; in the table: ${kept}; more than were uploaded: ${Math.max(0, kept - uploaded)}`,
    `dead letters moved back: ${redriven}; memory until then: ${Math.round(mostMemory / 1024 / 1024)} MB`,
  ].join('\n'),
);
const issue = performance.now();
let counts: Counts | undefined;
while (counts?.received !== keys.size && performance.now() - issue < ISSUE_PATIENCE_MS) {
  await pause(500);
  counts = (await stores.digests.get({ kind: 'day', id: firstDay }))?.counts;
}
if (counts) {
  const { received, published, merged, late, rejected, withdrawn, failed } = counts;
  console.log(
    `the issue, ${seconds(performance.now() - issue)} later: received ${received} = published ${published} + merged ${merged} + late ${late} + rejected ${rejected} + withdrawn ${withdrawn} + failed ${failed}`,
  );
}
console.log(`most memory of endpoints and handlers together: ${Math.round(mostMemory / 1024 / 1024)} MB`);
stores.close();
sqs.destroy();
child.disconnect();
await once(child, 'exit');
if (lost.length > 0 || ids.length !== kept || kept !== uploaded || counts?.received !== uploaded) process.exitCode = 1;

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
