import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import { notifyOfArticles } from './constructs/article-notification.ts';
import { encryptionKey } from './constructs/encryption-key.ts';
import { acknowledgeNoAccessLogs } from './constructs/nag-acknowledgements.ts';
import { bucketNameOf, privateBucket } from './constructs/private-bucket.ts';
import { QueueWithDlq } from './constructs/queue-with-dlq.ts';

/** How long the ingest function may work on one batch; its queue hides a batch six times as long. */
export const INGEST_TIMEOUT = Duration.seconds(180);

/** The index of the table by period, and then by region. */
export const PERIOD_INDEX = 'byPeriod';

/** The index of its articles by site: what the memory of a site reads. */
export const SITE_INDEX = 'bySite';

/**
 * What must survive: the articles, the issues, the table, and the queue between upload and ingest.
 *
 * The ingest queue lives here and not with its function because S3 tries the queue while it sets up the notification: in
 * another stack, bucket and queue would wait for each other. It belongs here as well: a message in it may be all that is
 * known of an upload, and it has to outlive a pipeline that is taken down and put up again.
 *
 * Everything is kept when the stack is deleted, the table and the stack refuse deletion, and the logical ids are fixed by
 * a test, since another id is another, empty resource.
 */
export class StorageStack extends Stack {
  readonly articles: Bucket;
  readonly site: Bucket;
  readonly table: Table;
  readonly ingest: QueueWithDlq;
  /** null where AWS holds the keys */
  readonly key: IKey | null;

  constructor(scope: Construct, id: string, { config, ...props }: StackProps & { config: Config }) {
    super(scope, id, { ...props, terminationProtection: true });
    const { stage, keepArticlesDays, keepReplacedDays } = config;
    const key = encryptionKey(this, 'Key', { choice: config.encryptionKey, stage });
    this.key = key;

    this.articles = privateBucket(this, 'Articles', {
      stage,
      holds: 'articles',
      key,
      keep: { days: keepArticlesDays, replacedDays: keepReplacedDays },
    });
    acknowledgeNoAccessLogs(
      this.articles,
      'Every upload, overwrite and deletion is a record in the table, and versions keep what was there: access logs need a third bucket and tell less.',
    );
    this.ingest = new QueueWithDlq(this, 'Ingest', {
      fifo: false,
      visibility: Duration.seconds(6 * INGEST_TIMEOUT.toSeconds()),
      maxReceives: config.settings.maxReceives,
      removal: RemovalPolicy.RETAIN,
      key,
    });
    notifyOfArticles(this.articles, bucketNameOf({ stage, holds: 'articles' }), this.ingest.queue);

    this.site = privateBucket(this, 'Site', { stage, holds: 'site', key });
    acknowledgeNoAccessLogs(
      this.site,
      'Only the digest function writes here and only the distribution reads: who reads which issue is not recorded on purpose.',
    );
    this.site.addToResourcePolicy(this.distributionsRead());

    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      ...(key ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key } : {}),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: PERIOD_INDEX,
      partitionKey: { name: 'periodPk', type: AttributeType.STRING },
      sortKey: { name: 'periodSk', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: SITE_INDEX,
      partitionKey: { name: 'sitePk', type: AttributeType.STRING },
      sortKey: { name: 'siteSk', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['id', 'edges', 'from'],
    });

    new CfnOutput(this, 'ArticlesBucket', { value: this.articles.bucketName, description: 'Upload articles here.' });
    new CfnOutput(this, 'SiteBucket', { value: this.site.bucketName, description: 'The issues, as files.' });
    new CfnOutput(this, 'IngestQueueUrl', {
      value: this.ingest.queue.queueUrl,
      description: 'For `jianbao status`, `redrive` and `reprocess`.',
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName, description: 'Articles, objects and digests.' });
  }

  /**
   * The site stack cannot write this policy: its distribution needs the bucket first. So the bucket lets in every
   * distribution of this account and nothing else.
   */
  private distributionsRead(): PolicyStatement {
    return new PolicyStatement({
      sid: 'DistributionsRead',
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [this.site.arnForObjects('*')],
      conditions: { ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*` } },
    });
  }
}
