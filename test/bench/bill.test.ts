import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  assumed,
  BATCH,
  compilations,
  fixedMonth,
  ingestBill,
  issueBill,
  memory,
  type Prices,
  spanCompilations,
  storageMonth,
  total,
} from '../../bench/cost/bill.ts';
import { indexes, itemSize, queryUnits, writeUnits } from '../../bench/cost/item-size.ts';
import type { Measured } from '../../bench/cost/measure.ts';
import table from '../../bench/cost/prices.json' with { type: 'json' };
import { synthesize } from '../infra/synthesize.ts';

/** Ten articles with round numbers. */
const measured: Measured = {
  articles: 10,
  ingest: { GetObject: 10, GetItem: 10, PutItem: 20, SendMessageBatch: 10 },
  writeUnits: 100,
  tableBytes: 10 * 1024 ** 3 * 1e-6,
  objectBytes: 20 * 1024 ** 3 * 1e-6,
  logBytes: 10 * 1024,
  ingestCpuMs: 100,
  issue: {
    day: { requests: { GetObject: 2, PutObject: 6, GetItem: 1, UpdateItem: 1 }, cpuMs: 10, logBytes: 100 },
    week: { requests: { GetObject: 1, PutObject: 3, GetItem: 1, UpdateItem: 1 }, cpuMs: 10, logBytes: 100 },
    month: { requests: { GetObject: 1, PutObject: 4, GetItem: 1, UpdateItem: 1 }, cpuMs: 10, logBytes: 100 },
    putOff: { requests: { GetItem: 1, SendMessageBatch: 1 }, cpuMs: 1, logBytes: 100 },
    filesOfAnother: 2,
    readUnits: 5,
  },
};
const free = Object.fromEntries(Object.keys(table.prices).map((name) => [name, { usd: 0 }])) as Prices;

/** Everything is free but one thing, which costs a dollar: so the bill says how much of it is used. */
const only = (name: keyof Prices): Prices => ({ ...free, [name]: { usd: 1 } });

describe('a million articles use, from upload to record', () => {
  const waits = 25 + 5 + 2 * 7 + 10;
  test.each<[keyof Prices, number, string]>([
    ['s3Get', 1, 'million GETs'],
    ['s3Put', 0, 'million PUTs'],
    ['sqsStandard', 1.2, 'million: one from the bucket, received and deleted by tens'],
    ['sqsFifo', 1, 'million wishes'],
    ['tableWrite', 10, 'million units'],
    ['tableRead', 1, 'million units'],
    ['lambdaRequest', 0.1, 'million calls'],
    ['lambdaTime', ((10 + waits / BATCH) / 1000) * memory.ingest, 'million GB-seconds'],
    ['logs', (1e6 * (1024 + assumed.platformLogBytes / 10)) / 1024 ** 3, 'GB'],
  ])('%s: %d %s', (name, quantity) => {
    expect(total(ingestBill(measured, 1_000_000, only(name)))).toBeCloseTo(quantity, 9);
  });
});

test.each([
  [100, 60, 100],
  [100_000, 60, 720],
  [100_000, 895, 49],
])('a day of %d articles with a bucket of %d s is compiled %d times', (articles, debounce, times) => {
  expect(compilations(articles, debounce)).toBe(times);
});

test.each([
  [10, 60, 10],
  [100_000, 60, Math.ceil((12 * 3600) / (600 - 120))],
  [100_000, 10, Math.ceil((12 * 3600) / (600 - 20))],
  [100_000, 895, 49],
])('its week, of %d articles a day with a bucket of %d s, is compiled %d times', (articles, debounce, times) => {
  expect(spanCompilations(articles, debounce)).toBe(times);
});

describe('each compilation', () => {
  const used = (articles: number, debounce: number, name: keyof Prices) => total(issueBill(measured, articles, debounce, only(name))) * 1e6;
  test.each([
    [49, 6],
    [490, 6 + 2 * 9],
    [100_000, 200],
  ])('of a day of %d articles writes %d files, and its week and month follow', (articles, files) => {
    expect(used(articles, 895, 's3Put')).toBeCloseTo(49 * (files + 3 + 4), 6);
  });
  test.each([1000, 2000])('of %d articles reads half of what the day will have', (articles) => {
    expect(used(articles, 895, 'tableRead')).toBeCloseTo(49 * 5 * (articles / 20) + 49 * 3, 6);
  });
  test('of a week and a month reads the issues of their other days that are there', () => {
    expect(used(49, 895, 's3Get')).toBeCloseTo(49 * (2 + (1 + 3) + (1 + 14.5)), 6);
  });
  test('that is put off is a call, a wish and a look at the table', () => {
    const [days, spans] = [compilations(720, 60), spanCompilations(720, 60)];
    expect(used(720, 60, 'lambdaRequest')).toBeCloseTo(3 * days, 6);
    expect(used(720, 60, 's3Put')).toBeCloseTo(days * 6 + spans * (3 + 4), 6);
    expect(used(720, 60, 'tableWrite')).toBeCloseTo(days + 2 * spans, 6);
    expect(used(720, 60, 'metricRead')).toBeCloseTo(assumed.queuesInUse * (days + 2 * spans), 6);
  });
});

test('a month has its own price, and what is kept costs each month', () => {
  expect(fixedMonth({ ...free, alarm: { usd: 0.1 }, dashboard: { usd: 3 }, metric: { usd: 0.3 } }, { alarms: 10, metrics: 2 })).toBeCloseTo(
    4.6,
  );
  expect(storageMonth(measured, only('tableStorage'))).toBeCloseTo(1);
  expect(storageMonth(measured, only('tableBackup'))).toBeCloseTo(1);
  expect(storageMonth(measured, only('s3Storage'))).toBeCloseTo(2);
});

describe('an item has as many bytes as DynamoDB counts', () => {
  test.each([
    [{ pk: { S: '区' } }, 2 + 3],
    [{ n: { N: '1234' } }, 1 + 3],
    [{ n: { N: '-0.05' } }, 1 + 3],
    [{ a: { BOOL: true }, b: { NULL: true } }, 4],
    [{ l: { L: [{ S: 'ab' }, { S: 'c' }] } }, 1 + 3 + 2 + 3],
    [{ m: { M: { k: { S: 'ab' } } } }, 1 + 3 + 1 + 1 + 2],
    [{ b: { B: new Uint8Array(10) } }, 11],
  ])('%j: %d', (item, bytes) => expect(itemSize(item)).toBe(bytes));

  test('and is written once more for each index that it is in, by kilobytes, and read by four', () => {
    const item = { pk: { S: 'a' }, sk: { S: 'b' }, summary: { S: 'x'.repeat(1500) } };
    const day = { ...item, periodPk: { S: 'd' } };
    expect([item, day, { ...day, sitePk: { S: 's' } }].map(writeUnits)).toEqual([2, 4, 5]);
    expect([1, 4096, 4097].map(queryUnits)).toEqual([0.5, 0.5, 1]);
  });

  test('in the indexes that the table has', () => {
    const [table] = Object.values(synthesize().storage.findResources('AWS::DynamoDB::Table'));
    const deployed = ((table?.Properties.GlobalSecondaryIndexes ?? []) as Index[]).map(({ KeySchema, Projection }) => ({
      key: KeySchema[0]?.AttributeName,
      ...(Projection.NonKeyAttributes
        ? { holds: ['pk', 'sk', ...KeySchema.map(({ AttributeName }) => AttributeName), ...Projection.NonKeyAttributes].toSorted() }
        : {}),
    }));
    expect(deployed).toEqual(indexes.map(({ key, holds }) => ({ key, ...(holds ? { holds: holds.toSorted() } : {}) })));
  });
});

interface Index {
  KeySchema: { AttributeName: string }[];
  Projection: { NonKeyAttributes?: string[] };
}

test('docs/cost.md has the prices that are used, with their date', () => {
  const doc = readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8');
  expect(doc).toContain(`${table.region}, ${table.date}`);
  for (const [name, { usd, per }] of Object.entries(table.prices)) expect(doc).toContain(`| \`${name}\` | ${usd} | ${per} |`);
});
