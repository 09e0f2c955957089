import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { oldestAges, QueueAgesError } from '../../lambdas/store/queue-ages.ts';
import { QueueDepths } from '../../lambdas/store/queue-depths.ts';
import { credentials, region } from '../../local/resources.ts';
import { ask, running } from '../local/with-system.ts';

const NOW = new Date('2026-11-22T04:00:00.000Z');
const within = () => AbortSignal.timeout(5000);

/** Something that answers as CloudWatch would, and what it was asked. */
async function cloudWatch(status: number, answer: unknown) {
  const asked: { headers: Record<string, unknown>; body: Record<string, unknown> }[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ headers: request.headers, body: (await json(request)) as Record<string, unknown> });
    response.writeHead(status).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sqs = new SQSClient({ region, credentials, endpoint });
  onTestFinished(() => {
    sqs.destroy();
    server.close();
  });
  return { asked, sqs, urlOf: (name: string) => `${endpoint}/000000000000/${name}` };
}

test('one signed request for all queues; the newest number of each, and none where CloudWatch has none', async () => {
  const results = [
    { Id: 'q1', Values: [7, 900] },
    { Id: 'q0', Values: [120, 60] },
    { Id: 'q2', Values: [] },
  ];
  const { asked, sqs, urlOf } = await cloudWatch(200, { MetricDataResults: results });
  const urls = ['a', 'b.fifo', 'c'].map(urlOf);
  expect([...(await oldestAges(sqs, urls, NOW, within()))].sort()).toEqual([
    [urls[0], 120],
    [urls[1], 7],
  ]);
  expect(asked).toMatchObject([
    {
      headers: {
        'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
        authorization: expect.stringMatching(/Credential=local\/\d{8}\/us-east-1\/monitoring\/aws4_request/),
      },
      body: {
        EndTime: NOW.getTime() / 1000,
        StartTime: NOW.getTime() / 1000 - 900,
        ScanBy: 'TimestampDescending',
        MetricDataQueries: ['a', 'b.fifo', 'c'].map((Value, i) => ({
          Id: `q${i}`,
          MetricStat: {
            Metric: { Namespace: 'AWS/SQS', MetricName: 'ApproximateAgeOfOldestMessage', Dimensions: [{ Name: 'QueueName', Value }] },
          },
        })),
      },
    },
  ]);
});

test.each([
  ['https://sqs.eu-central-1.amazonaws.com/123456789012/q', 'monitoring.eu-central-1.amazonaws.com'],
  ['https://sqs.cn-north-1.amazonaws.com.cn/123456789012/q', 'monitoring.cn-north-1.amazonaws.com.cn'],
])('CloudWatch is asked beside the queue: %s', async (url, hostname) => {
  const hosts: unknown[] = [];
  const handle = async (request: { hostname: string; headers: Record<string, string> }) => {
    hosts.push(request.hostname, request.headers.host);
    throw new Error('far enough');
  };
  const sqs = new SQSClient({ region, credentials, requestHandler: { handle } as never });
  await expect(oldestAges(sqs, [url], NOW, within())).rejects.toThrow('far enough');
  expect(hosts).toEqual([hostname, hostname]);
});

test('a refusal is an error that says which permission is needed; another error does not', async () => {
  const refused = await cloudWatch(400, { __type: 'AccessDenied', message: 'not authorized' });
  await expect(oldestAges(refused.sqs, [refused.urlOf('a')], NOW, within())).rejects.toThrow(/not authorized.*cloudwatch:GetMetricData/);
  const busy = await cloudWatch(400, { __type: 'Throttling', message: 'Rate exceeded' });
  await expect(oldestAges(busy.sqs, [busy.urlOf('a')], NOW, within())).rejects.toThrow(/Rate exceeded"}$/);
});

test('an address that none of CloudWatch follows from is not asked', async () => {
  const { asked, sqs } = await cloudWatch(200, {});
  await expect(oldestAges(sqs, ['https://eu-west-1.queue.amazonaws.com/1/q'], NOW, within())).rejects.toThrow(QueueAgesError);
  expect(asked).toEqual([]);
});

test('of no queue nothing is asked', async () => {
  const { asked, sqs } = await cloudWatch(500, {});
  expect(await oldestAges(sqs, [], NOW, within())).toEqual(new Map());
  expect(asked).toEqual([]);
});

test('a laptop says it too: of messages that wait, are delayed or are worked on', async () => {
  const { sqs, stores, queueUrls, ports } = await running();
  const sent = Date.now();
  const send = (QueueUrl: string, DelaySeconds: number) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', DelaySeconds }));
  await send(queueUrls.ingestDeadLetters, 0);
  await send(queueUrls.ingestDeadLetters, 60);
  await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrls.ingestDeadLetters, VisibilityTimeout: 60 }));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const ages = await stores.queues.ages(['ingestDeadLetters', 'digestDeadLetters']);
  expect([...ages.keys()]).toEqual(['ingestDeadLetters']);
  expect(ages.get('ingestDeadLetters')).toBeGreaterThanOrEqual(2);
  expect(ages.get('ingestDeadLetters')).toBeLessThanOrEqual((Date.now() - sent) / 1000 + 1);
  expect((await new QueueDepths(sqs, { ingest: `${queueUrls.ingest}-gone` }).ages(['ingest'])).size).toBe(0);

  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData' };
  expect(await ask(ports.aws, '/', { method: 'POST', headers, body: 'no JSON' })).toMatchObject({ status: 400 });
  expect(
    await ask(ports.aws, '/', { method: 'POST', headers: { ...headers, origin: 'http://elsewhere.example' }, body: '{}' }),
  ).toMatchObject({
    status: 403,
  });
});
