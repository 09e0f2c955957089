import { ConditionalCheckFailedException, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ObjectRecord } from '../model/record.ts';
import { dayPartition, recordOf, toItem } from './items.ts';

/** `OBJECT#<key>` / `OBJECT`: what became of an uploaded object. The newest sequencer wins. */
export class ObjectTable {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  async get(key: string): Promise<ObjectRecord | null> {
    const answer = await this.#dynamo.send(
      new GetItemCommand({ TableName: this.#table, Key: { pk: { S: `OBJECT#${key}` }, sk: { S: 'OBJECT' } }, ConsistentRead: true }),
    );
    return answer.Item ? recordOf<ObjectRecord>(answer.Item) : null;
  }

  /** Writes the record unless a newer event on the same key was written before. @returns false when it was not written. */
  async put(record: ObjectRecord): Promise<boolean> {
    const spread = record.key;
    try {
      await this.#dynamo.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: toItem({
            ...record,
            pk: `OBJECT#${record.key}`,
            sk: 'OBJECT',
            periodPk: dayPartition(record.day, spread),
            periodSk: `OBJECT#${record.sequencer}`,
          }),
          ConditionExpression: 'attribute_not_exists(pk) OR sequencer <= :sequencer',
          ExpressionAttributeValues: { ':sequencer': { S: record.sequencer } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}
