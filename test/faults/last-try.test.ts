import type { Message } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defaults } from '../../lambdas/model/settings.ts';
import { FaultLine } from './fault-line.ts';
import { eventOf, MAX_RECEIVES, startWorld, type World } from './world.ts';

vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
const { createHandler } = await import('../../lambdas/ingest/handler.ts');

let world: World;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  world = await startWorld();
});
afterAll(async () => {
  await world.stop();
  vi.useRealTimers();
});

const FIRST = '2026-06-01T02:00:00.000Z';
const LATER = '2026-06-01T02:00:03.000Z';
/** Of a last try: what is there, the note that it failed, what is there again, and the upload itself. */
const READING_THE_UPLOAD = 3;

test('of two uploads of the same bytes the first counts, though its message comes after the last try of the later one failed', async () => {
  for (const at of [FIRST, LATER]) {
    vi.setSystemTime(at);
    await world.put('a.txt', '青山区便民服务点启用\n11月18日，湖北省武汉市青山区便民服务点启用，首日办理事项80件。\n');
  }
  const [earlier, later] = (await world.receiveAll()).filter(({ Body }) => Body?.includes('ObjectCreated')) as [Message, Message];
  const line = new FaultLine(world.stores);
  const handler = createHandler(line.stores, { ...defaults, maxReceives: MAX_RECEIVES });
  const told = async () => {
    const record = await world.stores.objects.get('a.txt');
    return [record?.status, record?.receivedAt];
  };

  const lastTry = { ...later, Attributes: { ApproximateReceiveCount: String(MAX_RECEIVES) } };
  await line.invoke([{ call: READING_THE_UPLOAD, fault: 'fails' }], () => handler(eventOf([lastTry])));
  expect(await told()).toEqual(['failed', LATER]);
  await line.invoke([], () => handler(eventOf([earlier])));
  expect(await told()).toEqual(['accepted', FIRST]);
  await line.invoke([], () => handler(eventOf([later])));
  expect(await told()).toEqual(['accepted', FIRST]);
});

test('bytes that come again after they were deleted keep their first instant, though a last try of them failed', async () => {
  const { stores, put, remove, receiveAll } = world;
  const settings = { ...defaults, maxReceives: MAX_RECEIVES };
  const bucket = Object.assign(Object.create(stores.bucket), { get: () => Promise.reject(new Error('as planned')) });
  const [sound, broken] = [stores, { ...stores, bucket }].map((each) => createHandler(each, settings)) as [Handler, Handler];
  const take = async (handler: Handler, tries: number) => {
    const messages = (await receiveAll()).map((message) => ({ ...message, Attributes: { ApproximateReceiveCount: String(tries) } }));
    await handler(eventOf(messages));
    const record = await stores.objects.get('b.txt');
    return { messages, told: [record?.status, record?.receivedAt] };
  };
  const text = '龙文区便民服务点启用\n11月18日，福建省漳州市龙文区便民服务点启用，首日办理事项81件。\n';

  vi.setSystemTime(FIRST);
  await put('b.txt', text);
  expect((await take(sound, 1)).told).toEqual(['accepted', FIRST]);
  await remove('b.txt');
  expect((await take(sound, 1)).told).toEqual(['withdrawn', FIRST]);
  vi.setSystemTime(LATER);
  await put('b.txt', text);
  const { messages, told } = await take(broken, MAX_RECEIVES);
  expect(told).toEqual(['failed', FIRST]);
  await sound(eventOf(messages));
  expect((await stores.objects.get('b.txt'))?.receivedAt).toBe(FIRST);
});

type Handler = ReturnType<typeof createHandler>;
