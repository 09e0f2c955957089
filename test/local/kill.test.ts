import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { credentials, names, region } from '../../local/resources.ts';
import { PATIENCE } from '../patience.ts';
import { running, temporaryFolder } from './with-system.ts';

test('a process that is killed after it answered an upload has lost no event', async () => {
  const data = temporaryFolder();
  const child = spawn(process.execPath, [fileURLToPath(new URL('hanging-system.ts', import.meta.url)), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  await vi.waitFor(() => expect(lines.toSorted()).toEqual([expect.stringMatching(/^http/), 'received']), PATIENCE);

  const endpoint = lines.find((line) => line.startsWith('http')) ?? '';
  const s3 = new S3Client({ region, credentials, endpoint, forcePathStyle: true });
  const keys = Array.from({ length: 12 }, (_, index) => `乡镇/${index}.txt`);
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket: names.articles, Key, Body: Key }));
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { seen } = await running({ data });
  await vi.waitFor(() => expect(seen.objects).toHaveLength(keys.length), PATIENCE);
  expect(seen.objects.map(({ key }) => decodeURIComponent(key)).sort()).toEqual(keys.sort());
});
