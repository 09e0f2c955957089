import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LeadStore } from '../digest/write/write-leads.ts';
import { isFinal, type LeadOutcome } from '../model/lead.ts';
import { batchGet } from './batch-get.ts';
import { fromItem, toItem } from './items.ts';

const keyOf = (key: string) => ({ pk: { S: `LEAD#${key}` }, sk: { S: 'LEAD' } });

/** `LEAD#<hash of the material>` / `LEAD`: what became of a paragraph that was asked for. What is final is never written again. */
export class LeadTable implements LeadStore {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  async get(keys: readonly string[]): Promise<Map<string, LeadOutcome>> {
    const items = await batchGet(this.#dynamo, this.#table, [...new Set(keys)].map(keyOf), { ConsistentRead: true });
    return new Map(
      items.map((item) => {
        const { pk, outcome } = fromItem<{ pk: string; outcome: LeadOutcome }>(item);
        return [pk.slice('LEAD#'.length), outcome];
      }),
    );
  }

  async put(key: string, outcome: LeadOutcome): Promise<void> {
    try {
      await this.#dynamo.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: keyOf(key),
          UpdateExpression: 'SET outcome = :outcome, settled = :settled',
          ConditionExpression: 'attribute_not_exists(pk) OR settled = :open',
          ExpressionAttributeValues: {
            ':outcome': { M: toItem(outcome) },
            ':settled': { BOOL: isFinal(outcome) },
            ':open': { BOOL: false },
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}
