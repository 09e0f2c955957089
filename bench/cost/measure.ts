import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { SQSRecord } from 'aws-lambda';
import { dayAt } from '../../lambdas/model/period.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import { wishFor } from '../../lambdas/model/wish.ts';
import { createStores } from '../../lambdas/store/stores.ts';
import { lambdaHandlers } from '../../local/handlers.ts';
import { credentials, names, region } from '../../local/resources.ts';
import { type Running, storeConfigOf } from '../../local/running.ts';
import { BATCH } from './bill.ts';
import { countRequests, type Requests } from './count-requests.ts';
import { getUnits, itemSize, queryUnits, sizesOf, writeUnits } from './item-size.ts';

export interface Upload {
  key: string;
  bytes: Uint8Array;
}

/** What the handlers do for new articles, one in each upload, at full batches. */
export interface Measured {
  articles: number;
  /** requests of ingest, all articles together */
  ingest: Requests;
  /** of the table's items, indexes included */
  writeUnits: number;
  tableBytes: number;
  objectBytes: number;
  /** of the ingest function's own lines */
  logBytes: number;
  /** processor time of ingest, on the computer that measured */
  ingestCpuMs: number;
  issue: {
    /** requests of one compilation of the day with all these articles, after an earlier one without the last */
    requests: Requests;
    /** files that it writes more for each further article that is new */
    filesOfAnother: number;
    /** of reading the day's objects in the index, and their articles by their keys */
    readUnits: number;
    cpuMs: number;
    logBytes: number;
  };
}

/** Runs the real handlers against endpoints on loopback, and counts what goes over the wire. The last batch only brings changes for the issue. */
export async function measure(uploads: readonly Upload[]): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('./endpoints.ts', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [running] = (await once(child, 'message')) as [Running];
  const stores = createStores(storeConfigOf(running));
  const dynamo = new DynamoDBClient({ region, credentials, endpoint: running.endpoints.dynamodb });
  try {
    for (const { key, bytes } of uploads) await stores.bucket.put(key, bytes);
    const { ingest, digest } = lambdaHandlers(stores, defaults);
    const batches = Array.from({ length: Math.ceil(uploads.length / BATCH) }, (_, i) => uploads.slice(i * BATCH, (i + 1) * BATCH));
    const later = batches.pop() ?? [];
    const taken = batches.flat();
    const take = async (batch: readonly Upload[]) => {
      const { batchItemFailures } = await ingest({ Records: batch.map(messageOf) });
      if (batchItemFailures.length > 0) throw new Error('A message failed: what is measured would not be what is paid for.');
    };
    const done = await observed(async () => {
      for (const batch of batches) await take(batch);
    });

    const items = await scan(dynamo);
    const today = dayAt(new Date(), defaults.timeZone);
    const wish = JSON.stringify(wishFor({ kind: 'day', id: today }, new Date(), defaults.debounceSeconds));
    const compile = async () => {
      const { batchItemFailures } = await digest({ Records: [{ messageId: 'wish', body: wish } as SQSRecord] });
      if (batchItemFailures.length > 0) throw new Error('The issue could not be made.');
    };
    // The first issue of a day writes every file, the ones after it what has changed: these are what a day is made of.
    await observed(async () => {
      await compile();
      await take(later.slice(0, 1));
    });
    const issue = await observed(compile);
    const others = later.slice(1);
    await observed(() => take(others));
    const another = await observed(compile);
    const moreFiles = (another.requests.PutObject ?? 0) - (issue.requests.PutObject ?? 0);
    const inIndex = items.filter((item) => 'periodPk' in item).reduce((sum, item) => sum + itemSize(item), 0);
    const byKey = items.filter(({ sk }) => sk?.S === 'ARTICLE').reduce((sum, item) => sum + getUnits(item), 0);
    return {
      articles: taken.length,
      ingest: done.requests,
      writeUnits: items.reduce((sum, item) => sum + writeUnits(item), 0),
      tableBytes: items.flatMap(sizesOf).reduce((sum, size) => sum + size, 0),
      objectBytes: taken.reduce((sum, { bytes }) => sum + bytes.length, 0),
      logBytes: done.logBytes,
      ingestCpuMs: done.cpuMs,
      issue: {
        requests: issue.requests,
        filesOfAnother: moreFiles / (others.length - 1),
        readUnits: queryUnits(inIndex) + byKey,
        cpuMs: issue.cpuMs,
        logBytes: issue.logBytes,
      },
    };
  } finally {
    stores.close();
    dynamo.destroy();
    child.disconnect();
    await once(child, 'exit');
  }
}

/** The message that S3 sends of an upload. */
function messageOf({ key, bytes }: Upload, i: number): SQSRecord {
  const object = {
    key: encodeURIComponent(key),
    size: bytes.length,
    eTag: createHash('md5').update(bytes).digest('hex'),
    sequencer: i.toString(16).padStart(16, '0'),
  };
  const record = { eventName: 'ObjectCreated:Put', eventTime: new Date().toISOString(), s3: { object } };
  return { messageId: key, body: JSON.stringify({ Records: [record] }), attributes: { ApproximateReceiveCount: '1' } } as SQSRecord;
}

interface Observed {
  requests: Requests;
  cpuMs: number;
  logBytes: number;
}

/** Requests, processor time and log lines of some work; the lines are counted and not shown. */
async function observed(work: () => Promise<void>): Promise<Observed> {
  const write = process.stdout.write;
  let logBytes = 0;
  process.stdout.write = ((text: string | Uint8Array) => {
    logBytes += Buffer.byteLength(text);
    return true;
  }) as typeof write;
  const before = process.cpuUsage();
  try {
    const requests = await countRequests(work);
    const { user, system } = process.cpuUsage(before);
    return { requests, cpuMs: (user + system) / 1000, logBytes };
  } finally {
    process.stdout.write = write;
  }
}

async function scan(dynamo: DynamoDBClient): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const answer = await dynamo.send(new ScanCommand({ TableName: names.table, ...(from ? { ExclusiveStartKey: from } : {}) }));
    items.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from);
  return items;
}
