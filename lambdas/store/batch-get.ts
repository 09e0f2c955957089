import { BatchGetItemCommand, type BatchGetItemCommandOutput, type DynamoDBClient, type KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import type { Item } from './items.ts';

/** BatchGetItem takes at most 100 keys. */
const BATCH = 100;

/** The items of these keys, those that exist, in no order. `how`: what to read of them, and how consistently. */
export async function batchGet(
  dynamo: DynamoDBClient,
  table: string,
  keys: readonly Item[],
  how: Omit<KeysAndAttributes, 'Keys'>,
): Promise<Item[]> {
  const found: Item[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    let left: Item[] = keys.slice(from, from + BATCH);
    while (left.length > 0) {
      const answer: BatchGetItemCommandOutput = await dynamo.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { ...how, Keys: left } } }),
      );
      found.push(...(answer.Responses?.[table] ?? []));
      left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return found;
}
