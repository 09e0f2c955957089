import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { pack, type Shape, unpack } from './pack.ts';

export type Item = Record<string, AttributeValue>;

/** Partitions that one day is spread over, so that a flood of one day is not one hot partition (1,000 writes/s each). */
export const DAY_SHARDS = 4;

/** Index partition of something received on a day; `spread` is any text that differs between items. */
export function dayPartition(day: string, spread: string): string {
  let hash = 0;
  for (let i = 0; i < spread.length; i++) hash = (Math.imul(hash, 31) + spread.charCodeAt(i)) >>> 0;
  return `DAY#${day}#${hash % DAY_SHARDS}`;
}

/** Index partition of the articles of one site. */
export const sitePartition = (site: string): string => `SITE#${site}`;

const ARTICLE = 'ARTICLE#';

/** The key of an article's item, which is where its id is kept. */
export const articleKey = (id: string): Pick<ItemKeys, 'pk' | 'sk'> => ({ pk: `${ARTICLE}${id}`, sk: 'ARTICLE' });

/** The id of an article's item, in the table or in an index. */
export const articleIdOf = ({ pk }: Item): string => pk?.S?.slice(ARTICLE.length) ?? '';

export const toItem = (value: object): Item => marshall(value, { removeUndefinedValues: true });
export const fromItem = <T>(item: Item): T => unmarshall(item) as T;

/** The attributes that an item has beside its record's own. */
export interface ItemKeys {
  pk: string;
  sk: string;
  periodPk?: string;
  periodSk?: string;
  sitePk?: string;
  siteSk?: string;
  guard?: string;
}

/** The record of an item, without the item's keys. */
export function recordOf<T extends object>(item: Item): T {
  const { pk, sk, periodPk, periodSk, sitePk, siteSk, guard, ...record } = fromItem<T & ItemKeys>(item);
  return record as unknown as T;
}

/** An item of a record in which the named fields stand by themselves, for conditions and indexes to see, and the others packed in one. */
export function toPackedItem(record: object, shape: Shape, named: ReadonlySet<string>, keys: ItemKeys): Item {
  const fields = Object.entries(record);
  const packed = pack(Object.fromEntries(fields.filter(([name]) => !named.has(name))), shape);
  return toItem({ ...Object.fromEntries(fields.filter(([name]) => named.has(name))), ...keys, packed });
}

/** The record of a packed item; of one that was written before items were packed, too. */
export function packedRecordOf<T extends object>(item: Item, shape: Shape): T {
  const { packed, ...named } = recordOf<{ packed?: Uint8Array }>(item);
  return { ...(packed ? unpack(packed, shape) : {}), ...named } as T;
}
