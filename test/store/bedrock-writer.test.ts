import { expect, test, vi } from 'vitest';
import type { Prompt } from '../../lambdas/digest/write/writer.ts';
import type { WriterSettings } from '../../lambdas/model/settings.ts';
import { BedrockWriter } from '../../lambdas/store/bedrock-writer.ts';
import { credentials } from '../../local/resources.ts';
import { running } from '../local/with-system.ts';
import { PATIENCE } from '../patience.ts';
import { type Asked, converseStandIn, type Reply } from './converse-stand-in.ts';

const MONTH = '2026-11';
const settings: WriterSettings = {
  model: 'amazon.nova-lite-v1:0',
  region: 'eu-central-1',
  monthlyTokens: 100_000,
  stories: 10,
  seconds: 5,
};
const prompt: Prompt = { system: '写一段话。', user: '<s n="1">某区推出新办法。</s>', schema: '{"type":"object"}', maxTokens: 100 };
/** What a call takes before its end is known. */
const MOST = 2 * (prompt.system.length + prompt.user.length + prompt.schema.length) + prompt.maxTokens;

async function writer(reply: (asked: Asked) => Reply, changed: Partial<WriterSettings> = {}) {
  const { stores } = await running();
  const { endpoint, calls } = await converseStandIn(reply);
  const own = new BedrockWriter({ ...settings, ...changed }, { budget: stores.tokens, month: () => MONTH, endpoint, credentials });
  return { ask: (count = 1) => own.answer(Array.from({ length: count }, () => prompt)), calls, used: () => stores.tokens.used(MONTH) };
}

test('asks the named model with signed requests, no tools and the schema of the answer, and counts what was used', async () => {
  const { ask, calls, used } = await writer(() => ({ text: '{}', tokens: 321 }));
  expect(await ask()).toEqual([{ text: '{}' }]);
  const [call] = calls;
  expect(call?.path).toBe('/model/amazon.nova-lite-v1%3A0/converse');
  expect(call?.authorization).toContain('/eu-central-1/bedrock/aws4_request');
  expect(call?.body).toEqual({
    system: [{ text: prompt.system }],
    messages: [{ role: 'user', content: [{ text: prompt.user }] }],
    inferenceConfig: { maxTokens: 100 },
    outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema: { name: 'lead', schema: prompt.schema } } } },
  });
  expect(await used()).toBe(321);
});

test.each<[what: string, reply: Reply, answer: object, calls: number, used: number]>([
  ['is throttled', { status: 429, type: 'ThrottlingException' }, { failed: 'throttled' }, 2, 0],
  ['fails', { status: 500, type: 'InternalServerException' }, { failed: 'fault' }, 2, 0],
  ['refuses the account', { status: 403, type: 'AccessDeniedException' }, { failed: 'fault' }, 1, 0],
  ['does not know the request', { status: 400, type: 'ValidationException' }, { failed: 'fault' }, 1, 0],
])('a service that %s is tried a bounded number of times and costs nothing', async (_what, reply, answer, tries, tokens) => {
  const { ask, calls, used } = await writer(() => reply);
  expect(await ask()).toEqual([answer]);
  expect(calls.length).toBe(tries);
  expect(await used()).toBe(tokens);
});

test('a service that comes back is asked a second time', async () => {
  let calls = 0;
  const { ask } = await writer(() => (calls++ === 0 ? { status: 503, type: 'ServiceUnavailableException' } : { text: 'ok' }));
  expect(await ask()).toEqual([{ text: 'ok' }]);
});

test('all answers together take no longer than they may; whoever was not asked in time is told so', async () => {
  const { ask, calls, used } = await writer(() => ({ waitMs: 30_000, reply: { text: 'late' } }), { seconds: 1 });
  const before = performance.now();
  expect(await ask(5)).toEqual(Array.from({ length: 5 }, () => ({ failed: 'time' })));
  expect(performance.now() - before).toBeLessThan(3_000);
  expect(calls.length).toBe(3);
  // Nobody knows whether these were billed.
  expect(await used()).toBe(3 * MOST);
});

test('calls stop when the budget of the month cannot bear another, however many ask at once', async () => {
  const { ask, calls, used } = await writer(() => ({ text: 'ok', tokens: MOST }), { monthlyTokens: 2 * MOST + 1 });
  const answers = await ask(6);
  expect(answers.filter((answer) => 'text' in answer)).toHaveLength(2);
  expect(answers.filter((answer) => 'failed' in answer && answer.failed === 'budget')).toHaveLength(4);
  expect(calls.length).toBe(2);
  expect(await used()).toBe(2 * MOST);
});

test('an answer without text is an empty one', async () => {
  const { ask } = await writer(() => ({ text: '' }));
  await vi.waitFor(async () => expect(await ask()).toEqual([{ text: '' }]), PATIENCE);
});
