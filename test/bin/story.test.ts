import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../lambdas/model/decision.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { names, region } from '../../local/resources.ts';
import { realSystem, settled } from '../e2e/real-system.ts';

const program = fileURLToPath(new URL('../../bin/jianbao.ts', import.meta.url));
const sample = (name: string) => fileURLToPath(new URL(`../../seeds/articles/${name}`, import.meta.url));

function jianbao(args: string[], env: Record<string, string> = {}): Promise<{ out: string; err: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ out, err, code }));
  });
}
const dataOf = <T>({ out }: { out: string }): T => (JSON.parse(out) as { data: T }).data;

describe('a wrong call says what to do', () => {
  test.each<[string[], number, RegExp]>([
    [['story', 'join'], 2, /unknown command 'join'/],
    [['story', 'split', 'a'], 2, /missing required argument 'article'/],
    [['story', 'merge'], 2, /missing required argument 'story'/],
    [['story', 'list', '--port', '1'], 3, /jianbao start/],
  ])('%j', async (args, expected, message) => {
    const { err, code } = await jianbao(args);
    expect({ code, err }).toEqual({ code: expected, err: expect.stringMatching(message) });
  });
});

test('an editor merges, lists and undoes; in an account as on a laptop', async () => {
  const system = await realSystem();
  const at = ['--data', system.data];
  await jianbao(['upload', sample('longxi-boarding-school.bom.txt'), sample('zunyi-red-study.txt'), ...at]);
  const digest = async () => JSON.parse((await jianbao(['digest', 'day', '--json', ...at])).out) as Digest;
  const ids = (await digest()).stories.map(({ id }) => id);
  expect(ids).toHaveLength(2);

  const decision = dataOf<Decision>(await jianbao(['story', 'merge', ...ids, '--by', '王编辑', '--json', ...at]));
  expect(decision).toMatchObject({ kind: 'merge', by: '王编辑', articles: [...ids].sort() });
  await settled(system);
  const merged = JSON.parse((await system.stores.site.get(`day/${decision.day}/digest.json`)) ?? '') as Digest;
  expect(merged.stories).toMatchObject([{ decisions: [{ id: decision.id, by: '王编辑' }] }]);

  const account = {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: system.endpoints.s3,
    AWS_ENDPOINT_URL_SQS: system.endpoints.sqs,
    AWS_ENDPOINT_URL_DYNAMODB: system.endpoints.dynamodb,
    TABLE_NAME: names.table,
    ARTICLES_BUCKET: names.articles,
    SITE_BUCKET: names.site,
    DIGEST_QUEUE_URL: system.queueUrls.digest,
  };
  expect(dataOf(await jianbao(['story', 'list', '--json'], account))).toEqual([decision]);
  const undone = await jianbao(['story', 'undo', decision.id, '--by', '李编辑'], account);
  expect([undone.code, undone.out]).toEqual([0, expect.stringContaining('undone by 李编辑')]);
  expect((await digest()).stories).toHaveLength(2);
  const again = await jianbao(['story', 'undo', decision.id, ...at]);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('undone before')]);
  expect((await jianbao(['story', 'split', ids[0] ?? '', 'f'.repeat(24), ...at])).code).toBe(4);
});
