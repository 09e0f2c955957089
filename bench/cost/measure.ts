import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { SQSRecord } from 'aws-lambda';
import { dayAt, type Period, periodOf } from '../../lambdas/model/period.ts';
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
    /** one publication of an open day with all these articles, of which one is new; of its week; of its month */
    day: Publication;
    week: Publication;
    month: Publication;
    /** a wish for a week or month that is put off */
    putOff: Publication;
    /** files that a day's writes more for each further article that is new */
    filesOfAnother: number;
    /** of reading the day's objects in the index, and their articles by their keys */
    readUnits: number;
  };
}

/** What one call of the digest function takes. */
export interface Publication {
  requests: Requests;
  cpuMs: number;
  logBytes: number;
}

/** Publications with one new article, of which the mean is taken: how many files change hangs on its themes and its region. */
const SINGLES = 8;
/** Uploads that only bring changes for the issue: those, and some that come together. */
export const LATER = SINGLES + 4;

/** Runs the real handlers against endpoints on loopback, and counts what goes over the wire. The last `LATER` only bring changes for the issue. */
export async function measure(uploads: readonly Upload[]): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('./endpoints.ts', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [running] = (await once(child, 'message')) as [Running];
  const stores = createStores(storeConfigOf(running));
  const dynamo = new DynamoDBClient({ region, credentials, endpoint: running.endpoints.dynamodb });
  try {
    for (const { key, bytes } of uploads) await stores.bucket.put(key, bytes);
    const today = dayAt(new Date(), defaults.timeZone);
    const [day, week, month] = (['day', 'week', 'month'] as const).map((kind) => periodOf(kind, today)) as [Period, Period, Period];
    // The day is the only one of its week and month: `issueBill` says what the others take.
    const settings = { ...defaults, firstIssue: today };
    const wishOf = (period: Period) => JSON.stringify(wishFor(period, new Date(), settings.debounceSeconds));
    const { ingest, digest } = lambdaHandlers(stores, settings);
    const later = uploads.slice(-LATER);
    const taken = uploads.slice(0, -LATER);
    const batches = Array.from({ length: Math.ceil(taken.length / BATCH) }, (_, i) => taken.slice(i * BATCH, (i + 1) * BATCH));
    const take = async (batch: readonly Upload[]) => {
      const { batchItemFailures } = await ingest({ Records: batch.map(messageOf) });
      if (batchItemFailures.length > 0) throw new Error('A message failed: what is measured would not be what is paid for.');
    };
    const done = await observed(async () => {
      for (const batch of batches) await take(batch);
    });

    const items = await scan(dynamo);
    const publish = (period: Period, by = digest) =>
      observed(async () => {
        const { batchItemFailures } = await by({ Records: [{ messageId: 'wish', body: wishOf(period) } as SQSRecord] });
        if (batchItemFailures.length > 0) throw new Error('The issue could not be made.');
      });
    // The first issue of a period writes every file, the ones after it what has changed: these are what a day is made of.
    for (const period of [day, week, month]) await publish(period);
    const days: Publication[] = [];
    for (const upload of later.splice(0, SINGLES)) {
      await observed(() => take([upload]));
      days.push(await publish(day));
    }
    const putOff = await publish(week);
    const restless = lambdaHandlers(stores, { ...settings, restSeconds: 0 });
    const [ofWeek, ofMonth] = [await publish(week, restless.digest), await publish(month, restless.digest)];
    await observed(() => take(later));
    const others = await publish(day);
    const one = meanOf(days);
    const moreFiles = (others.requests.PutObject ?? 0) - (one.requests.PutObject ?? 0);
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
        day: one,
        week: ofWeek,
        month: ofMonth,
        putOff,
        filesOfAnother: moreFiles / (later.length - 1),
        readUnits: queryUnits(inIndex) + byKey,
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

/** Requests, processor time and log lines of some work; the lines are counted and not shown. */
async function observed(work: () => Promise<void>): Promise<Publication> {
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

function meanOf(publications: readonly Publication[]): Publication {
  const mean = (of: (publication: Publication) => number) => publications.reduce((sum, each) => sum + of(each), 0) / publications.length;
  const names = new Set(publications.flatMap(({ requests }) => Object.keys(requests)));
  return {
    requests: Object.fromEntries([...names].map((name) => [name, mean(({ requests }) => requests[name] ?? 0)])),
    cpuMs: mean(({ cpuMs }) => cpuMs),
    logBytes: mean(({ logBytes }) => logBytes),
  };
}
