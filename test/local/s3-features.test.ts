import { expect, test } from 'vitest';
import { unsupported } from '../../local/s3-features.ts';
import { ask, running } from './with-system.ts';

const a = '/jianbao-articles';

test.each([
  ['GET', '/', {}, undefined],
  ['GET', '/?x-id=ListBuckets', {}, undefined],
  ['POST', '/', { 'content-type': 'application/x-amz-json-1.0' }, undefined],
  ['GET', `${a}?list-type=2&prefix=a&encoding-type=url`, {}, undefined],
  ['GET', `${a}/k?x-id=GetObject`, { 'x-amz-checksum-mode': 'ENABLED' }, undefined],
  ['GET', `${a}/k?X-Amz-Algorithm=x&X-Amz-Signature=y&X-Amz-Expires=9`, {}, undefined],
  ['PUT', `${a}/k?x-id=PutObject`, { 'x-amz-trailer': 'x-amz-checksum-crc32', 'x-amz-meta-a': 'b' }, undefined],
  ['PUT', `${a}/k`, { 'x-amz-copy-source': '/jianbao-articles/other', 'x-amz-metadata-directive': 'COPY' }, undefined],
  ['PUT', `${a}/k?partNumber=1&uploadId=u`, {}, undefined],
  ['POST', `${a}/k?uploads`, { 'x-amz-checksum-algorithm': 'CRC64NVME', 'x-amz-checksum-type': 'FULL_OBJECT' }, undefined],
  ['POST', `${a}/k?uploadId=u`, {}, undefined],
  ['POST', `${a}?delete`, {}, undefined],
  ['DELETE', `${a}/k`, {}, undefined],
  ['POST', '/', { 'content-type': 'application/x-www-form-urlencoded' }, 501],
  ['POST', a, { 'content-type': 'multipart/form-data; boundary=x' }, 501],
  ['PUT', '/jianbao-other', {}, 501],
  ['DELETE', a, {}, 501],
  ['GET', `${a}?versioning`, {}, 501],
  ['GET', `${a}?policy`, {}, 501],
  ['GET', `${a}?uploads`, {}, 501],
  ['PUT', `${a}?lifecycle`, {}, 501],
  ['GET', `${a}/k?versionId=v`, {}, 501],
  ['DELETE', `${a}/k?versionId=v`, {}, 501],
  ['PUT', `${a}/k?tagging`, {}, 501],
  ['PUT', `${a}/k?renameObject`, {}, 501],
  ['GET', `${a}/k?acl`, {}, 501],
  ['POST', `${a}/k?select&select-type=2`, {}, 501],
  ['PUT', `${a}/k?partNumber=1`, {}, 501],
  ['PUT', `${a}/k`, { 'if-none-match': '*' }, 501],
  ['DELETE', `${a}/k`, { 'if-match': '"e"' }, 501],
  ['PUT', `${a}/k`, { 'x-amz-tagging': 'a=b' }, 501],
  ['PUT', `${a}/k`, { 'x-amz-server-side-encryption': 'aws:kms' }, 501],
  ['PUT', `${a}/k`, { 'x-amz-copy-source': '/jianbao-articles/other?versionId=v' }, 501],
  ['PATCH', `${a}/k`, {}, 501],
  ['GET', '/_fauxqs/queues', {}, 400],
])('%s %s %o is answered %s', (method, url, headers, status) => {
  expect(unsupported({ method, url, headers })?.status).toBe(status);
});

test('a refusal is an S3 error that says what is missing', async () => {
  const { ports } = await running();
  const answer = await ask(ports.aws, `${a}?versioning`);
  expect(answer).toMatchObject({ status: 501, headers: { 'content-type': 'application/xml' } });
  expect(answer.body).toContain('<Code>NotImplemented</Code>');
  expect(answer.body).toContain('versioning');
});
