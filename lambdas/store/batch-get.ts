import { BatchGetItemCommand, type BatchGetItemCommandOutput, type DynamoDBClient, type KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import pLimit from 'p-limit';
import type { Item } from './items.ts';

/** BatchGetItem takes at most 100 keys. */
const BATCH = 100;
/** Requests under way at a time. */
const AT_ONCE = 8;

/** The items of these keys, those that exist, in no order. `how`: what to read of them, and how consistently. */
export async function batchGet(
  dynamo: DynamoDBClient,
  table: string,
  keys: readonly Item[],
  how: Omit<KeysAndAttributes, 'Keys'>,
): Promise<Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, n) => keys.slice(n * BATCH, (n + 1) * BATCH));
  return (await pLimit(AT_ONCE).map(batches, (batch) => getAll(dynamo, table, batch, how))).flat();
}

/** What was not processed is asked for again. */
async function getAll(dynamo: DynamoDBClient, table: string, keys: Item[], how: Omit<KeysAndAttributes, 'Keys'>): Promise<Item[]> {
  const found: Item[] = [];
  let left = keys;
  while (left.length > 0) {
    const answer: BatchGetItemCommandOutput = await dynamo.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { ...how, Keys: left } } }),
    );
    found.push(...(answer.Responses?.[table] ?? []));
    left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
}
