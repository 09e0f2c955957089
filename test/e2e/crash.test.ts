import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { credentials, names, region } from '../../local/resources.ts';
import { publishedDay, realSystem, settled, temporaryFolder } from './real-system.ts';

const KEY = '青山/便民服务.txt';
const TEXT = `青山镇便民服务中心启用
11月18日，湖北省武汉市青山区便民服务中心正式启用，首日办理事项86件，群众不出街道就能办完社保、医保和户籍业务。
中心把原来分散在五处的窗口集中到一处，平均办理时间由四十分钟缩短到十五分钟以内，年底前还将增加3台自助机。`;

/** Uploads to a process that dies at the point, and waits for its death. */
async function uploadAndDie(data: string, point: string): Promise<void> {
  const script = fileURLToPath(new URL('dying-system.ts', import.meta.url));
  const child = spawn(process.execPath, [script, data, point], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const died = once(child, 'exit');
  const [endpoint] = (await once(child.stdout, 'data')) as [Buffer];
  const s3 = new S3Client({ region, credentials, endpoint: endpoint.toString().trim(), forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: names.articles, Key: KEY, Body: TEXT }));
  expect((await died)[1]).toBe('SIGKILL');
  s3.destroy();
}

test.each(['before-object', 'after-object', 'before-issue'])(
  'killed %s: the same upload three times, out of order, is one article, one story, nothing lost',
  async (point) => {
    const data = temporaryFolder();
    await uploadAndDie(data, point);
    const system = await realSystem(data);
    for (let i = 0; i < 2; i++) await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: KEY, Body: TEXT }));
    await settled(system);

    const record = await system.stores.objects.get(KEY);
    const stale = { key: encodeURIComponent(KEY), size: TEXT.length, eTag: 'older', sequencer: '00' };
    for (const sequencer of ['0000', '00', record?.sequencer ?? '']) {
      const at = new Date().toISOString();
      const MessageBody = JSON.stringify({
        Records: [{ eventName: 'ObjectCreated:Put', eventTime: at, s3: { object: { ...stale, sequencer } } }],
      });
      await system.sqs.send(new SendMessageCommand({ QueueUrl: system.queueUrls.ingest, MessageBody }));
    }
    await settled(system);

    expect(await system.stores.objects.get(KEY)).toEqual(record);
    expect(record).toMatchObject({ status: 'accepted', articles: [{ title: '青山镇便民服务中心启用' }] });
    const { objects } = await system.stores.days.read(record?.day ?? '');
    expect(objects).toEqual([record]);
    const digest = await publishedDay(system.site, record?.day);
    expect(digest.counts).toMatchObject({ received: 1, published: 1, merged: 0, stories: 1, failed: 0 });
  },
);

test('the same text under two keys is one article with two sightings', async () => {
  const system = await realSystem();
  for (const Key of ['a.txt', 'b.txt']) await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key, Body: TEXT }));
  await settled(system);
  const digest = await publishedDay(system.site);
  expect(digest.counts).toMatchObject({ received: 2, published: 1, merged: 1, stories: 1 });
  expect(digest.stories[0]?.sources.map(({ key }) => key)).toEqual(['a.txt', 'b.txt']);
});
