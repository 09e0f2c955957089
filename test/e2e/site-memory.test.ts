import { createHash } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../../lambdas/digest/desk.ts';
import { createHandler } from '../../lambdas/ingest/handler.ts';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { ArticleRecord } from '../../lambdas/model/record.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import { names } from '../../local/resources.ts';
import { running } from '../local/with-system.ts';

/** Articles of sites with a template that no rule knows, through the real handler and the real endpoints. */

const DAY = '2026-11-21';
const PLACES = ['青山', '松江', '临江', '河湾', '云岭', '平川', '石桥', '南屏'];
const SLOGAN = '家门口的大事小情都在这里';
const promo = (n: number) => [
  ['周末大集等你来逛', '好礼满一百减二十', '夜校秋季班招生中'][n % 3] as string,
  `已有${n * 13 + 7}位街坊收藏`,
  '街坊的事就是我们的事',
];

const news = (n: number): string[] => [
  `11月${1 + (n % 28)}日，${PLACES[n % 8]}镇第${n}个便民服务点启用，首日办理事项${n + 40}件，群众不出村就能办完社保和户籍业务。`,
  `镇里把${n + 3}处窗口并到一处，${PLACES[(n + 3) % 8]}片区的居民少跑了${n + 11}趟，等候时间缩短到${n + 5}分钟以内。`,
  `下一步还将在${n + 2}个村设立代办点，由村干部轮流值守，为${n + 120}位行动不便的老人上门办理业务。`,
];

interface Upload {
  key: string;
  body: string;
}

/** A flattened page, as a crawler hands it over. */
const page = (site: string, title: string, lines: readonly string[]): string =>
  JSON.stringify({ url: `https://www.${site}/${title}.html`, title, text: lines.join('\n') });
const upload = (site: string, n: number, head: readonly string[] = [], foot: readonly string[] = []): Upload => ({
  key: `${site}/${n}  .json`,
  body: page(site, `${PLACES[n % 8]}镇第${n}个便民服务点启用`, [...head, ...news(n), ...foot]),
});
/** The n-th article of a site with slogan and promotion. */
const framed = (site: string, n: number): Upload => upload(site, n, [SLOGAN], promo(n));

let system: Awaited<ReturnType<typeof running>>;
let handler: ReturnType<typeof createHandler>;
beforeEach(async () => {
  system = await running();
  handler = createHandler(system.stores, defaults, () => new Date(`${DAY}T04:00:00.000Z`));
});

const store = (uploads: readonly Upload[]) =>
  Promise.all(uploads.map(({ key, body }) => system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: key, Body: body }))));

/** Hands over what S3 says of these uploads, one message each, in this order. Every upload has a time and sequencer of its own. */
async function tell(uploads: readonly Upload[], all = uploads): Promise<void> {
  for (const { key, body } of uploads) {
    const n = all.findIndex((one) => one.key === key);
    const eTag = createHash('md5').update(body).digest('hex');
    const object = { key: encodeURIComponent(key), size: body.length, eTag, sequencer: String(n + 1).padStart(16, '0') };
    const event = { eventName: 'ObjectCreated:Put', eventTime: new Date(Date.UTC(2026, 10, 21, 1, 0, n)).toISOString(), s3: { object } };
    const record = { messageId: key, body: JSON.stringify({ Records: [event] }), attributes: { ApproximateReceiveCount: '1' } };
    expect(await handler({ Records: [record] } as unknown as SQSEvent)).toEqual({ batchItemFailures: [] });
  }
}

async function take(uploads: readonly Upload[]): Promise<void> {
  await store(uploads);
  await tell(uploads);
}

/** The record that an upload gave, and what the article is without memory, and as it would be without a template around it. */
async function recordOf({ key }: Upload): Promise<ArticleRecord> {
  const ids = (await system.stores.objects.get(key))?.articles.map(({ id }) => id) ?? [];
  const [record] = await system.stores.articles.get(ids);
  if (!record) throw new Error(`${key} gave no article`);
  return record;
}
const signatureOf = async ({ body }: Upload) =>
  (await ingest(Buffer.from(body), 'x')).map((result) => (result.ok ? result.signature : ''))[0];
const isBare = async (given: Upload, bare: Upload) => (await recordOf(given)).signature === (await signatureOf(bare));
const isWhole = (given: Upload) => isBare(given, given);

describe('a template that no rule knows', () => {
  const framedBy = (site: string) => Array.from({ length: 30 }, (_, n) => framed(site, n));

  test('goes once enough articles of the site have shown it, and not before', async () => {
    const uploads = framedBy('green.example');
    await take(uploads);
    const told = await Promise.all(uploads.map((given, n) => isBare(given, upload('green.example', n))));
    expect(told.slice(0, 3)).toEqual([false, false, false]);
    expect(told.slice(12)).toEqual(Array(18).fill(true));
    for (const given of uploads.slice(12)) expect(await isWhole(given)).toBe(false);
  });

  test('of one site is nothing to another', async () => {
    await take(framedBy('green.example'));
    const other = framed('red.example', 40);
    await take([other]);
    expect(await isWhole(other)).toBe(true);
  });

  test('is no template on one repeat', async () => {
    const uploads = Array.from({ length: 15 }, (_, n) => (n === 1 || n === 4 ? framed('green.example', n) : upload('green.example', n)));
    await take(uploads);
    for (const given of uploads) expect(await isWhole(given)).toBe(true);
  });

  test('is no article that is published again and again', async () => {
    const wire = Array.from(
      { length: 8 },
      (_, n): Upload => ({
        key: `wire/${n}  .json`,
        body: page('green.example', '便民服务点启用', [
          ...news(50),
          ...news(51),
          ...news(52).slice(0, 2),
          `补充：今天又有${n + 60}件办结，办结率比昨天高。`,
        ]),
      }),
    );
    await take([...Array.from({ length: 6 }, (_, n) => upload('green.example', n)), ...wire]);
    for (const given of wire) expect(await isWhole(given)).toBe(true);
  });

  test('of an upload that was deleted is forgotten', async () => {
    const uploads = framedBy('green.example').slice(0, 8);
    await take(uploads);
    for (const { key } of uploads.slice(0, 6)) {
      const record = await system.stores.objects.get(key);
      if (record) await system.stores.objects.put({ ...record, status: 'withdrawn', sequencer: '9'.repeat(32) }, record);
    }
    handler = createHandler(system.stores, defaults, () => new Date(`${DAY}T04:00:00.000Z`));
    const next = framed('green.example', 30);
    await take([next]);
    expect(await isWhole(next)).toBe(true);
  });
});

test('messages again, and in any order, give the same articles and the same accounts', async () => {
  const uploads = [
    ...Array.from({ length: 12 }, (_, n) => framed('green.example', n)),
    { ...framed('green.example', 3), key: 'again.json' },
  ];
  const stand = async () => {
    const objects = await Promise.all(uploads.map(({ key }) => system.stores.objects.get(key)));
    const ids = [...new Set(objects.flatMap((object) => object?.articles.map(({ id }) => id) ?? []))].sort();
    const articles = await system.stores.articles.get(ids);
    const { counts } = await new Desk(system.stores, defaults, () => new Date(`${DAY}T05:00:00.000Z`)).compile({ kind: 'day', id: DAY });
    const seen = articles
      .map(({ id, site, edges, from, seen }) => ({ id, site, edges, from, seen }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return { objects, seen, received: counts.received, accounted: counts.published + counts.merged };
  };
  const ids = (await Promise.all(uploads.map(({ body }) => ingest(Buffer.from(body), 'x')))).flat().map(({ id }) => id);

  await store(uploads);
  await tell(uploads);
  const first = await stand();
  expect(first.seen.map(({ id }) => id)).toEqual([...new Set(ids)].sort());
  expect(first).toMatchObject({ received: 13, accounted: 13 });
  expect(first.seen).toHaveLength(12);
  await tell(uploads);
  expect(await stand()).toEqual(first);

  for (const order of [[...uploads].reverse(), uploads.toSorted((a, b) => (a.body < b.body ? -1 : 1))]) {
    system = await running();
    handler = createHandler(system.stores, defaults, () => new Date(`${DAY}T04:00:00.000Z`));
    await store(uploads);
    await tell([...order, ...order.slice(4), ...uploads], uploads);
    expect(await stand()).toEqual(first);
  }
});

test('an article is taken though the memory cannot be read', async () => {
  const uploads = Array.from({ length: 6 }, (_, n) => framed('green.example', n));
  system.stores.sites.recent = () => Promise.reject(new Error('throttled'));
  await take(uploads);
  for (const given of uploads) expect(await isWhole(given)).toBe(true);
});
