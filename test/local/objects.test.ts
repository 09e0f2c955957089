import { createHash, randomBytes } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { expect, test, vi } from 'vitest';
import { names } from '../../local/resources.ts';
import { PATIENCE } from '../patience.ts';
import { ask, running } from './with-system.ts';

const Bucket = names.articles;

test('every key and byte survives from upload to event to read', async () => {
  const { s3, seen } = await running();
  const keys = [
    'a.txt',
    'two words.txt',
    'a+b.txt',
    '100%.txt',
    '%2F.txt',
    "q?u=e&r#y!'()~*.txt",
    '区县/简 报+1.txt',
    '𠮷/é.txt',
    'a//b',
    'folder/',
    `${'长'.repeat(300)}.txt`,
  ];
  for (const [index, Key] of keys.entries()) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(`正文 ${index}`) }));
  await s3.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: Buffer.alloc(0) }));
  await s3.send(new PutObjectCommand({ Bucket, Key: 'noise', Body: Buffer.alloc(3000, 0xff) }));
  await vi.waitFor(() => expect(seen.objects).toHaveLength(keys.length + 2), PATIENCE);

  // The queue is a standard one: it promises each event, not their order.
  const told = seen.objects.map(({ key }) => decodeURIComponent(key.replaceAll('+', ' '))).sort();
  expect(told).toEqual([...keys, 'empty', 'noise'].sort());
  const read = async (Key: string) => (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray();
  for (const [index, key] of keys.entries()) expect(Buffer.from((await read(key)) ?? []).toString()).toBe(`正文 ${index}`);
  expect(await read('empty')).toHaveLength(0);
  expect(Buffer.from((await read('noise')) ?? [])).toEqual(Buffer.alloc(3000, 0xff));

  const listed: string[] = [];
  for (let ContinuationToken: string | undefined, more = true; more; more = ContinuationToken !== undefined) {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 3, ContinuationToken }));
    listed.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
    ContinuationToken = page.NextContinuationToken;
  }
  expect(listed).toEqual([...told].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
});

test('each way of changing an object is told as S3 tells it, in order', async () => {
  const { s3, seen, ports } = await running();
  const before = Date.now();
  await s3.send(new PutObjectCommand({ Bucket, Key: 'a b', Body: 'abc' }));
  await s3.send(new CopyObjectCommand({ Bucket, Key: 'c', CopySource: `${Bucket}/${encodeURIComponent('a b')}` }));
  await ask(ports.aws, `/${Bucket}/curl`, { method: 'PUT', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' });
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'c' }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'never there' }));
  await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a b' }, { Key: 'curl' }] } }));
  await s3.send(new PutObjectCommand({ Bucket: names.site, Key: 'index.html', Body: 'not an article' }));
  await vi.waitFor(() => expect(seen.objects).toHaveLength(6), PATIENCE);

  const abc = { size: 3, eTag: createHash('md5').update('abc').digest('hex') };
  expect(seen.objects).toMatchObject([
    { name: 'ObjectCreated:Put', key: 'a+b', ...abc },
    { name: 'ObjectCreated:Copy', key: 'c', ...abc },
    { name: 'ObjectCreated:Put', key: 'curl', size: 3 },
    { name: 'ObjectRemoved:Delete', key: 'c' },
    { name: 'ObjectRemoved:Delete', key: 'a+b' },
    { name: 'ObjectRemoved:Delete', key: 'curl' },
  ]);
  const sequencers = seen.objects.map(({ sequencer }) => sequencer);
  expect(sequencers).toEqual([...new Set(sequencers)].sort());

  const [test, first] = seen.ingest;
  expect(JSON.parse(test?.body ?? '')).toMatchObject({ Event: 's3:TestEvent', Bucket });
  expect(first).toMatchObject({ eventSource: 'aws:sqs', eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${names.ingestQueue}` });
  const [event] = JSON.parse(first?.body ?? '').Records;
  expect(event).toMatchObject({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    s3: { bucket: { name: Bucket, arn: `arn:aws:s3:::${Bucket}` } },
  });
  expect(Date.parse(event.eventTime)).toBeGreaterThanOrEqual(before);
});

test("an upload in parts, with the SDK's checksums", async () => {
  const { s3, seen } = await running();
  const Key = '大 文件.bin';
  const body = randomBytes(13 * 1024 * 1024);
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32' }));
  const Parts = await Promise.all(
    [0, 6, 12].map(async (from, index) => {
      const Body = body.subarray(from * 1024 * 1024, (from + 6) * 1024 * 1024);
      const part = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: 'CRC32' }));
      return { PartNumber: index + 1, ETag: part.ETag, ChecksumCRC32: part.ChecksumCRC32 };
    }),
  );
  await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
  await vi.waitFor(() => expect(seen.objects).toHaveLength(1), PATIENCE);
  expect(seen.objects[0]).toMatchObject({ name: 'ObjectCreated:CompleteMultipartUpload', size: body.length });
  expect(seen.objects[0]?.eTag).toMatch(/^[0-9a-f]{32}-3$/);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(body.equals(Buffer.from((await Body?.transformToByteArray()) ?? []))).toBe(true);
});

test('one request carries at most 512 MiB', async () => {
  const { ports } = await running();
  const answer = await ask(ports.aws, `/${Bucket}/k`, {
    method: 'PUT',
    headers: { 'content-length': String(513 * 1024 * 1024), expect: '100-continue' },
  });
  expect(answer.status).toBe(400);
  expect(answer.body).toContain('EntityTooLarge');
});

test('a body in signed or unsigned chunks with a trailing checksum is unwrapped', async () => {
  const { ports, s3 } = await running();
  const chunked = (trailer: string, signature = '') =>
    `5${signature}\r\nhello\r\n6${signature}\r\n world\r\n0${signature}\r\n${trailer}\r\n\r\n`;
  const cases = [
    ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'x-amz-checksum-crc64nvme:jSnVw/bqjr4=', ''],
    ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'x-amz-checksum-crc32:DUoRhQ==', ''],
    [
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      `x-amz-checksum-sha256:${createHash('sha256').update('hello world').digest('base64')}`,
      `;chunk-signature=${'0'.repeat(64)}`,
    ],
  ] as const;
  for (const [index, [sha256, trailer, signature]] of cases.entries()) {
    const headers = {
      'content-encoding': 'aws-chunked',
      'x-amz-content-sha256': sha256,
      'x-amz-trailer': trailer.split(':', 1)[0] ?? '',
      'x-amz-decoded-content-length': '11',
    };
    const body = chunked(trailer, signature);
    expect((await ask(ports.aws, `/${Bucket}/${index}`, { method: 'PUT', headers, body })).status).toBe(200);
    const { Body, ContentEncoding } = await s3.send(new GetObjectCommand({ Bucket, Key: String(index) }));
    expect(ContentEncoding).toBeUndefined();
    expect(await Body?.transformToString()).toBe('hello world');
  }
});
