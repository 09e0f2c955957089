import { ConditionalCheckFailedException, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { LatePointer, ObjectRecord } from '../model/record.ts';
import { dayPartition, type Item, packedRecordOf, toItem, toPackedItem } from './items.ts';
import { objectShape } from './record-shapes.ts';

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
    return answer.Item ? objectOf(answer.Item) : null;
  }

  /**
   * Keeps what an overwrite on a later day took from its own day's issue, as a withdrawn sighting there: `OBJECT#<key>` /
   * `OBJECT@<sequencer>`, the same however often it is written.
   */
  async supersede(before: ObjectRecord): Promise<void> {
    const record: ObjectRecord = { ...before, status: 'withdrawn', superseded: true };
    await this.#dynamo.send(new PutItemCommand({ TableName: this.#table, Item: itemOf(record, `OBJECT@${before.sequencer}`) }));
  }

  /** Notes in a closed day that an object of it is told in a later issue: `OBJECT#<key>` / `LATE#<day>`; the last note stands. */
  async noteLate(pointer: LatePointer): Promise<void> {
    const { key, day } = pointer;
    const place = { pk: `OBJECT#${key}`, sk: `LATE#${day}`, periodPk: dayPartition(day, key), periodSk: `LATE#${pointer.issue}` };
    await this.#dynamo.send(new PutItemCommand({ TableName: this.#table, Item: toItem({ ...pointer, ...place }) }));
  }

  /**
   * Writes the record over the one that it was made from: two workers that take events of one key at a time do not know of each other.
   *
   * @param before what was read, null when nothing was there
   * @returns false when it was not written, since another was in between
   */
  async put(record: ObjectRecord, before: ObjectRecord | null): Promise<boolean> {
    try {
      await this.#dynamo.send(new PutItemCommand({ TableName: this.#table, Item: itemOf(record, 'OBJECT'), ...unchangedSince(before) }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

/** Nothing that decides on the next record is the same after another event. */
function unchangedSince(before: ObjectRecord | null) {
  if (!before) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const { sequencer, status, receivedAt, rules } = before;
  return {
    ConditionExpression: 'sequencer = :sequencer AND #status = :status AND receivedAt = :receivedAt AND #rules = :rules',
    ExpressionAttributeNames: { '#status': 'status', '#rules': 'rules' },
    ExpressionAttributeValues: {
      ':sequencer': { S: sequencer },
      ':status': { S: status },
      ':receivedAt': { S: receivedAt },
      ':rules': { N: String(rules) },
    },
  };
}

/** The fields that conditions, and the memory of a site, ask for. */
const NAMED = new Set(['key', 'sequencer', 'status', 'receivedAt', 'rules']);

const itemOf = (record: ObjectRecord, sk: string): Item =>
  toPackedItem(record, objectShape, NAMED, {
    pk: `OBJECT#${record.key}`,
    sk,
    periodPk: dayPartition(record.day, record.key),
    periodSk: `OBJECT#${record.sequencer}`,
  });

/** The record of an object's item, in the table or in the index `byPeriod`. */
export const objectOf = (item: Item): ObjectRecord => packedRecordOf<ObjectRecord>(item, objectShape);
