import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ArticleRecord, ObjectRecord, SiteArticle } from '../model/record.ts';
import { batchGet } from './batch-get.ts';
import { articleIdOf, fromItem, sitePartition } from './items.ts';

/** Articles that the memory of a site is made of, and how many are read for them: some may be withdrawn. */
const LAST = 50;
const READ = 60;

/** What the index holds of an article. */
type Indexed = Pick<SiteArticle, 'edges'> & Pick<ArticleRecord, 'from'>;

/** The index `bySite`: what the articles of one site show at their head and foot, by the instant they were received. */
export class SiteIndex {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  /** The last articles of a site that an object still shows, the newest first: two reads. Those of an upload that is under way come with its end. */
  async recent(site: string): Promise<SiteArticle[]> {
    const { Items = [] } = await this.#dynamo.send(
      new QueryCommand({
        TableName: this.#table,
        IndexName: 'bySite',
        KeyConditionExpression: 'sitePk = :pk',
        ExpressionAttributeValues: { ':pk': { S: sitePartition(site) } },
        ScanIndexForward: false,
        Limit: READ,
      }),
    );
    const articles = Items.map((item) => ({ ...fromItem<Indexed>(item), id: articleIdOf(item) }));
    const standing = await this.#standing(new Set(articles.map(({ from }) => from.key)));
    return articles
      .filter(({ from }) => standing.get(from.key) === from.at)
      .slice(0, LAST)
      .map(({ id, edges }) => ({ id, edges }));
  }

  /** Of the objects that stand, when their bytes were received: after an overwrite, they show other articles. */
  async #standing(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    const objects = await batchGet(
      this.#dynamo,
      this.#table,
      [...keys].map((key) => ({ pk: { S: `OBJECT#${key}` }, sk: { S: 'OBJECT' } })),
      { ProjectionExpression: '#key, #status, receivedAt', ExpressionAttributeNames: { '#key': 'key', '#status': 'status' } },
    );
    const records = objects.map((item) => fromItem<Pick<ObjectRecord, 'key' | 'status' | 'receivedAt'>>(item));
    return new Map(records.filter(({ status }) => status === 'accepted').map(({ key, receivedAt }) => [key, receivedAt]));
  }
}
