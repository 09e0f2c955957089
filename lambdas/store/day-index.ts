import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LatePointer, ObjectRecord } from '../model/record.ts';
import { DAY_SHARDS, type Item, recordOf } from './items.ts';
import { objectOf } from './object-table.ts';
import { queryAll } from './query-all.ts';

/** The index `byPeriod`: the objects received on a day, from all its partitions. Their articles are read by their ids. */
export class DayIndex {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  /** The objects that belong to the day's issue, and what came too late for it. In no order. */
  async read(day: string): Promise<{ objects: ObjectRecord[]; late: LatePointer[] }> {
    const shards = await Promise.all(Array.from({ length: DAY_SHARDS }, (_, shard) => this.#partition(`DAY#${day}#${shard}`)));
    const of = (start: string) => shards.flat().filter((item) => item.sk?.S?.startsWith(start));
    return {
      objects: of('OBJECT').map(objectOf),
      late: of('LATE').map((item) => recordOf<LatePointer>(item)),
    };
  }

  #partition(pk: string): Promise<Item[]> {
    return queryAll(this.#dynamo, {
      TableName: this.#table,
      IndexName: 'byPeriod',
      KeyConditionExpression: 'periodPk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
    });
  }
}
