import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { ArticleRecord } from '../model/record.ts';
import { ConflictError } from './errors.ts';
import { dayPartition, type Item, recordOf, toItem } from './items.ts';
import { mergeArticles } from './merge-articles.ts';

/** BatchGetItem takes at most 100 keys. */
const BATCH = 100;
const TRIES = 8;

/** `ARTICLE#<id>` / `ARTICLE`: one item an article, whatever was uploaded how often. */
export class ArticleTable {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  /**
   * Writes a record, merged with what is there: one write for a new article, a read and a write for one seen before, none
   * for the same message again. Any order of the same calls leaves the same item.
   *
   * @returns the record as it is now
   * @throws ConflictError when others keep writing the same article
   */
  async put(record: ArticleRecord): Promise<ArticleRecord> {
    let before: ArticleRecord | undefined;
    for (let tries = 0; tries < TRIES; tries++) {
      const merged = before ? mergeArticles(before, record) : record;
      if (before && isDeepStrictEqual(merged, before)) return before;
      const command = new PutItemCommand({ TableName: this.#table, Item: itemOf(merged), ...unchangedSince(before) });
      try {
        await this.#dynamo.send(command);
        return merged;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        [before] = await this.get([record.id]);
      }
    }
    throw new ConflictError(`The article ${record.id} was written by others ${TRIES} times in a row.`);
  }

  /** The records of these ids, those that exist, in no order. */
  async get(ids: readonly string[]): Promise<ArticleRecord[]> {
    const found: ArticleRecord[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      let keys: Item[] = ids.slice(from, from + BATCH).map((id) => ({ pk: { S: `ARTICLE#${id}` }, sk: { S: 'ARTICLE' } }));
      while (keys.length > 0) {
        const answer: BatchGetItemCommandOutput = await this.#dynamo.send(
          new BatchGetItemCommand({ RequestItems: { [this.#table]: { Keys: keys, ConsistentRead: true } } }),
        );
        for (const item of answer.Responses?.[this.#table] ?? []) found.push(recordOf(item));
        keys = answer.UnprocessedKeys?.[this.#table]?.Keys ?? [];
      }
    }
    return found;
  }
}

function itemOf(record: ArticleRecord): Item {
  return toItem({
    ...record,
    pk: `ARTICLE#${record.id}`,
    sk: 'ARTICLE',
    guard: guardOf(record),
    periodPk: dayPartition(record.day, record.id),
    periodSk: `${record.region.codes.findLast((code) => code) ?? record.region.level}#${record.id}`,
  });
}

/** A record changes only with its rules or its sightings: a hash of these guards the write, and is the same for the same state. */
function guardOf({ rules, seen }: ArticleRecord): string {
  const state = JSON.stringify([rules, seen.map(({ key, at }) => [key, at])]);
  return createHash('sha256').update(state).digest('hex').slice(0, 16);
}

function unchangedSince(before: ArticleRecord | undefined) {
  if (!before) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return { ConditionExpression: 'guard = :guard', ExpressionAttributeValues: { ':guard': { S: guardOf(before) } } };
}
