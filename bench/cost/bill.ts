import { MOST_WRITES } from '../../lambdas/digest/publish-scopes.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import type { Measured, Publication } from './measure.ts';
import priceTable from './prices.json' with { type: 'json' };

export type Prices = Record<keyof (typeof priceTable)['prices'], { usd: number }>;

/** One thing that is paid for: how many of its units (the table of prices says which), and what they cost. */
export interface Line {
  service: 'S3' | 'SQS' | 'DynamoDB' | 'Lambda' | 'CloudWatch';
  what: string;
  quantity: number;
  usd: number;
}

/** Messages in a full batch, as the event source is configured; small objects of one wait for the services at the same time. */
export const BATCH = 10;

/** What cannot be measured on loopback, and is taken instead; `docs/cost.md` says from where. */
export const assumed = {
  /** ms from the function to the service and back, in one region */
  waitMs: {
    GetObject: 25,
    PutObject: 30,
    GetItem: 5,
    BatchGetItem: 6,
    PutItem: 7,
    UpdateItem: 7,
    Query: 8,
    SendMessageBatch: 10,
  } as Record<string, number>,
  /** bytes of the platform's own log lines about one call */
  platformLogBytes: 900,
  /** queues that hold messages when an issue is published: that of uploads, and its own */
  queuesInUse: 2,
  /** hours of a day in which articles come, evenly */
  activeHours: 12,
} as const;

/** Memory of the functions as deployed, GB. */
export const memory = { ingest: 1769 / 1024, digest: 1769 / 1024 } as const;

const MILLION = 1_000_000;
const GB = 1024 ** 3;

const line = (prices: Prices, service: Line['service'], what: string, quantity: number, price: keyof Prices, per = MILLION): Line => ({
  service,
  what,
  quantity,
  usd: (quantity / per) * prices[price].usd,
});

/** What the path of `articles` new articles costs, from the message about each upload to its records; the upload's own PUT not. */
export function ingestBill(measured: Measured, articles: number, prices: Prices): Line[] {
  const share = articles / measured.articles;
  const times = (operation: string) => (measured.ingest[operation] ?? 0) * share;
  const calls = articles / BATCH;
  const waits = Object.entries(measured.ingest).reduce((sum, [name, count]) => sum + count * (assumed.waitMs[name] ?? 10), 0);
  const seconds = ((measured.ingestCpuMs + waits / BATCH) * share) / 1000;
  return [
    line(prices, 'S3', 'GetObject', times('GetObject'), 's3Get'),
    line(prices, 'SQS', 'messages from the bucket', articles, 'sqsStandard'),
    line(prices, 'SQS', 'received and deleted, ten at a time', 2 * calls, 'sqsStandard'),
    line(prices, 'SQS', 'wishes for issues', times('SendMessageBatch'), 'sqsFifo'),
    line(prices, 'DynamoDB', 'write units', measured.writeUnits * share, 'tableWrite'),
    line(prices, 'DynamoDB', 'read units', times('GetItem') + 2 * times('BatchGetItem'), 'tableRead'),
    line(prices, 'Lambda', 'calls', calls, 'lambdaRequest'),
    line(prices, 'Lambda', 'GB-seconds', seconds * memory.ingest, 'lambdaTime'),
    line(prices, 'CloudWatch', 'bytes of logs', measured.logBytes * share + calls * assumed.platformLogBytes, 'logs', GB),
  ];
}

/** How often a day is compiled: once for each article, or once in each debounce bucket of the hours in which articles come. */
export const compilations = (articlesPerDay: number, debounceSeconds: number): number =>
  Math.min(articlesPerDay, Math.ceil((assumed.activeHours * 3600) / debounceSeconds));

/**
 * How often a week or a month is, while wishes for it come with each compilation of its day: not before it has rested after the newest
 * article that it knows, which its day took two delays of the queue to bring there.
 */
export function spanCompilations(articlesPerDay: number, debounceSeconds: number): number {
  const rest = Math.max(defaults.restSeconds - 2 * debounceSeconds, debounceSeconds);
  return Math.min(compilations(articlesPerDay, debounceSeconds), Math.ceil((assumed.activeHours * 3600) / rest));
}

/**
 * What the issues of one day cost: each compilation reads what the day has until then, half of it on average, and writes what its new articles
 * change, as many files as a publication may at most. Its week and its month are compiled from their days' digests, or put off.
 */
export function issueBill({ articles, issue }: Measured, articlesPerDay: number, debounceSeconds: number, prices: Prices): Line[] {
  const days = compilations(articlesPerDay, debounceSeconds);
  const spans = spanCompilations(articlesPerDay, debounceSeconds);
  const files = Math.min(MOST_WRITES, (issue.day.requests.PutObject ?? 0) + issue.filesOfAnother * (articlesPerDay / days - 1));
  const size = articlesPerDay / 2 / articles;
  const daysBefore = (n: number) => (n - 1) / 2;
  const calls: { times: number; call: Publication; cpuMs: number }[] = [
    { times: days, call: withRequests(issue.day, { PutObject: files }), cpuMs: issue.day.cpuMs * size },
    { times: spans, call: withMore(issue.week, daysBefore(7)), cpuMs: issue.week.cpuMs },
    { times: spans, call: withMore(issue.month, daysBefore(30)), cpuMs: issue.month.cpuMs },
    { times: 2 * (days - spans), call: issue.putOff, cpuMs: issue.putOff.cpuMs },
  ];
  const sum = (of: (one: (typeof calls)[number]) => number) => calls.reduce((all, one) => all + one.times * of(one), 0);
  const requests = (name: string) => sum(({ call }) => call.requests[name] ?? 0);
  const all = sum(() => 1);
  const seconds = sum(({ call, cpuMs }) => cpuMs + waitsOf(call)) / 1000;
  return [
    line(prices, 'S3', 'GetObject', requests('GetObject'), 's3Get'),
    line(prices, 'S3', 'PutObject', requests('PutObject'), 's3Put'),
    line(prices, 'SQS', 'wishes sent, received and deleted', 3 * all, 'sqsFifo'),
    line(prices, 'SQS', 'depths of the queues', requests('GetQueueAttributes'), 'sqsFifo'),
    line(prices, 'CloudWatch', 'ages of messages', assumed.queuesInUse * (days + 2 * spans), 'metricRead'),
    line(prices, 'DynamoDB', 'read units', days * issue.readUnits * size + requests('GetItem'), 'tableRead'),
    line(prices, 'DynamoDB', 'write units', requests('UpdateItem'), 'tableWrite'),
    line(prices, 'Lambda', 'calls', all, 'lambdaRequest'),
    line(prices, 'Lambda', 'GB-seconds', seconds * memory.digest, 'lambdaTime'),
    line(
      prices,
      'CloudWatch',
      'bytes of logs',
      sum(({ call }) => assumed.platformLogBytes + call.logBytes),
      'logs',
      GB,
    ),
  ];
}

const waitsOf = ({ requests }: Publication): number =>
  Object.entries(requests).reduce((sum, [name, count]) => sum + count * (assumed.waitMs[name] ?? 10), 0);

const withRequests = (call: Publication, requests: Publication['requests']): Publication => ({
  ...call,
  requests: { ...call.requests, ...requests },
});

/** A publication that reads the issues of more days. */
const withMore = (call: Publication, days: number): Publication =>
  withRequests(call, { GetObject: (call.requests.GetObject ?? 0) + days, Query: (call.requests.Query ?? 0) + days });

/** A month's own price, whatever comes: alarms, metrics, the dashboard. */
export const fixedMonth = (prices: Prices, { alarms, metrics }: { alarms: number; metrics: number }): number =>
  alarms * prices.alarm.usd + metrics * prices.metric.usd + prices.dashboard.usd;

/** What a million articles cost in each month that they are kept: objects, records with index and backup. */
export function storageMonth(measured: Measured, prices: Prices): number {
  const gigabytes = (bytes: number) => (bytes / measured.articles) * (MILLION / GB);
  const records = gigabytes(measured.tableBytes) * (prices.tableStorage.usd + prices.tableBackup.usd);
  return gigabytes(measured.objectBytes) * prices.s3Storage.usd + records;
}

export const total = (lines: readonly Line[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);
