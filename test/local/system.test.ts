import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { close, listen, PortInUseError } from '../../local/listen.ts';
import { credentials, names, region } from '../../local/resources.ts';
import { AlreadyRunningError, findRunning, NotRunningError, storeConfigOf } from '../../local/running.ts';
import { startSystem } from '../../local/system.ts';
import { PATIENCE } from '../patience.ts';
import { running, Seen, temporaryFolder } from './with-system.ts';

const never = () => ({ ingest: () => new Promise<never>(() => {}), digest: () => new Promise<never>(() => {}) });

test('a restart goes on with objects, messages, receive counts and records, in the same order of events', async () => {
  const first = await running({ visibilitySeconds: 3600 });
  first.seen.failing = ({ body }) => body === '"pending"';
  const dynamodb = (endpoint: string) => new DynamoDBClient({ region, credentials, endpoint });
  const Key = { pk: { S: 'ARTICLE#简' }, sk: { S: 'ARTICLE' } };
  await dynamodb(first.endpoints.dynamodb).send(new PutItemCommand({ TableName: names.table, Item: { ...Key, day: { S: '2026-11-21' } } }));
  await first.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: '甲', Body: 'one' }));
  await first.sqs.send(new SendMessageCommand({ QueueUrl: first.queueUrls.ingest, MessageBody: '"pending"' }));
  await vi.waitFor(() => expect(first.seen.ingest).toHaveLength(3), PATIENCE);
  expect(first.resumed).toBe(false);
  await first.stop();

  const second = await running({ data: first.data, seen: new Seen() });
  expect(second.resumed).toBe(true);
  const { Body } = await second.s3.send(new GetObjectCommand({ Bucket: names.articles, Key: '甲' }));
  expect(await Body?.transformToString()).toBe('one');
  const { Item } = await dynamodb(second.endpoints.dynamodb).send(new GetItemCommand({ TableName: names.table, Key }));
  expect(Item?.day).toEqual({ S: '2026-11-21' });
  await second.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: '甲', Body: 'two' }));
  await vi.waitFor(() => expect(second.seen.ingest).toHaveLength(2), PATIENCE);
  const [pending] = second.seen.ingest;
  expect(pending).toMatchObject({ body: '"pending"', attributes: { ApproximateReceiveCount: '2' } });
  expect(String(second.seen.objects[0]?.sequencer) > String(first.seen.objects[0]?.sequencer)).toBe(true);
  await vi.waitFor(() => expect(second.seen.digest).toHaveLength(3), PATIENCE);
  expect(second.seen.digest.map(({ body }) => JSON.parse(body).tick).sort()).toEqual(['day', 'month', 'week']);
});

test('the table and its indexes are those of the stack', async () => {
  const { endpoints } = await running();
  const { Table } = await new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb }).send(
    new DescribeTableCommand({ TableName: names.table }),
  );
  const keys = (schema: { AttributeName?: string | undefined }[] = []) => schema.map(({ AttributeName }) => AttributeName);
  expect(keys(Table?.KeySchema)).toEqual(['pk', 'sk']);
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => [IndexName, keys(KeySchema), Projection])).toEqual([
    ['byPeriod', ['periodPk', 'periodSk'], { ProjectionType: 'ALL' }],
    ['bySite', ['sitePk', 'siteSk'], { ProjectionType: 'INCLUDE', NonKeyAttributes: ['id', 'edges', 'from'] }],
  ]);
});

/** Below the ports that are given to who asks for any: other tests, running at the same time, have none of these. */
const PORTS = 20_000;

test.each([0, 1, 2])('a port that is in use (N+%i) is named, with the flag that helps, and nothing is left behind', async (offset) => {
  const taken = createServer();
  const port = PORTS + 3 * (process.pid % 1000);
  await listen(taken, port + offset, 'a test');
  onTestFinished(() => close(taken));
  const data = temporaryFolder();
  const error = await startSystem({ port, data, handlers: never }).catch((error) => error);
  expect(error).toBeInstanceOf(PortInUseError);
  expect(error.message).toMatch(new RegExp(`${port + offset}.*--port`));
  expect(existsSync(join(data, 'running.json'))).toBe(false);
});

test('one folder has one system, and other commands find it', async () => {
  const { data, site, endpoints, ports, stop } = await running();
  await expect(startSystem({ port: 0, data, handlers: never })).rejects.toThrow(AlreadyRunningError);
  const found = await findRunning({ data });
  expect(found).toMatchObject({ site, endpoints, pid: process.pid });
  expect(await findRunning({ data, port: ports.site })).toEqual(found);
  expect(storeConfigOf(found).names.queueUrls.digest).toBe(`${endpoints.sqs}/000000000000/${names.digestQueue}`);
  await stop();
  await expect(findRunning({ data })).rejects.toThrow(NotRunningError);
  await expect(findRunning({ port: ports.site })).rejects.toThrow(`npx jianbao start --port ${ports.site}`);
});

test.each([
  ['of a process that is gone', { pid: 2 ** 22 - 3, ports: { site: 1, aws: 1, dynamodb: 1 } }],
  ['of a process that has that number now, but is no system', { pid: process.pid, ports: { site: 1, aws: 1, dynamodb: 1 } }],
  ['that is no JSON', undefined],
])('a note %s is taken over', async (_, note) => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'running.json'), note ? JSON.stringify(note) : '{');
  await expect(findRunning({ data })).rejects.toThrow(NotRunningError);
  const { site } = await running({ data });
  expect((await findRunning({ data })).site).toBe(site);
});

test('a client that goes away in the middle of a request does no harm', async () => {
  const { ports, endpoints } = await running();
  for (const port of Object.values(ports)) {
    const socket = connect({ host: '127.0.0.1', port });
    await once(socket, 'connect');
    const head = [
      `POST / HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Content-Type: application/x-amz-json-1.0',
      'Content-Length: 100',
      '',
      '{"a":',
    ];
    socket.write(head.join('\r\n'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  const dynamodb = new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb });
  expect((await dynamodb.send(new DescribeTableCommand({ TableName: names.table }))).Table?.TableStatus).toBe('ACTIVE');
});
