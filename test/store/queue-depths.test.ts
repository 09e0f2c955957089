import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { QueueDepths } from '../../lambdas/store/queue-depths.ts';
import { credentials, region } from '../../local/resources.ts';
import { running } from '../local/with-system.ts';

test('messages that wait, are worked on and are delayed, each counted by itself', async () => {
  const { sqs, stores, queueUrls } = await running();
  const QueueUrl = queueUrls.ingestDeadLetters;
  for (const DelaySeconds of [0, 0, 0, 60, 60]) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', DelaySeconds }));
  await sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 60 }));
  expect(await stores.queues.of('ingestDeadLetters')).toEqual({ waiting: 2, inFlight: 1, delayed: 2 });
  expect(await stores.queues.of('digestDeadLetters')).toEqual({ waiting: 0, inFlight: 0, delayed: 0 });
});

test('it knows the queues that have an address, in their own order', async () => {
  const { sqs, stores, queueUrls } = await running();
  expect(stores.queues.names).toEqual(['ingest', 'ingestDeadLetters', 'digest', 'digestDeadLetters']);
  const { digest, ingest } = queueUrls;
  expect(new QueueDepths(sqs, { digest, ingest, lostTicks: '' }).names).toEqual(['ingest', 'digest']);
});

test('a queue that is not there is an error', async () => {
  const { sqs, queueUrls } = await running();
  await expect(new QueueDepths(sqs, { digest: `${queueUrls.digest}x` }).of('digest')).rejects.toThrow(/exist/);
});

test('an answer that does not come is not waited for', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const sqs = new SQSClient({ region, credentials, endpoint });
  onTestFinished(() => {
    sqs.destroy();
    silent.closeAllConnections();
    silent.close();
  });
  await expect(new QueueDepths(sqs, { ingest: `${endpoint}/000000000000/ingest` }, 200).of('ingest')).rejects.toMatchObject({
    name: 'AbortError',
  });
});
