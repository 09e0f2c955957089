import { expect, test } from 'vitest';
import { CanonicalBytes } from '../../lambdas/digest/compile/canonical-json.ts';
import { running } from '../local/with-system.ts';

/** Over a real endpoint. */

const issueOf = (stories: number, last = '完') =>
  new CanonicalBytes({
    stories: [...Array.from({ length: stories }, (_, n) => ({ id: n, title: '青山镇便民服务中心启用'.repeat(20) })), last],
  });

test.each([
  ['small', 3],
  ['of many pieces, sent as they are made', 4000],
])('a file that is %s is written once, and again when a byte of it changes', async (_, stories) => {
  const { site } = (await running()).stores;
  const body = issueOf(stories);
  const write = (what: CanonicalBytes) => site.update('day/2026-11-21/digest.json', what, 'application/json');
  expect([await write(body), await write(body), site.written]).toEqual([true, false, 1]);
  expect(await site.get('day/2026-11-21/digest.json')).toBe(Buffer.concat([...body]).toString());
  for (const other of [issueOf(stories, '元'), issueOf(stories - 1), issueOf(stories, '完。')]) {
    expect(await site.holds('day/2026-11-21/digest.json', other)).toBe(false);
  }
  expect([await write(issueOf(stories, '元')), site.written]).toEqual([true, 2]);
});

test('text and bytes are the same to it, and what is not there holds nothing', async () => {
  const { site } = (await running()).stores;
  expect(await site.holds('a.txt', '')).toBe(false);
  await site.put('a.txt', '区', 'text/plain');
  expect([await site.holds('a.txt', Buffer.from('区')), await site.holds('a.txt', '区'), await site.holds('a.txt', '')]).toEqual([
    true,
    true,
    false,
  ]);
});
