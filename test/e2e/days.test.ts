import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../../lambdas/digest/desk.ts';
import { Intake } from '../../lambdas/ingest/intake.ts';
import type { ObjectEvent } from '../../lambdas/ingest/object-events.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import type { DigestMessage } from '../../lambdas/model/wish.ts';
import { names } from '../../local/resources.ts';
import { running } from '../local/with-system.ts';

/** Days over the real endpoints, with the clock in our hand and nobody else taking the messages. */

const text = (place: string, n: number) =>
  `${place}便民服务中心启用\n${place}便民服务中心11月正式启用，首日办理事项${n}件，群众不出街道就能办完社保、医保和户籍业务。\n中心把分散的${n % 9}处窗口集中到一处，办理时间缩短到${n}分钟以内。`;
const noon = (day: string) => new Date(`${day}T04:00:00.000Z`);
const FIRST = '2026-11-20';
const SECOND = '2026-11-21';

let system: Awaited<ReturnType<typeof running>>;
let now = noon(FIRST);
let sequencer = 0;
let intake: Intake;
/** what was wished for and not yet granted */
let wishes: DigestMessage[] = [];
let desk: Desk;

beforeEach(async () => {
  system = await running();
  now = noon(FIRST);
  wishes = [];
  const send = system.stores.wishes.send.bind(system.stores.wishes);
  system.stores.wishes.send = async (messages) => {
    wishes.push(...messages);
    await send(messages);
  };
  const settings = { ...defaults, restSeconds: 0 };
  intake = new Intake(system.stores, settings, () => now);
  desk = new Desk(system.stores, settings, () => now);
});

const event = (kind: 'put' | 'delete', key: string, given: Partial<ObjectEvent> = {}): ObjectEvent => ({
  kind,
  key,
  sequencer: String(++sequencer).padStart(32, '0'),
  eTag: '',
  size: 100,
  at: now.toISOString(),
  ...given,
});

async function upload(key: string, body: string, given: Partial<ObjectEvent> = {}): Promise<ObjectEvent> {
  const { ETag = '' } = await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: key, Body: body }));
  const put = event('put', key, { eTag: ETag.replaceAll('"', ''), ...given });
  await intake.put(put);
  return put;
}

async function remove(key: string): Promise<void> {
  await system.s3.send(new DeleteObjectCommand({ Bucket: names.articles, Key: key }));
  await intake.delete(event('delete', key));
}

/** Grants every wish that was made, those that granting makes too. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const messages = wishes.splice(0);
    quiet = messages.length === 0 ? quiet + 1 : 0;
    for (const message of messages) await desk.take(message);
  }
}

const grant = (day: string, close = false) => desk.take({ wish: 'day', period: day, bucket: 0, ...(close ? { close: true } : {}) });
async function issue(day: string): Promise<Digest> {
  return JSON.parse((await system.stores.site.get(`day/${day}/digest.json`)) ?? 'null') as Digest;
}
const balanced = ({ counts: c }: Digest) => expect(c.received).toBe(c.published + c.merged + c.late + c.rejected + c.withdrawn + c.failed);

describe('closing', () => {
  test('a day that is not over stays open, whoever wishes it closed; an empty one is numbered', async () => {
    await grant(FIRST, true);
    expect(await issue(FIRST)).toMatchObject({ closed: false, number: 324, revision: 1, counts: { received: 0 }, stories: [] });
    now = noon(SECOND);
    await grant(FIRST, true);
    expect(await issue(FIRST)).toMatchObject({ closed: true, revision: 1 });
    expect(await system.stores.digests.list('day')).toHaveLength(1);
  });

  test('a wish that changes nothing writes nothing', async () => {
    await upload('a.txt', text('武汉市青山区', 8));
    await grant(FIRST);
    const before = await system.stores.digests.get({ kind: 'day', id: FIRST });
    await grant(FIRST);
    expect(await system.stores.digests.get({ kind: 'day', id: FIRST })).toEqual(before);
  });
});

test('what comes after its day was closed is told in the next issue, and the older one points there', async () => {
  await upload('in-time.txt', text('武汉市青山区', 8));
  now = noon(SECOND);
  await grant(FIRST, true);
  const late = await upload('late.txt', text('海口市龙华区', 31), { at: noon(FIRST).toISOString() });
  await intake.put(late);
  await grant(FIRST);
  await grant(SECOND);
  const [first, second] = [await issue(FIRST), await issue(SECOND)];
  expect(first).toMatchObject({
    revision: 2,
    counts: { received: 2, published: 1, late: 1 },
    lateElsewhere: [{ key: 'late.txt', issue: SECOND }],
  });
  expect(second).toMatchObject({
    counts: { received: 1, published: 1 },
    late: [{ key: 'late.txt', day: FIRST }],
    stories: [{ status: 'late' }],
  });
  for (const digest of [first, second]) balanced(digest);
});

test('the same text on a later day is merged into the earlier issue, until that is withdrawn', async () => {
  const body = text('武汉市青山区', 8);
  await upload('a.txt', body);
  await grant(FIRST, true);
  now = noon(SECOND);
  await upload('b.txt', body);
  await grant(SECOND);
  expect(await issue(SECOND)).toMatchObject({
    counts: { received: 1, merged: 1, published: 0 },
    repeats: [{ key: 'b.txt', issue: FIRST }],
  });
  await remove('a.txt');
  await settle();
  expect(await issue(FIRST)).toMatchObject({ counts: { received: 1, withdrawn: 1 } });
  expect(await issue(SECOND)).toMatchObject({ counts: { received: 1, published: 1 }, repeats: [] });
});

test('an overwrite on a later day leaves a withdrawn sighting in the older issue', async () => {
  await upload('a.txt', text('武汉市青山区', 8));
  now = noon(SECOND);
  await grant(FIRST, true);
  await upload('a.txt', text('海口市龙华区', 31));
  await grant(FIRST);
  await grant(SECOND);
  expect(await issue(FIRST)).toMatchObject({ revision: 2, counts: { received: 1, withdrawn: 1, published: 0 } });
  expect(await issue(SECOND)).toMatchObject({ counts: { received: 1, published: 1 } });
  for (const day of [FIRST, SECOND]) balanced(await issue(day));
});

test('what is told where follows every change by itself: the wishes reach each issue that is touched', async () => {
  const body = text('武汉市青山区', 8);
  await upload('a.txt', body);
  await settle();
  now = noon(SECOND);
  await upload('b.txt', body);
  await settle();
  expect((await issue(SECOND)).repeats).toHaveLength(1);
  await remove('a.txt');
  await settle();
  expect(await issue(SECOND)).toMatchObject({
    counts: { published: 1 },
    repeats: [],
    previous: { counts: { published: 0, withdrawn: 1 } },
  });
  const week = JSON.parse((await system.stores.site.get('week/2026-W47/digest.json')) ?? '') as Digest;
  expect(week.counts).toMatchObject({ received: 2, published: 1, withdrawn: 1 });
  const again = await desk.compile({ kind: 'day', id: SECOND });
  expect(again).toEqual(await issue(SECOND));
});

test('days that nobody closed are closed with the next tick', async () => {
  await upload('a.txt', text('武汉市青山区', 8));
  await grant(FIRST);
  now = noon('2026-11-24');
  await desk.take({ tick: 'day', at: now.toISOString() });
  await settle();
  const days = await system.stores.digests.list('day');
  expect(days.map(({ period, closed }) => [period, closed])).toEqual([
    ['2026-11-24', false],
    ['2026-11-23', true],
    ['2026-11-22', true],
    [SECOND, true],
    [FIRST, true],
  ]);
});

describe('hostile or odd', () => {
  test.each(['constructor', '__proto__', 'toString', 'a b+c/d%20.txt'])('the key %s is a key like any other', async (key) => {
    await upload(key, text('武汉市青山区', 8));
    await grant(FIRST);
    expect((await issue(FIRST)).stories[0]?.sources.map((source) => source.key)).toEqual([key]);
  });

  test('a number that no machine holds is a number in the text', async () => {
    await upload('a.txt', `${text('武汉市青山区', 8)}\n总投资99999999亿元，登记号${'9'.repeat(400)}个。`);
    expect(await system.stores.objects.get('a.txt')).toMatchObject({ status: 'accepted' });
  });

  test('a period that is none is not made', async () => {
    await expect(desk.take({ wish: 'archive' as 'day', period: '2026-11', bucket: 0 })).rejects.toThrow('no kind of period');
  });
});

test('a page that a slower worker spoiled is mended by the next wish', async () => {
  await upload('a.txt', text('武汉市青山区', 8));
  await grant(FIRST);
  const right = await system.stores.site.get(`day/${FIRST}/digest.json`);
  await system.stores.site.put(`day/${FIRST}/digest.json`, '{}', 'application/json');
  await grant(FIRST);
  expect(await system.stores.site.get(`day/${FIRST}/digest.json`)).toBe(right);
});

describe('one key', () => {
  test('the removal of an old version leaves the standing object', async () => {
    await upload('a.txt', text('武汉市青山区', 8));
    await intake.delete(event('delete', 'a.txt', { versionId: 'old', at: new Date(Date.now() + 1000).toISOString() }));
    expect(await system.stores.objects.get('a.txt')).toMatchObject({ status: 'accepted' });
  });

  test('a last try that fails leaves what was taken before', async () => {
    const put = await upload('a.txt', text('武汉市青山区', 8));
    await intake.fail(put, 'it did not end well');
    expect(await system.stores.objects.get('a.txt')).toMatchObject({ status: 'accepted' });
    now = noon(SECOND);
    await intake.fail(event('put', 'a.txt', { eTag: 'other' }), 'it did not end well');
    await settle();
    expect(await issue(FIRST)).toMatchObject({ counts: { received: 1, withdrawn: 1 } });
    expect(await issue(SECOND)).toMatchObject({ counts: { received: 1, failed: 1 } });
  });

  test('an overwrite supersedes, a delete withdraws, the same bytes again restore', async () => {
    const body = text('武汉市青山区', 8);
    await upload('a.txt', text('海口市龙华区', 31));
    await upload('a.txt', body);
    await grant(FIRST);
    expect((await issue(FIRST)).stories.map(({ region }) => region.path.at(-1))).toEqual(['青山区']);
    await remove('a.txt');
    await grant(FIRST);
    expect(await issue(FIRST)).toMatchObject({ counts: { received: 1, withdrawn: 1 }, stories: [] });
    await upload('a.txt', body);
    await grant(FIRST);
    expect(await issue(FIRST)).toMatchObject({ counts: { received: 1, published: 1, withdrawn: 0 } });
  });

  test('a delete that comes before its create wins', async () => {
    const create = event('put', 'a.txt', { eTag: 'x' });
    await remove('a.txt');
    await intake.put(create);
    expect(await system.stores.objects.get('a.txt')).toMatchObject({ status: 'withdrawn' });
  });

  test('an object that is gone when it is read is noted as withdrawn', async () => {
    expect(await intake.put(event('put', 'never-there.txt'))).toMatchObject({ status: 'withdrawn', articles: [] });
  });

  test('a failed object is noted, and taken when it comes again', async () => {
    const { ETag = '' } = await system.s3.send(
      new PutObjectCommand({ Bucket: names.articles, Key: 'a.txt', Body: text('武汉市青山区', 8) }),
    );
    const put = event('put', 'a.txt', { eTag: ETag.replaceAll('"', '') });
    await intake.fail(put, 'S3 did not answer');
    await grant(FIRST);
    expect(await issue(FIRST)).toMatchObject({ counts: { received: 1, failed: 1 } });
    await intake.put(put);
    await grant(FIRST);
    expect(await issue(FIRST)).toMatchObject({ counts: { received: 1, failed: 0, published: 1 } });
  });
});

test('a week and a month are their days, whether or not these were published', async () => {
  await upload('a.txt', text('武汉市青山区', 8));
  now = noon(SECOND);
  await upload('b.txt', text('海口市龙华区', 31));
  await grant(SECOND);
  await desk.take({ wish: 'week', period: '2026-W47', bucket: 0 });
  await desk.take({ wish: 'month', period: '2026-11', bucket: 0 });
  for (const path of ['week/2026-W47', 'month/2026-11']) {
    const digest = JSON.parse((await system.stores.site.get(`${path}/digest.json`)) ?? '') as Digest;
    expect(digest).toMatchObject({ counts: { received: 2, published: 2 }, missing: [] });
    balanced(digest);
  }
});

test('of two workers on one issue, one is sent back', async () => {
  await upload('a.txt', text('武汉市青山区', 8));
  const results = await Promise.allSettled([grant(FIRST), grant(FIRST), grant(FIRST)]);
  expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ message: expect.stringContaining('another worker') });
  expect(await issue(FIRST)).toMatchObject({ counts: { received: 1 } });
});
