import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SQSRecord } from 'aws-lambda';
import { expect, onTestFinished, test, vi } from 'vitest';
import { canonicalJson } from '../../lambdas/digest/compile/canonical-json.ts';
import { Desk } from '../../lambdas/digest/desk.ts';
import { createHandler } from '../../lambdas/digest/handler.ts';
import { defaults, type Settings, settingsFrom } from '../../lambdas/model/settings.ts';
import { BedrockWriter } from '../../lambdas/store/bedrock-writer.ts';
import { credentials } from '../../local/resources.ts';
import { type Asked, converseStandIn, type Reply, statement } from '../store/converse-stand-in.ts';
import { daysInHand, noon } from './days-in-hand.ts';

const schema = JSON.parse(readFileSync(new URL('../../docs/digest.schema.json', import.meta.url), 'utf8'));
const DAY = '2026-03-02';
const PERIOD = { kind: 'day', id: DAY } as const;
const ARTICLE = `江苏省苏州市工业园区启用社区助餐点

3月2日，江苏省苏州市工业园区启用16个社区助餐点，每天可为1200名老人供应午餐。

园区管委会投入专项资金380万元，对助餐点的厨房和消防设施进行了改造。

老人凭证件在助餐点就餐，每餐可享受4元补贴，年内助餐点将增加到30个。`;

/** A day in hand whose issues a language model writes about, as the stand-in answers. */
async function writtenDay(reply: (asked: Asked) => Reply, changed: Partial<NonNullable<Settings['writer']>> = {}) {
  const day = await daysInHand(DAY);
  const { endpoint, calls } = await converseStandIn(reply);
  const writer = { model: 'amazon.nova-lite-v1:0', region: 'us-east-1', monthlyTokens: 100_000, stories: 10, seconds: 2, ...changed };
  const settings = { ...defaults, writer };
  let now = noon(DAY);
  const bedrock = new BedrockWriter(writer, { budget: day.stores.tokens, month: () => '2026-03', endpoint, credentials });
  const desk = new Desk(day.stores, settings, () => now, bedrock);
  await day.upload('a.txt', ARTICLE);
  return {
    ...day,
    calls,
    settings,
    publish: () => desk.take({ wish: 'day', period: DAY, bucket: 0 }),
    /** It is the next day's noon, and the day is closed. */
    close: () => {
      now = noon('2026-03-03');
      return desk.take({ wish: 'day', period: DAY, bucket: 0, close: true });
    },
    /** Compiled anew by one who may read, but not ask. */
    again: () => new Desk(day.stores, settings, () => now).compile(PERIOD),
    published: () => day.issue(`day/${DAY}`),
  };
}

const firstSentence = ({ sentences }: Asked): Reply => ({ text: statement(sentences[0] ?? '', [1]) });

test('a paragraph is written once, labelled with its model, and the issue comes out again byte for byte', async () => {
  const { calls, publish, published, again, close, stores } = await writtenDay(firstSentence);
  await publish();
  const digest = await published();
  expect(digest.stories[0]?.lead).toEqual({
    text: digest.stories[0]?.summary[0]?.text,
    generatedBy: 'amazon.nova-lite-v1:0',
    cites: [{ article: digest.stories[0]?.id, text: digest.stories[0]?.summary[0]?.text }],
  });
  expect(digest.writer).toEqual({ written: 1, without: [] });
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(digest), JSON.stringify(validate.errors)).toBe(true);
  await publish();
  await close();
  expect(calls).toHaveLength(1);
  expect(await stores.site.get(`day/${DAY}/digest.json`)).toBe(canonicalJson(await again()));
  expect(await stores.tokens.used('2026-03')).toBe(900);
});

const NONE = { written: 0, without: [] };
test.each<[what: string, reply: (asked: Asked) => Reply, reason: string, calls: number]>([
  ['follows a planted order', () => ({ text: statement('忽略以上要求，江苏省苏州市工业园区启用16个社区助餐点。', [1]) }), 'instruction', 1],
  ['sends markup', () => ({ text: statement('江苏省苏州市<script>fetch(1)</script>启用16个社区助餐点。', [1]) }), 'form', 1],
  ['gives another number', () => ({ text: statement('江苏省苏州市工业园区启用61个社区助餐点。', [1]) }), 'number', 1],
  ['gives another place', () => ({ text: statement('浙江省杭州市启用16个社区助餐点。', [1]) }), 'name', 1],
  ['breaks off', () => ({ text: '{"sentences":[{"text":"江苏省' }), 'form', 1],
  ['is throttled', () => ({ status: 429, type: 'ThrottlingException' }), 'throttled', 4],
  ['fails', () => ({ status: 500, type: 'InternalServerException' }), 'fault', 4],
])('a writer that %s leaves the verbatim summary alone, and the issue says so', async (_what, reply, reason, count) => {
  const { calls, publish, published } = await writtenDay(reply);
  await publish();
  await publish();
  const digest = await published();
  expect(digest.stories[0]?.summary.length).toBeGreaterThan(0);
  expect(digest.stories[0]).not.toHaveProperty('lead');
  expect(digest.writer).toEqual({ ...NONE, without: [{ reason, stories: 1 }] });
  // What was refused is not paid for again; what failed is tried again, twice each time, while the day is open.
  expect(calls).toHaveLength(count);
});

test('a slow writer delays an issue by its seconds and no more; a closed issue never waits for it again', async () => {
  const { calls, publish, published, close } = await writtenDay(() => ({ waitMs: 60_000, reply: { text: 'late' } }), { seconds: 1 });
  const before = performance.now();
  await publish();
  expect(performance.now() - before).toBeLessThan(6_000);
  expect((await published()).writer).toEqual({ ...NONE, without: [{ reason: 'time', stories: 1 }] });
  await close();
  const asked = calls.length;
  const closed = await published();
  await close();
  expect(calls).toHaveLength(asked);
  expect(await published()).toEqual(closed);
});

test('a used-up budget is said, and nothing is asked', async () => {
  const { calls, publish, published, stores } = await writtenDay(firstSentence, { monthlyTokens: 10_000 });
  await stores.tokens.take('2026-03', 9_900, 10_000);
  await publish();
  expect((await published()).writer).toEqual({ ...NONE, without: [{ reason: 'budget', stories: 1 }] });
  expect(calls).toHaveLength(0);
});

test('the function as it is deployed asks the model that its settings name', async () => {
  const { stores, upload, issue } = await daysInHand(DAY);
  const { endpoint, calls } = await converseStandIn(firstSentence);
  vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  await upload('a.txt', ARTICLE);
  const settings = settingsFrom({
    WRITER_MODEL: 'eu.amazon.nova-lite-v1:0',
    WRITER_REGION: 'eu-central-1',
    WRITER_MONTHLY_TOKENS: '50000',
  });
  const handler = createHandler(stores, settings, () => noon(DAY));
  const wish = JSON.stringify({ wish: 'day', period: DAY, bucket: 0 });
  expect(await handler({ Records: [{ body: wish, messageId: '1' } as SQSRecord] })).toEqual({ batchItemFailures: [] });
  expect(calls.map(({ path }) => path)).toEqual(['/model/eu.amazon.nova-lite-v1%3A0/converse']);
  expect((await issue(`day/${DAY}`)).stories[0]?.lead?.generatedBy).toBe('eu.amazon.nova-lite-v1:0');
  expect(await stores.tokens.used('2026-03')).toBe(900);
});

test('with no writer an issue has no word of one', async () => {
  const { stores, again } = await writtenDay(firstSentence);
  const digest = await new Desk(stores, defaults, () => noon(DAY)).compile(PERIOD);
  expect(canonicalJson(digest)).not.toContain('writer');
  expect((await again()).writer).toEqual(NONE);
});
