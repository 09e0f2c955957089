import { type DynamoDBClient, QueryCommand, type QueryCommandInput, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import type { Item } from './items.ts';

/** Every item of a query, page after page: an answer holds 1 MB at most. */
export async function queryAll(dynamo: DynamoDBClient, query: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const answer: QueryCommandOutput = await dynamo.send(new QueryCommand({ ...query, ...(from ? { ExclusiveStartKey: from } : {}) }));
    items.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from);
  return items;
}
