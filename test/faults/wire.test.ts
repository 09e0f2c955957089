import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defaults } from '../../lambdas/model/settings.ts';
import { createStores, type Stores } from '../../lambdas/store/stores.ts';
import { storeConfigOf } from '../../local/running.ts';
import { startWire, type Wire, wireFaults } from './wire.ts';
import { eventOf, startWorld, type World } from './world.ts';

vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
const { createHandler } = await import('../../lambdas/ingest/handler.ts');

const numRuns = Number(process.env.WIRE_FAULT_RUNS ?? 10);
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** How long a request may hang, here. */
const PATIENCE_MS = 400;

let world: World;
let wires: { aws: Wire; dynamodb: Wire };
let stores: Stores;
beforeAll(async () => {
  world = await startWorld();
  const { ports, endpoints } = world.running;
  wires = { aws: await startWire(ports.aws), dynamodb: await startWire(ports.dynamodb) };
  const config = storeConfigOf(world.running);
  const [aws, dynamodb] = [`http://127.0.0.1:${wires.aws.port}`, `http://127.0.0.1:${wires.dynamodb.port}`];
  expect(endpoints.s3).not.toBe(aws);
  stores = createStores({ ...config, endpoints: { s3: aws, sqs: aws, dynamodb }, patienceMs: PATIENCE_MS });
});
afterAll(async () => {
  stores.close();
  await Promise.all([wires.aws.stop(), wires.dynamodb.stop()]);
  await world.stop();
});

const article = (n: number) => `第${n}个便民服务点启用\n11月18日，湖北省武汉市青山区第${n}个便民服务点启用，首日办理事项${80 + n}件。\n`;

const plan = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...wireFaults) }), {
  maxLength: 8,
});

test(`faults of the line, ${numRuns} times (seed ${seed}): each upload is read, and once`, { timeout: 900_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(plan, plan, async (aws, dynamodb) => {
      const key = `${++run}.txt`;
      const uploads = [key, `bundle-${key}`];
      await world.put(key, article(run * 10));
      await world.put(`bundle-${key}`, [1, 2, 3].map((n) => JSON.stringify({ text: article(run * 10 + n) })).join('\n'));
      const handler = createHandler(stores, defaults);
      wires.aws.next = [...aws];
      wires.dynamodb.next = [...dynamodb];
      for (let messages = await world.receiveAll(), tries = 0; messages.length > 0; messages = await world.receiveAll(), tries++) {
        expect(tries).toBeLessThan(3);
        const { batchItemFailures } = await handler(eventOf(messages));
        const failed = new Set<string | undefined>(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
        for (const message of messages) await (failed.has(message.MessageId) ? world.giveBack(message) : world.acknowledge(message));
      }
      const records = await Promise.all(uploads.map((name) => world.stores.objects.get(name)));
      expect(records.map((record) => [record?.status, record?.articles.length])).toEqual([
        ['accepted', 1],
        ['accepted', 3],
      ]);
      const ids = records.flatMap((record) => record?.articles.map(({ id }) => id) ?? []);
      const articles = await world.stores.articles.get(ids);
      expect(articles.map(({ seen }) => seen.length)).toEqual([1, 1, 1, 1]);
    }),
    { numRuns, seed, endOnFailure: true },
  );
  expect(wires.aws.met + wires.dynamodb.met).toBeGreaterThan(numRuns);
});

test('a half-written put is no object, and put again it is one', async () => {
  wires.aws.next = ['half-put', 'half-put', 'half-put'];
  await expect(stores.bucket.put('half.txt', Buffer.from(article(1)))).rejects.toThrow();
  expect(await world.stores.bucket.head('half.txt')).toBeNull();
  expect(await world.receiveAll()).toEqual([]);
  await stores.bucket.put('half.txt', Buffer.from(article(1)));
  expect(await world.receiveAll()).toHaveLength(1);
});
