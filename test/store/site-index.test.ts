import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../lambdas/model/record.ts';
import { article, object } from '../digest/records.ts';
import { running } from '../local/with-system.ts';

/** The index over a real endpoint. */

const at = (n: number) => new Date(Date.UTC(2026, 10, 21, 0, n)).toISOString();
const seenIn = (n: number, key: string, given: Partial<ArticleRecord> = {}): ArticleRecord => {
  const sighting = { key, at: at(n) };
  return article(n, { site: 'green.example', edges: [`edge${n}`], from: sighting, seen: [sighting], ...given });
};

async function table() {
  const { stores } = await running();
  return {
    stores,
    upload: async (n: number, key: string, given: Partial<ArticleRecord> = {}) => {
      const record = seenIn(n, key, given);
      await stores.articles.put(record);
      await stores.objects.put(
        object(key, [record], { receivedAt: record.from.at, sequencer: String(n).padStart(4, '0') }),
        await stores.objects.get(key),
      );
      return record;
    },
    ids: async (site = 'green.example') => (await stores.sites.recent(site)).map(({ edges: [edge] }) => Number(edge?.slice(4))),
  };
}

test('the last fifty of a site, the newest first; what says no site stands in none', async () => {
  const { upload, ids, stores } = await table();
  for (let n = 0; n < 55; n++) await upload(n, `${n}.txt`);
  await upload(60, 'other.txt', { site: 'red.example' });
  await upload(61, 'without-edges.txt', { edges: [] });
  expect(await ids()).toEqual(Array.from({ length: 50 }, (_, i) => 54 - i));
  expect(await ids('red.example')).toEqual([60]);
  expect(await ids('nowhere.example')).toEqual([]);
  const [record] = await stores.articles.get([article(3).id]);
  expect(record).toEqual(seenIn(3, '3.txt'));
});

test('what no object shows any more does not count', async () => {
  const { upload, ids, stores } = await table();
  for (let n = 0; n < 5; n++) await upload(n, `${n}.txt`);
  await stores.objects.put(
    object('1.txt', [], { receivedAt: at(1), status: 'withdrawn', sequencer: '0100' }),
    await stores.objects.get('1.txt'),
  );
  await upload(7, '2.txt');
  await stores.articles.put(seenIn(8, 'under-way.txt'));
  expect(await ids()).toEqual([7, 4, 3, 0]);
});

test('the same article counts once, under the site of its earliest sighting', async () => {
  const { upload, ids } = await table();
  await upload(2, 'later.txt', { site: 'red.example' });
  await upload(2, 'again.txt', { site: 'red.example' });
  expect(await ids('red.example')).toEqual([2]);
  await upload(2, 'earliest.txt', { from: { key: 'earliest.txt', at: at(1) }, seen: [{ key: 'earliest.txt', at: at(1) }] });
  expect([await ids('red.example'), await ids()]).toEqual([[], [2]]);
});

test('a reading that knows more of the site replaces one that knew less, in either order', async () => {
  for (const lengths of [
    [900, 700],
    [700, 900],
  ]) {
    const { stores } = await table();
    for (const length of lengths) await stores.articles.put(seenIn(1, 'a.txt', { length }));
    expect((await stores.articles.get([article(1).id])).map(({ length }) => length)).toEqual([700]);
  }
});
