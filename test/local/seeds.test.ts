import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { firstIssue } from '../../local/first-issue.ts';
import { names } from '../../local/resources.ts';
import { loadSeeds } from '../../local/seeds.ts';
import { ask, running, Seen, temporaryFolder } from './with-system.ts';

test('sample articles are loaded once, without what is expected of them', async () => {
  const { s3 } = await running();
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const name of ['b.txt', '甲 乙.html', 'b.txt.expected.json', 'README.md'])
    writeFileSync(join(folder, name), Buffer.from([0xff, 0x00, 0x41]));
  const told: string[] = [];
  const load = () => loadSeeds(s3, names.articles, (count, total) => told.push(`${count}/${total}`), folder);
  expect(await load()).toBe(2);
  expect(await load()).toBe(0);
  await s3.send(new DeleteObjectCommand({ Bucket: names.articles, Key: 'seeds/b.txt' }));
  expect(await load()).toBe(1);
  expect(told).toEqual(['1/2', '2/2', '1/1']);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: names.articles, Key: 'seeds/甲 乙.html' }));
  expect(await Body?.transformToByteArray()).toEqual(new Uint8Array([0xff, 0x00, 0x41]));
});

test("an empty system wishes for today's issue, and waits for its page", async () => {
  const seen = new Seen();
  const system = await running({
    handlers: (stores) => ({
      ingest: seen.handlers().ingest,
      digest: async (event) => {
        for (const { body } of event.Records) {
          const page = `day/${JSON.parse(body).period}/`;
          await stores.site.put(`${page}index.html`, 'x', 'text/html');
          await stores.site.put('index.html', `<a href="/${page}">`, 'text/html');
        }
        return seen.handlers().digest(event);
      },
    }),
  });
  const page = await firstIssue(system, { seeds: false, progress: () => {} });
  expect(page).toMatch(/\/day\/\d{4}-\d{2}-\d{2}\/$/);
  expect((await ask(system.ports.site, new URL(page ?? '').pathname)).body).toBe('x');
  expect(seen.digest.map(({ body }) => JSON.parse(body))).toEqual([expect.objectContaining({ wish: 'day' })]);
  expect(seen.objects).toEqual([]);
});
