import { PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { Desk } from '../../lambdas/digest/desk.ts';
import { wishFor } from '../../lambdas/model/wish.ts';
import { lambdaHandlers } from '../../local/handlers.ts';
import { names } from '../../local/resources.ts';
import { running } from '../local/with-system.ts';
import { loadSamples } from '../seeds/samples.ts';
import { broken, crawl } from './crawl.ts';
import { realSystem, settled, today } from './real-system.ts';

test('every link of the site leads to something that is there, to its fragment too', async () => {
  const system = await realSystem();
  for (const { file, bytes } of loadSamples())
    await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: file, Body: bytes }));
  await settled(system);
  const found = await crawl(system.site);
  expect(found.size).toBeGreaterThan(100);
  expect(broken(found)).toEqual([]);
  const missing = [...found].flatMap(([address, { links }]) =>
    links.flatMap((link) => {
      const [target = '', fragment = ''] = link.split('#');
      // A story may have no other issue yet: its link leads to the page of those that have.
      if (fragment === '' || fragment.startsWith('c-')) return [];
      return found.get(target)?.ids.has(decodeURIComponent(fragment)) ? [] : [`${address} → ${link}`];
    }),
  );
  expect([...new Set(missing)]).toEqual([]);
});

test('right after the first publication of a new system everything is there but its week and month, which are published next', async () => {
  const system = await running({
    handlers: (stores, settings) => ({ ...lambdaHandlers(stores, settings), digest: async () => ({ batchItemFailures: [] }) }),
  });
  for (const { file, bytes } of loadSamples())
    await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: file, Body: bytes }));
  await settled(system);
  const desk = new Desk(system.stores, system.settings, () => new Date());
  await desk.take(wishFor({ kind: 'day', id: today() }, new Date(), 1));
  const found = await crawl(system.site, (address) => !/\/(week|month)\/|\/feed\/(week|month)\./.test(address));
  expect(found.size).toBeGreaterThan(150);
  expect(broken(found)).toEqual([]);
});
