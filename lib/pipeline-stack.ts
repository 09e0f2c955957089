import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import { DigestSchedules } from './constructs/digest-schedules.ts';
import { KEY_ACTIONS } from './constructs/encryption-key.ts';
import { mailPermission } from './constructs/mail-permission.ts';
import {
  acknowledgeAllObjects,
  acknowledgeReadingMetrics,
  acknowledgeScheduleKey,
  acknowledgeWriter,
} from './constructs/nag-acknowledgements.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { QueueWithDlq } from './constructs/queue-with-dlq.ts';
import { ReprocessMap } from './constructs/reprocess-map.ts';
import { Watch } from './constructs/watch.ts';
import { writerPermissions } from './constructs/writer-access.ts';
import { functionEnvironment, queueEnvironment } from './function-environment.ts';
import { INGEST_TIMEOUT, PERIOD_INDEX, SITE_INDEX, type StorageStack } from './storage-stack.ts';

/** Folders with the bundled handlers. */
export interface HandlerCode {
  ingest: string;
  digest: string;
}

export interface PipelineStackProps extends StackProps {
  config: Config;
  code: HandlerCode;
  storage: StorageStack;
}

const DIGEST_TIMEOUT = Duration.minutes(2);

/**
 * What may be thrown away: both functions, the digest queue, the schedules and the alarms. Nothing here is the only copy of
 * anything: a lost wish is wished again by the next article or the next tick.
 */
export class PipelineStack extends Stack {
  readonly digest: QueueWithDlq;

  constructor(scope: Construct, id: string, { config, code, storage, ...props }: PipelineStackProps) {
    super(scope, id, props);
    const { settings, closing, logRetentionDays } = config;
    const { key } = storage;

    this.digest = new QueueWithDlq(this, 'Digest', {
      fifo: true,
      visibility: Duration.seconds(6 * DIGEST_TIMEOUT.toSeconds()),
      maxReceives: settings.maxReceives,
      // Longer than the bucket in which equal wishes are one, so whoever compiles sees all articles of the bucket.
      delay: Duration.seconds(settings.debounceSeconds + 5),
      removal: RemovalPolicy.DESTROY,
      key,
    });
    const environment = {
      ...functionEnvironment(storage, this.digest.queue, settings),
      POWERTOOLS_METRICS_NAMESPACE: `Jianbao/${config.stage}`,
    };
    const articles = readAndList(storage.exportValue(storage.articles.bucketArn), ['s3:GetObject', 's3:GetObjectVersion']);
    const site = readAndList(storage.exportValue(storage.site.bucketArn), ['s3:GetObject', 's3:PutObject']);
    const wish = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.digest.queue.queueArn] });
    const secrets = key ? [new PolicyStatement({ actions: KEY_ACTIONS, resources: [key.keyArn] })] : [];

    const ingest = new NodeFunction(this, 'IngestFunction', {
      description: 'Reads uploaded objects and keeps a record of each article.',
      code: code.ingest,
      // one whole vCPU: the steps use one core
      memoryMb: 1769,
      timeout: INGEST_TIMEOUT,
      logRetentionDays,
      environment,
      permissions: [
        ...articles,
        new PolicyStatement({
          actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
          resources: [storage.table.tableArn],
        }),
        new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${storage.table.tableArn}/index/${SITE_INDEX}`] }),
        wish,
        ...secrets,
      ],
      source: { queue: storage.ingest.queue, batchSize: 10, batchWindow: Duration.seconds(1), maxConcurrency: 5 },
    });
    acknowledgeAllObjects(ingest, ...articles);

    const schedules = new DigestSchedules(this, 'Schedules', { queue: this.digest.queue, timeZone: settings.timeZone, closing, key });
    if (key) acknowledgeScheduleKey(this);
    const queues = {
      ingest: storage.ingest.queue,
      ingestDeadLetters: storage.ingest.dlq,
      digest: this.digest.queue,
      digestDeadLetters: this.digest.dlq,
      lostTicks: schedules.dlq,
    };

    const digest = new NodeFunction(this, 'DigestFunction', {
      description: 'Compiles one period and publishes its issue.',
      code: code.digest,
      memoryMb: 1769,
      timeout: DIGEST_TIMEOUT,
      logRetentionDays,
      environment: { ...environment, ...queueEnvironment(queues) },
      permissions: [
        new PolicyStatement({
          actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
          resources: [storage.table.tableArn],
        }),
        new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${storage.table.tableArn}/index/${PERIOD_INDEX}`] }),
        ...site,
        wish,
        new PolicyStatement({ actions: ['sqs:GetQueueAttributes'], resources: Object.values(queues).map(({ queueArn }) => queueArn) }),
        // How long messages have waited. IAM can bind it to no resource.
        new PolicyStatement({ actions: ['cloudwatch:GetMetricData'], resources: ['*'] }),
        ...mailPermission(this, settings),
        ...secrets,
        ...writerPermissions(this, settings.writer),
      ],
      // One wish an invocation: in a larger FIFO batch a failure would hold back the other periods behind it.
      source: { queue: this.digest.queue, batchSize: 1, maxConcurrency: 2 },
    });
    acknowledgeAllObjects(digest, ...site);
    acknowledgeReadingMetrics(digest);
    acknowledgeWriter(digest, settings.writer);

    const { alarms } = new Watch(this, 'Watch', {
      config,
      ingest: { queues: storage.ingest, worker: ingest },
      digest: { queues: this.digest, worker: digest },
      lostTicks: schedules.dlq,
      table: storage.table,
    });

    if (config.reprocessMap) new ReprocessMap(this, 'Reprocess', { bucket: storage.articles, ingest: storage.ingest.queue, key });

    new CfnOutput(this, 'DigestQueueUrl', { value: this.digest.queue.queueUrl, description: 'Wishes for a digest.' });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarms.topic.topicArn, description: 'Subscribe here to hear of alarms.' });
  }
}

/**
 * Work on the objects of one bucket. Listing goes with it: without it S3 answers 403 for an object that is gone, which looks
 * like a fault that will pass, and a deleted upload would be tried again until it is a dead letter.
 */
function readAndList(bucketArn: string, actions: string[]): PolicyStatement[] {
  return [
    new PolicyStatement({ actions, resources: [`${bucketArn}/*`] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] }),
  ];
}
