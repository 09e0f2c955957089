import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleRecord } from '../../lambdas/model/record.ts';
import { articleKey, type Item, toItem } from '../../lambdas/store/items.ts';
import { pack } from '../../lambdas/store/pack.ts';
import { articleShape } from '../../lambdas/store/record-shapes.ts';
import { credentials, names, region } from '../../local/resources.ts';
import { article, object } from '../digest/records.ts';
import { running } from '../local/with-system.ts';

/** The table over a real endpoint. */

const SIGHTING = { key: 'a.txt', at: '2026-11-21T01:00:00.000Z' };
const PLACES: [string, ArticleRecord][] = [
  ['in no site', article(1, { from: SIGHTING, seen: [SIGHTING] })],
  ['in a site', article(1, { from: SIGHTING, seen: [SIGHTING], site: 'green.example', edges: ['edge1', 'edge2'] })],
];

async function table() {
  const { stores, endpoints } = await running();
  const dynamo = new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb });
  onTestFinished(() => dynamo.destroy());
  return {
    stores,
    item: async (id: string): Promise<Item> =>
      (await dynamo.send(new GetItemCommand({ TableName: names.table, Key: toItem(articleKey(id)) }))).Item ?? {},
    write: (item: Item) => dynamo.send(new PutItemCommand({ TableName: names.table, Item: item })),
  };
}

test.each(PLACES)('what is got is what was put, and its item holds its id in the key alone: %s', async (_, record) => {
  const { stores, item } = await table();
  await stores.articles.put(record);
  expect(await stores.articles.get([record.id])).toEqual([record]);
  expect(await item(record.id)).not.toHaveProperty('id');
});

/** The items that a record had before: each beside the keys and the guard of the one that it has. */
const FORMER: [string, (record: ArticleRecord) => object][] = [
  ['all fields as attributes', (record) => record],
  [
    'the id packed, or named for the index',
    ({ signature, seen, id, from, edges, ...record }) => ({
      signature: Buffer.from(signature, 'base64'),
      packed: pack({ ...record, ...(edges ? {} : { id, from }) }, articleShape),
      ...(edges ? { id, from, edges } : {}),
    }),
  ],
];

test.each(FORMER.flatMap(([form, of]) => PLACES.map(([place, record]) => ({ form, place, of, record }))))(
  'an item with $form is read, merged with and written again: $place',
  async ({ of, record }) => {
    const { stores, item, write } = await table();
    const { id, site, edges } = record;
    await stores.articles.put(record);
    await stores.objects.put(object(SIGHTING.key, [record], { receivedAt: SIGHTING.at }), null);
    const { packed, signature, ...keys } = await item(id);
    await write({ ...keys, ...toItem(of(record)) });

    expect(await stores.articles.get([id])).toEqual([record]);
    expect(await stores.sites.recent('green.example')).toEqual(site ? [{ id, edges }] : []);
    const again = { key: 'again.txt', at: '2026-12-01T00:00:00.000Z' };
    await stores.articles.put({ ...record, from: again, seen: [again] });
    expect(await stores.articles.get([id])).toEqual([{ ...record, seen: [SIGHTING, again] }]);
    expect(await item(id)).toHaveProperty('packed');
  },
);
