import type { SQSEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import { createHandler } from '../../lambdas/ingest/handler.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import { running } from '../local/with-system.ts';

/** The most objects of a batch of six that were fetched and not yet recorded at one moment. */
async function mostAtOnce(bytes: number): Promise<number> {
  const { stores } = await running();
  let under = 0;
  let most = 0;
  const { bucket, objects } = stores;
  const fetched: typeof bucket.get = async (event, limit) => {
    most = Math.max(most, ++under);
    return bucket.get(event, limit);
  };
  const recorded: typeof objects.put = async (record, before) => {
    under--;
    return objects.put(record, before);
  };
  const watched = (store: object, method: string, by: unknown) =>
    new Proxy(store, { get: (target, name) => (name === method ? by : Reflect.get(target, name).bind(target)) });
  const handler = createHandler(
    { ...stores, bucket: watched(bucket, 'get', fetched) as typeof bucket, objects: watched(objects, 'put', recorded) as typeof objects },
    defaults,
  );
  const keys = Array.from({ length: 6 }, (_, n) => `${n}.txt`);
  for (const key of keys) await bucket.put(key, Buffer.from(`第${key}号食堂今天开张，供应午餐。\n`.repeat(Math.ceil(bytes / 50))));
  const Records = keys.map((key, n) => {
    const object = { key, size: bytes, sequencer: `0${n}` };
    const record = { eventName: 'ObjectCreated:Put', eventTime: '2026-11-21T04:00:00.000Z', s3: { object } };
    return { messageId: key, body: JSON.stringify({ Records: [record] }), attributes: { ApproximateReceiveCount: '1' } };
  });
  expect(await handler({ Records } as unknown as SQSEvent)).toEqual({ batchItemFailures: [] });
  return most;
}

test.each([
  ['small objects of a batch are read together', 500, 6],
  ['large ones in turn', 300_000, 1],
])('%s', async (_, bytes, most) => expect(await mostAtOnce(bytes)).toBe(most), 60_000);
