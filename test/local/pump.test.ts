import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, test, vi } from 'vitest';
import { waitingIn } from '../../local/drain.ts';
import { PATIENCE } from '../patience.ts';
import { running } from './with-system.ts';

const receives = (records: { body: string; attributes: { ApproximateReceiveCount: string } }[], body: string) =>
  records.filter((record) => record.body === body).map(({ attributes }) => attributes.ApproximateReceiveCount);

test('what failed comes back alone, and after five receives it is a dead letter', async () => {
  const { sqs, queueUrls, seen } = await running();
  seen.failing = ({ body }) => body === 'bad';
  for (const MessageBody of ['good', 'bad']) await sqs.send(new SendMessageCommand({ QueueUrl: queueUrls.ingest, MessageBody }));
  await vi.waitFor(async () => expect(await waitingIn(sqs, queueUrls.ingestDeadLetters)).toBe(1), PATIENCE);
  expect(receives(seen.ingest, 'good')).toEqual(['1']);
  expect(receives(seen.ingest, 'bad')).toEqual(['1', '2', '3', '4', '5']);
  expect(await waitingIn(sqs, queueUrls.ingest)).toBe(0);
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrls.ingestDeadLetters }));
  expect(Messages).toMatchObject([{ Body: 'bad' }]);
});

test.each([
  ['throws', () => Promise.reject(new Error('broken'))],
  ['names a message that it was not given', () => Promise.resolve({ batchItemFailures: [{ itemIdentifier: 'unknown' }] })],
])('a handler that %s keeps its whole batch', async (_, fault) => {
  const lines: string[] = [];
  let calls = 0;
  const done = async () => ({ batchItemFailures: [] });
  const handlers = () => ({ ingest: () => (++calls === 1 ? fault() : done()), digest: done });
  const { sqs, queueUrls } = await running({ handlers, log: (line) => lines.push(line) });
  await vi.waitFor(async () => expect(await waitingIn(sqs, queueUrls.ingest)).toBe(0), PATIENCE);
  expect(calls).toBe(2);
  expect(lines).toHaveLength(1);
});

test('equal wishes are one, delayed by the bucket and a second, and periods do not wait for each other', async () => {
  const { stores, sqs, queueUrls, seen } = await running();
  seen.failing = ({ body, attributes }) => body.includes('2026-W47') && attributes.ApproximateReceiveCount === '1';
  const sent = Date.now();
  const day = { wish: 'day', period: '2026-11-21', bucket: 1 } as const;
  for (let times = 0; times < 3; times++) await stores.wishes.send([day, { wish: 'week', period: '2026-W47', bucket: 1 }]);
  await stores.wishes.send([{ ...day, bucket: 2 }]);
  await vi.waitFor(() => expect(seen.digest.length).toBeGreaterThan(0), PATIENCE);
  expect(Date.now() - sent).toBeGreaterThanOrEqual(1900);
  await vi.waitFor(async () => expect(await waitingIn(sqs, queueUrls.digest)).toBe(0), PATIENCE);
  const bodies = seen.digest.map(({ body }) => JSON.parse(body));
  expect(bodies.filter(({ wish }) => wish === 'day').map(({ bucket }) => bucket)).toEqual([1, 2]);
  expect(bodies.filter(({ wish }) => wish === 'week')).toHaveLength(2);
  expect(seen.digest[0]?.attributes.MessageGroupId).toBe('day-2026-11-21');
});

test('a stop lets the batch under way finish', async () => {
  let finished = false;
  const calls: string[] = [];
  const done = async () => ({ batchItemFailures: [] });
  const ingest = async () => {
    calls.push('ingest');
    await new Promise((resolve) => setTimeout(resolve, 300));
    finished = true;
    return done();
  };
  const system = await running({ handlers: () => ({ ingest, digest: done }) });
  await vi.waitFor(() => expect(calls).toHaveLength(1), PATIENCE);
  await system.stop();
  expect(finished).toBe(true);
  const again = await running({ data: system.data, handlers: () => ({ ingest, digest: done }) });
  expect(await waitingIn(again.sqs, again.queueUrls.ingest)).toBe(0);
});
