import { PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { weekOf } from '../../lambdas/model/period.ts';
import { names } from '../../local/resources.ts';
import { daysInHand } from './days-in-hand.ts';
import { realSystem, settled, temporaryFolder, today } from './real-system.ts';

const DAY = '2026-11-20';
const SPANS = ['week/2026-W47', 'month/2026-11'];
const text = (n: number) =>
  `第${n}个便民服务点启用\n11月18日，湖北省武汉市青山区第${n}个便民服务点启用，首日办理事项${80 + n}件，群众少跑了路。\n`;

test('an open week and month rest after their newest article: wishes for them are put off, and none is lost', async () => {
  const hand = await daysInHand(DAY, 600);
  const told = () => Promise.all([`day/${DAY}`, ...SPANS].map(async (path) => (await hand.issue(path)).counts.received));
  await hand.upload('a.txt', text(1));
  await hand.settle();
  expect(await told()).toEqual([1, 1, 1]);

  hand.wait(120);
  await hand.upload('b.txt', text(2));
  expect(await hand.grant()).toEqual(['2026-W47', '2026-11']);
  expect(await hand.grant()).toEqual(['2026-W47', '2026-11']);
  expect(await told()).toEqual([2, 1, 1]);

  hand.wait(600 - 120 - 1);
  expect(await hand.grant()).toEqual(['2026-W47', '2026-11']);
  hand.wait(1);
  await hand.settle();
  expect(await told()).toEqual([2, 2, 2]);
});

test('what is told no more does not stay in an open week and month until they have rested', async () => {
  const hand = await daysInHand(DAY, 600);
  await hand.upload('a.txt', text(1));
  await hand.upload('b.txt', text(2));
  await hand.settle();
  hand.wait(120);
  await hand.remove('b.txt');
  await hand.settle();
  const told = await Promise.all([`day/${DAY}`, ...SPANS].map(async (path) => (await hand.issue(path)).stories.length));
  expect(told).toEqual([1, 1, 1]);
});

test('a wish that failed once does not rest: it fails again, or is granted', async () => {
  const hand = await daysInHand(DAY, 600);
  await hand.upload('a.txt', text(1));
  await hand.settle();
  hand.wait(120);
  await hand.upload('b.txt', text(2));
  await hand.grant();
  const wish = { wish: 'week', period: '2026-W47', bucket: 0 } as const;
  expect(await hand.desk.take(wish)).toBe('resting');
  expect(await hand.desk.take(wish, true)).not.toBe('resting');
  expect((await hand.issue('week/2026-W47')).counts.received).toBe(2);
});

test('who closes a month does not wait for it', async () => {
  const hand = await daysInHand('2026-10-31', 86_400);
  await hand.upload('a.txt', text(1));
  await hand.grant();
  await hand.grant();
  hand.wait(16 * 3600);
  await hand.desk.take({ wish: 'month', period: '2026-10', bucket: 0, close: true });
  expect(await hand.issue('month/2026-10')).toMatchObject({ closed: true, counts: { received: 1 } });
});

test('on the real queue too, a wish that is put off comes again until it is granted', async () => {
  const system = await realSystem(temporaryFolder(), 8);
  const put = (Key: string, n: number) => system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key, Body: text(n) }));
  const received = async (path: string) => JSON.parse((await system.stores.site.get(`${path}/digest.json`)) ?? 'null')?.counts.received;
  await put('a.txt', 1);
  await settled(system);
  await put('b.txt', 2);
  await settled(system);
  const spans = [`day/${today()}`, `week/${weekOf(today())}`, `month/${today().slice(0, 7)}`];
  expect(await Promise.all(spans.map(received))).toEqual([2, 2, 2]);
});
