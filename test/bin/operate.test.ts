import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, test, vi } from 'vitest';
import { createHandler } from '../../lambdas/ingest/handler.ts';
import { RULES } from '../../lambdas/ingest/ingest.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { waitingIn } from '../../local/drain.ts';
import type { MakeHandlers } from '../../local/handlers.ts';
import { running, temporaryFolder } from '../local/with-system.ts';
import { PATIENCE } from '../patience.ts';

const program = fileURLToPath(new URL('../../bin/jianbao.ts', import.meta.url));

function jianbao(...args: string[]): Promise<{ out: string; err: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    child.on('close', (code) => resolve({ out: out.join(''), err: err.join(''), code }));
  });
}

const data = async <T>(...args: string[]): Promise<T> => (JSON.parse((await jianbao(...args, '--json')).out) as { data: T }).data;
const article = (n: number) =>
  `第${n}个便民服务点启用\n11月18日，湖北省武汉市青山区第${n}个便民服务点启用，首日办理事项${80 + n}件，群众少跑了路。\n`;
const idle = async () => ({ batchItemFailures: [] });

/** A system whose ingest reads nothing until it is let. */
async function brokenSystem() {
  const state = { broken: true };
  const handlers: MakeHandlers = (stores, settings) => {
    const ingest = createHandler(stores, settings);
    return { ingest: (event) => (state.broken ? Promise.reject(new Error('broken')) : ingest(event)), digest: idle };
  };
  const system = await running({ handlers, settings: { ...defaults, debounceSeconds: 1, maxReceives: 2 } });
  return { ...system, state, at: ['--data', system.data] };
}

test('dead letters are seen, and after redrive their uploads are read', async () => {
  const { stores, sqs, queueUrls, state, at } = await brokenSystem();
  await stores.bucket.put('a.txt', Buffer.from(article(1)));
  await vi.waitFor(async () => expect(await waitingIn(sqs, queueUrls.ingestDeadLetters)).toBe(2), PATIENCE);
  await sqs.send(
    new SendMessageCommand({ QueueUrl: queueUrls.digestDeadLetters, MessageBody: '{}', MessageGroupId: 'g', MessageDeduplicationId: 'd' }),
  );

  const status = await data<{ queues: Record<string, { waiting: number; oldestSeconds: number | null }> }>('status', ...at);
  expect(status.queues.ingestDeadLetters).toMatchObject({ waiting: 2, oldestSeconds: expect.any(Number) });
  expect(status.queues.ingest).toMatchObject({ waiting: 0, oldestSeconds: null });
  expect(await data('redrive', '--dry-run', ...at)).toMatchObject([
    { queue: 'ingest', deadLetters: 2, moved: 0 },
    { queue: 'digest', deadLetters: 1, moved: 0 },
  ]);
  expect(await waitingIn(sqs, queueUrls.ingestDeadLetters)).toBe(2);

  state.broken = false;
  expect((await jianbao('redrive', ...at)).out).toMatch(/ingest +2 dead letters, 2 moved\ndigest +1 dead letters, 1 moved/);
  await vi.waitFor(async () => expect((await stores.objects.get('a.txt'))?.status).toBe('accepted'), PATIENCE);
  expect(await waitingIn(sqs, queueUrls.ingestDeadLetters)).toBe(0);
});

/** As if older rules had read everything. */
async function grownOld(stores: Stores, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const record = await stores.objects.get(key);
    if (record) await stores.objects.put({ ...record, rules: RULES - 1 }, record);
  }
}

test('reprocess reads again what older rules have read, leaves the rest and every day as it is, and goes on where it was', async () => {
  const { stores, sqs, queueUrls, state, at } = await brokenSystem();
  state.broken = false;
  const checkpoint = join(temporaryFolder(), 'checkpoint.json');
  const keys = Array.from({ length: 12 }, (_, n) => `in/${String(n).padStart(2, '0')} 文.txt`);
  const done = () => vi.waitFor(async () => expect(await waitingIn(sqs, queueUrls.ingest)).toBe(0), PATIENCE);
  const records = () => Promise.all(keys.map((key) => stores.objects.get(key)));
  for (const [n, key] of keys.entries()) await stores.bucket.put(key, Buffer.from(article(n)));
  await stores.bucket.put('other.txt', Buffer.from(article(99)));
  await done();
  const before = await records();
  expect(before.map((record) => record?.status)).toEqual(keys.map(() => 'accepted'));

  await grownOld(stores, keys);
  expect(await data('reprocess', '--prefix', 'in/', '--dry-run', '--checkpoint', checkpoint, ...at)).toEqual({ objects: 12, sent: 12 });
  expect(await data('reprocess', '--since', '2999-01-01', '--checkpoint', checkpoint, ...at)).toEqual({ objects: 13, sent: 0 });
  writeFileSync(checkpoint, JSON.stringify({ prefix: 'in/', since: '', after: keys[3], sent: 4, seen: 4 }));
  expect(await data('reprocess', '--prefix', 'in/', '--checkpoint', checkpoint, ...at)).toEqual({ objects: 12, sent: 12 });
  expect(existsSync(checkpoint)).toBe(false);
  await done();
  expect((await records()).map((record) => record?.rules)).toEqual(keys.map((_, n) => (n <= 3 ? RULES - 1 : RULES)));
  await data('reprocess', '--prefix', 'in/', '--checkpoint', checkpoint, ...at);
  await done();
  expect(await records()).toEqual(before);
});

test('reprocess says what a wrong call lacks', async () => {
  const { err, code } = await jianbao('reprocess', '--since', 'yesterday');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/2026-11-21/) });
});
