import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Decision } from '../model/decision.ts';
import { type Item, recordOf, toItem } from './items.ts';
import { queryAll } from './query-all.ts';

const keyOf = ({ day, id }: Pick<Decision, 'day' | 'id'>): Item => ({ pk: { S: `DECISION#${day}` }, sk: { S: id } });

/** `DECISION#<day>` / `<id>`: what editors decided about the stories of a day. Nothing is deleted: an undone one says so. */
export class DecisionTable {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  /** All decisions of a day, undone ones too, in the order of their ids. */
  async of(day: string): Promise<Decision[]> {
    const items = await queryAll(this.#dynamo, {
      TableName: this.#table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `DECISION#${day}` } },
      ConsistentRead: true,
    });
    return items.map((item) => recordOf<Decision>(item));
  }

  async get(place: Pick<Decision, 'day' | 'id'>): Promise<Decision | null> {
    const answer = await this.#dynamo.send(new GetItemCommand({ TableName: this.#table, Key: keyOf(place), ConsistentRead: true }));
    return answer.Item ? recordOf<Decision>(answer.Item) : null;
  }

  /** Keeps a decision, or lets an undone one hold again. @returns false when it holds already: who decided first stays */
  async put(decision: Decision): Promise<boolean> {
    const { pk, sk } = keyOf(decision);
    const command = new PutItemCommand({
      TableName: this.#table,
      Item: { ...toItem(decision), pk, sk } as Item,
      ConditionExpression: 'attribute_not_exists(pk) OR attribute_exists(undone)',
    });
    return written(this.#dynamo.send(command));
  }

  /** Notes that a decision does not hold any more. @returns false when it did not, or was never made */
  async undo(place: Pick<Decision, 'day' | 'id'>, undone: NonNullable<Decision['undone']>): Promise<boolean> {
    const command = new UpdateItemCommand({
      TableName: this.#table,
      Key: keyOf(place),
      UpdateExpression: 'SET undone = :undone',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(undone)',
      ExpressionAttributeValues: { ':undone': { M: toItem(undone) } },
    });
    return written(this.#dynamo.send(command));
  }
}

async function written(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
