import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DigestListEntry } from '../model/digest.ts';
import type { Period, PeriodKind } from '../model/period.ts';
import { ConflictError } from './errors.ts';
import { fromItem, type Item, toItem } from './items.ts';
import { queryAll } from './query-all.ts';

/** An issue as the table keeps it. */
export interface DigestRecord extends DigestListEntry {
  /** SHA-256 of the canonical digest without its revision */
  hash: string;
  /** when the newest thing in it was received; absent in issues of before it was kept */
  asOf?: string | null;
}

const keyOf = ({ kind, id }: Period) => ({ pk: { S: `DIGEST#${kind}` }, sk: { S: id } });

/** `DIGEST#<kind>` / `<period>`: number, revision, counts and content hash of each issue. */
export class DigestTable {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  async get(period: Period): Promise<DigestRecord | null> {
    const answer = await this.#dynamo.send(new GetItemCommand({ TableName: this.#table, Key: keyOf(period), ConsistentRead: true }));
    return answer.Item ? toRecord(answer.Item) : null;
  }

  /** All issues of a kind, the newest first. */
  async list(kind: PeriodKind): Promise<DigestRecord[]> {
    const items = await queryAll(this.#dynamo, {
      TableName: this.#table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `DIGEST#${kind}` } },
      ScanIndexForward: false,
      ConsistentRead: true,
    });
    return items.map(toRecord);
  }

  /** The issues of the periods before one, the newest first, at most `most`; by their names, so that a gap is no issue. */
  async before({ kind, id }: Period, most: number): Promise<DigestRecord[]> {
    const { Items = [] } = await this.#dynamo.send(
      new QueryCommand({
        TableName: this.#table,
        KeyConditionExpression: 'pk = :pk AND sk < :sk',
        ExpressionAttributeValues: { ':pk': { S: `DIGEST#${kind}` }, ':sk': { S: id } },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: most,
      }),
    );
    return Items.map(toRecord);
  }

  /**
   * Writes an issue over the one that it was compiled against (`previousHash`, null when there was none).
   *
   * @throws ConflictError when another worker wrote the issue in between
   */
  async put(entry: DigestRecord, previousHash: string | null): Promise<void> {
    const { kind, period, ...rest } = entry;
    const values = toItem(rest);
    const names = Object.keys(values);
    try {
      await this.#dynamo.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: keyOf({ kind, id: period }),
          UpdateExpression: `SET ${names.map((name, i) => `#n${i} = :${name}`).join(', ')}`,
          ConditionExpression: previousHash === null ? 'attribute_not_exists(#hash)' : '#hash = :before',
          ExpressionAttributeNames: { ...Object.fromEntries(names.map((name, i) => [`#n${i}`, name])), '#hash': 'hash' },
          ExpressionAttributeValues: {
            ...Object.fromEntries(names.map((name) => [`:${name}`, values[name] ?? { NULL: true }])),
            ...(previousHash === null ? {} : { ':before': { S: previousHash } }),
          },
        }),
      );
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException)
        throw new ConflictError(`The issue ${kind} ${period} was written by another worker.`);
      throw error;
    }
  }
}

function toRecord(item: Item): DigestRecord {
  const { pk, sk, ...rest } = fromItem<DigestRecord & { pk: string; sk: string }>(item);
  return { ...rest, kind: pk.slice('DIGEST#'.length) as PeriodKind, period: sk };
}
