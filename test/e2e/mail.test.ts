import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, expect, test } from 'vitest';
import { Desk } from '../../lambdas/digest/desk.ts';
import { Intake } from '../../lambdas/ingest/intake.ts';
import { Budget } from '../../lambdas/ingest/unpack/budget.ts';
import { openMail } from '../../lambdas/ingest/unpack/mail/mail.ts';
import { defaults, type Settings } from '../../lambdas/model/settings.ts';
import type { DigestMessage } from '../../lambdas/model/wish.ts';
import { MailDelayedError, type Mailer, MailRefusedError } from '../../lambdas/store/mailer.ts';
import { names } from '../../local/resources.ts';
import { running } from '../local/with-system.ts';

/** Closed issues over the real endpoints, with the clock in our hand and the outbox of a laptop. */

const DAY = '2026-11-20';
const NOON = new Date(`${DAY}T04:00:00.000Z`);
const MORNING = new Date('2026-11-20T16:10:00.000Z');
const mailing: Settings = { ...defaults, mailFrom: 'digest@example.cn', mailTo: ['a@example.org', 'b@example.org', 'c@example.org'] };

let system: Awaited<ReturnType<typeof running>>;
let now = NOON;
let wishes: DigestMessage[] = [];

beforeEach(async () => {
  system = await running();
  now = NOON;
  wishes = [];
  system.stores.wishes.send = async (messages) => {
    wishes.push(...messages);
  };
  const body = '示例区便民服务中心启用\n示例区便民服务中心11月正式启用，首日办理事项25件，群众不出街道就能办完社保、医保和户籍业务。';
  const { ETag = '' } = await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: 'a.txt', Body: body }));
  const event = { key: 'a.txt', sequencer: '1'.padStart(32, '0'), eTag: ETag.replaceAll('"', ''), size: 100, at: NOON.toISOString() };
  await new Intake(system.stores, defaults, () => now).put({ kind: 'put', ...event });
});

const desk = (settings = mailing, mailer: Mailer | null = system.stores.mailer) =>
  new Desk({ ...system.stores, mailer }, settings, () => now, null);
const wish = (close: boolean): DigestMessage => ({ wish: 'day', period: DAY, bucket: 1, ...(close ? { close: true as const } : {}) });
const outbox = (): string[] => {
  try {
    return readdirSync(join(system.data, 'outbox')).sort();
  } catch {
    return [];
  }
};

test('an issue is sent when it is closed, once to each recipient, whatever comes after', async () => {
  expect(await desk().take(wish(false))).toBe(null);
  expect(outbox()).toEqual([]);
  now = MORNING;
  expect(await desk().take(wish(true))).toEqual({ sent: 3, lost: 0, delayed: 0, reasons: [] });
  const files = outbox();
  expect(files).toHaveLength(3);
  expect(files.every((name) => /^day-2026-11-20-[0-9a-f]{16}\.eml$/.test(name))).toBe(true);
  const mail = openMail(readFileSync(join(system.data, 'outbox', files[0] ?? '')), new Budget());
  expect(mail.body?.envelope).toMatchObject({ title: '简报 2026年11月20日 星期五 第324期（总第324期）' });
  expect(Buffer.from(mail.body?.bytes ?? []).toString('utf8')).toContain('示例区便民服务中心启用');

  expect(await desk().take(wish(true))).toBe(null);
  expect(await desk({ ...mailing, name: '另一个名称' }).take(wish(false))).toBe(null);
  expect(outbox()).toEqual(files);
  expect(await desk({ ...mailing, mailTo: [...mailing.mailTo, 'd@example.org'] }).take(wish(false))).toMatchObject({ sent: 1 });
});

test('what is closed long after its time is not news any more', async () => {
  now = new Date('2026-11-23T04:00:00.000Z');
  expect(await desk().take(wish(true))).toBe(null);
  expect(outbox()).toEqual([]);
});

test('nobody to send to, or nothing to send with', async () => {
  now = MORNING;
  expect(await desk(defaults).take(wish(true))).toBe(null);
  expect(await desk(mailing, null).take(wish(false))).toBe(null);
  expect(outbox()).toEqual([]);
});

test('refused, delayed and unclear mails stop neither the issue nor the other mails, and only a delayed one is tried again', async () => {
  const sent: string[] = [];
  const faults: Record<string, () => Error> = {
    'a@example.org': () => new MailRefusedError('MessageRejected: a@example.org is not verified'),
    'b@example.org': () => new Error('socket hang up'),
    'c@example.org': () => new MailDelayedError('TooManyRequestsException'),
  };
  const mailer: Mailer = {
    async send({ to }) {
      sent.push(to);
      const fault = faults[to];
      if (fault) throw fault();
    },
  };
  const settings = { ...mailing, mailTo: [...mailing.mailTo, 'd@example.org'] };
  now = MORNING;
  const first = await desk(settings, mailer).take(wish(true));
  const reasons = [
    'MailRefusedError: MessageRejected: … is not verified',
    'Error: socket hang up',
    'MailDelayedError: TooManyRequestsException',
  ];
  expect(first).toMatchObject({ sent: 1, lost: 2, delayed: 1, reasons: reasons.map((reason) => ({ reason })) });
  expect(await system.stores.site.get(`day/${DAY}/digest.json`)).not.toBe(null);
  expect(wishes.some((message) => 'wish' in message && message.wish === 'day' && message.period === DAY)).toBe(true);

  sent.length = 0;
  for (let again = 2; again < 5; again++)
    expect(await desk(settings, mailer).take(wish(false))).toMatchObject({ sent: 0, lost: 0, delayed: 1 });
  expect(await desk(settings, mailer).take(wish(false))).toMatchObject({ lost: 1, delayed: 0 });
  expect(await desk(settings, mailer).take(wish(false))).toBe(null);
  expect(sent).toEqual(['c@example.org', 'c@example.org', 'c@example.org', 'c@example.org']);
});

test('of two workers at the same time one sends', async () => {
  now = MORNING;
  await desk(defaults).take(wish(true));
  const taken = await Promise.all([desk().take(wish(false)), desk().take(wish(false))]);
  const sentBy = taken.map((delivery) => (delivery === null || delivery === 'resting' ? 0 : delivery.sent));
  expect(sentBy.reduce((sum, sent) => sum + sent)).toBe(3);
  expect(outbox()).toHaveLength(3);
});
