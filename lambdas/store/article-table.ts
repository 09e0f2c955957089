import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ArticleRecord } from '../model/record.ts';
import { batchGet } from './batch-get.ts';
import { ConflictError } from './errors.ts';
import { articleIdOf, articleKey, type Item, type ItemKeys, packedRecordOf, sitePartition, toItem, toPackedItem } from './items.ts';
import { mergeArticles } from './merge-articles.ts';
import { articleShape } from './record-shapes.ts';

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
    const items = await batchGet(this.#dynamo, this.#table, ids.map(articleKey).map(toItem), { ConsistentRead: true });
    return items.map(recordOf);
  }
}

/** A signature is random bytes, which do not pack. */
const NAMED = ['signature'];
/** The fields that the index `bySite` holds. */
const NAMED_OF_SITE = [...NAMED, 'from', 'edges'];

/** What most articles have: the one sighting that their words are from. It is not kept twice. */
const hasOneSighting = ({ seen, from }: ArticleRecord): boolean => isDeepStrictEqual(seen, [from]);

function itemOf(record: ArticleRecord): Item {
  const inSite = siteKeysOf(record);
  const { id, ...fields } = record;
  const kept = { ...fields, ...(hasOneSighting(record) ? { seen: undefined } : {}), signature: Buffer.from(record.signature, 'base64') };
  const keys = { ...articleKey(id), guard: guardOf(record), ...inSite };
  return toPackedItem(kept, articleShape, new Set(inSite ? NAMED_OF_SITE : NAMED), keys);
}

function recordOf(item: Item): ArticleRecord {
  const fields = packedRecordOf<Omit<ArticleRecord, 'signature'> & { signature: string | Uint8Array }>(item, articleShape);
  const { from, seen = [from], signature } = fields;
  return {
    ...fields,
    id: articleIdOf(item),
    seen,
    signature: typeof signature === 'string' ? signature : Buffer.from(signature).toString('base64'),
  };
}

/** Its place among the articles of its site; what has no lines that could be a template's stands in no site. */
const siteKeysOf = ({ site, edges = [], from, id }: ArticleRecord): Pick<ItemKeys, 'sitePk' | 'siteSk'> | undefined =>
  site && edges.length > 0 ? { sitePk: sitePartition(site), siteSk: `${from.at}#${id}` } : undefined;

/**
 * A record changes only with its rules, its sightings, or what was known of its site: a hash of these guards the write, and is the
 * same for the same state.
 */
function guardOf({ rules, seen, length, signature }: ArticleRecord): string {
  const state = JSON.stringify([rules, length, signature, seen.map(({ key, at }) => [key, at])]);
  return createHash('sha256').update(state).digest('hex').slice(0, 16);
}

function unchangedSince(before: ArticleRecord | undefined) {
  if (!before) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return { ConditionExpression: 'guard = :guard', ExpressionAttributeValues: { ':guard': { S: guardOf(before) } } };
}
