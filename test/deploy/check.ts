/**
 * Deploys the real templates with the real bundles to an emulator on this computer, and compares what comes out with the laptop system.
 *
 *     npm run deploy:check
 *
 * `cdk bootstrap`, `cdk deploy`; the sample articles are uploaded to both systems, then one is deleted and one overwritten. Each
 * time the day's canonical digest must be the same, but for the instants of arrival, and both sites hold the same files; in the end no
 * dead-letter queue holds a message. It is left out, with a word, where Python or its package index is not there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { dayAt } from '../../lambdas/model/period.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import { drained } from '../../local/drain.ts';
import { names } from '../../local/resources.ts';
import { loadSeeds } from '../../local/seeds.ts';
import { startSystem } from '../../local/system.ts';
import { deploy, type Site } from './deployment.ts';
import { installEmulator, NoEmulatorError, startEmulator } from './emulator.ts';
import { difference, issueOf, pathsOf } from './issue.ts';

const DEBOUNCE_SECONDS = 3;
/** How long the deployed system has to say the same as the laptop. */
const PATIENCE_MS = 60_000;

const began = performance.now();
const say = (text: string) => process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(3)} s  ${text}\n`);
const undo: (() => unknown)[] = [];

/** A zone in which it is about noon, so that no midnight comes between the two systems. */
function noonZone(): string {
  const hours = 12 - new Date().getUTCHours();
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

async function until<T>(what: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const value = await what();
    if (isDone(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function deadLetters(sqs: SQSClient): Promise<string[]> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const found: string[] = [];
  for (const QueueUrl of QueueUrls.filter((url) => /dlq/i.test(url))) {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }));
    if (Attributes?.ApproximateNumberOfMessages !== '0') found.push(QueueUrl);
  }
  return found;
}

async function check(): Promise<void> {
  const program = await installEmulator();
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-deploy-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  process.env.POWERTOOLS_LOG_LEVEL ??= 'CRITICAL';

  const emulator = await startEmulator(program, folder);
  undo.push(emulator.stop);
  say(`emulator at ${emulator.endpoint}`);
  const timeZone = noonZone();
  const deployed = await deploy(emulator, folder, { timeZone, debounceSeconds: String(DEBOUNCE_SECONDS) });
  say('deployed');

  const settings = { ...defaults, timeZone, debounceSeconds: DEBOUNCE_SECONDS };
  const system = await startSystem({ port: 0, data: join(folder, 'laptop'), settings });
  undo.push(system.stop);
  const laptop: Site = { s3: system.s3, articles: names.articles, site: names.site };
  const day = dayAt(new Date(), timeZone);

  const compare = async (what: string) => {
    await drained(system.sqs, system.queueUrls.ingest, PATIENCE_MS);
    await drained(system.sqs, system.queueUrls.digest, PATIENCE_MS);
    const expected = await issueOf(laptop, day);
    if (expected === null) throw new Error(`The laptop system made no issue of ${day}.`);
    const actual = await until(
      () => issueOf(deployed, day),
      (issue) => issue === expected,
    );
    if (actual !== expected) throw new Error(`${what}: the digests differ ${difference(expected, actual)}`);
    // Pages of a theme that loses its last story stay, so both have to have published all before the next change.
    const paths = (await pathsOf(laptop)).join('\n');
    const published = await until(
      async () => (await pathsOf(deployed)).join('\n'),
      (found) => found === paths,
    );
    if (published !== paths) throw new Error(`${what}: the sites hold other files. Laptop:\n${paths}\nDeployed:\n${published}`);
    say(`${what}: the same digest of ${expected.length} characters, the same ${paths.split('\n').length} files`);
  };

  let uploaded = 0;
  for (const { s3, articles } of [laptop, deployed]) uploaded = await loadSeeds(s3, articles, () => {});
  if (uploaded === 0) throw new Error('There are no sample articles in seeds/articles/.');
  await compare(`${uploaded} sample articles`);

  for (const { s3, articles: Bucket } of [laptop, deployed]) {
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'seeds/three-cities.jsonl' }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'seeds/zunyi-red-study.txt', Body: new Uint8Array() }));
  }
  await compare('one deleted, one overwritten by an empty file');

  const dead = await deadLetters(deployed.sqs);
  if (dead.length > 0) throw new Error(`Messages were given up: ${dead.join(', ')}`);
}

try {
  await check();
  say('the deployed system and the laptop system agree');
} catch (error) {
  if (error instanceof NoEmulatorError) say(`The deploy check is left out: ${error.message}`);
  else {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} finally {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}
