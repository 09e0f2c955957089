import { text } from 'node:stream/consumers';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** CloudWatch has a number each minute, and may show it up to a quarter of an hour later. */
const PERIOD_SECONDS = 60;
const LOOK_BACK_SECONDS = 15 * 60;

/** CloudWatch did not say how old messages are. */
export class QueueAgesError extends Error {
  override readonly name = 'QueueAgesError';
}

/** An answer to GetMetricData, the newest value of each series first. */
interface MetricData {
  MetricDataResults: { Id: string; Values: number[] }[];
}

/**
 * How long the oldest message of each queue has been in it: CloudWatch's newest number, since SQS tells it of single messages only, and
 * handing one out counts as a try. Asked in one request, signed and sent as the client of SQS does its own: a client of CloudWatch for
 * the one operation would make the bundle larger.
 *
 * @param urls addresses of queues, at most 500, all of one account and region
 * @returns seconds by address; a queue is missing where CloudWatch has no number of the last quarter of an hour
 * @throws QueueAgesError with CloudWatch's own words; Error of the connection, or AbortError
 */
export async function oldestAges(
  sqs: SQSClient,
  urls: readonly string[],
  now: Date,
  abortSignal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const [first] = urls;
  if (first === undefined) return new Map();
  const { protocol, hostname, port } = new URL(first);
  const end = Math.floor(now.getTime() / 1000);
  const body = JSON.stringify({
    StartTime: end - LOOK_BACK_SECONDS,
    EndTime: end,
    ScanBy: 'TimestampDescending',
    MetricDataQueries: urls.map((url, i) => ({ Id: `q${i}`, MetricStat: ageOf(url) })),
  });
  const host = local(hostname) ? hostname : hostname.replace(/^sqs\./, 'monitoring.');
  if (!local(host) && !host.startsWith('monitoring.')) throw new QueueAgesError(`No address of CloudWatch follows from ${hostname}.`);
  const request = {
    method: 'POST',
    protocol,
    hostname: host,
    ...(port ? { port: Number(port) } : {}),
    path: '/',
    query: {},
    headers: {
      host: port ? `${host}:${port}` : host,
      'content-type': 'application/x-amz-json-1.0',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
    },
    body,
  };
  const signer = await sqs.config.signer();
  const signed = await signer.sign(request, { signingService: 'monitoring' });
  const { response } = await sqs.config.requestHandler.handle(signed, { abortSignal });
  const answer = await text(response.body);
  if (response.statusCode !== 200)
    throw new QueueAgesError(
      `CloudWatch answered ${response.statusCode} to GetMetricData: ${answer}${/AccessDenied/.test(answer) ? ' Allow cloudwatch:GetMetricData.' : ''}`,
    );
  const { MetricDataResults } = JSON.parse(answer) as MetricData;
  return new Map(
    MetricDataResults.flatMap(({ Id, Values: [newest] }) => {
      const url = urls[Number(Id.slice(1))];
      return url === undefined || newest === undefined ? [] : [[url, newest] as const];
    }),
  );
}

/** A laptop's endpoint, or an emulator's, which answers for all services. */
const local = (hostname: string): boolean => hostname === 'localhost' || /^\d+(?:\.\d+){3}$/.test(hostname);

const ageOf = (url: string) => ({
  Metric: {
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateAgeOfOldestMessage',
    Dimensions: [{ Name: 'QueueName', Value: url.split('/').at(-1) }],
  },
  Period: PERIOD_SECONDS,
  Stat: 'Maximum',
});
