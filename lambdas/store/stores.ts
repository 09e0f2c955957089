import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { queueNames, queueVariables } from '../model/queue.ts';
import { ArticleBucket } from './article-bucket.ts';
import { ArticleTable } from './article-table.ts';
import { DayIndex } from './day-index.ts';
import { DecisionTable } from './decision-table.ts';
import { DigestTable } from './digest-table.ts';
import { LeadTable } from './lead-table.ts';
import { MailTable } from './mail-table.ts';
import type { Mailer } from './mailer.ts';
import { ObjectTable } from './object-table.ts';
import { QueueDepths, type QueueUrls } from './queue-depths.ts';
import { SiteBucket } from './site-bucket.ts';
import { SiteIndex } from './site-index.ts';
import { TokenBudget } from './token-budget.ts';
import { WishQueue } from './wish-queue.ts';

/** Everything that the handlers keep elsewhere. Only this folder knows that it is AWS. */
export interface Stores {
  bucket: ArticleBucket;
  site: SiteBucket;
  articles: ArticleTable;
  objects: ObjectTable;
  days: DayIndex;
  sites: SiteIndex;
  digests: DigestTable;
  decisions: DecisionTable;
  leads: LeadTable;
  tokens: TokenBudget;
  wishes: WishQueue;
  queues: QueueDepths;
  mails: MailTable;
  /** null: no mail is sent from here */
  mailer: Mailer | null;
  /** Closes the connections; afterwards nothing can be called. */
  close(): void;
}

export interface StoreConfig {
  region: string;
  /** addresses of the laptop's endpoints; AWS's own when absent */
  endpoints?: { s3: string; sqs: string; dynamodb: string };
  credentials?: { accessKeyId: string; secretAccessKey: string };
  names: StoreNames;
  mailer?: Mailer;
  /** until an answer has to begin, milliseconds */
  patienceMs?: number;
}

export interface StoreNames {
  table: string;
  articles: string;
  site: string;
  /** the digest queue is written to; of the others only the depth is read */
  queueUrls: QueueUrls & { digest: string };
}

/** How long a service may take to accept a connection, and to begin its answer: a function must not wait for its own end. */
const CONNECT_MS = 3_000;
const PATIENCE_MS = 15_000;

/** Connects to S3, SQS and DynamoDB; each client tries three times where it is throttled, or the network fails, or an answer takes too long. */
export function createStores({ region, endpoints, credentials, names, mailer, patienceMs = PATIENCE_MS }: StoreConfig): Stores {
  const requestHandler = { connectionTimeout: CONNECT_MS, requestTimeout: patienceMs, throwOnRequestTimeout: true };
  const common = { region, requestHandler, ...(credentials ? { credentials } : {}) };
  const s3 = new S3Client({ ...common, ...(endpoints ? { endpoint: endpoints.s3, forcePathStyle: true } : {}) });
  const sqs = new SQSClient({ ...common, ...(endpoints ? { endpoint: endpoints.sqs } : {}) });
  const dynamo = new DynamoDBClient({ ...common, ...(endpoints ? { endpoint: endpoints.dynamodb } : {}) });
  return {
    bucket: new ArticleBucket(s3, names.articles),
    site: new SiteBucket(s3, names.site),
    articles: new ArticleTable(dynamo, names.table),
    objects: new ObjectTable(dynamo, names.table),
    days: new DayIndex(dynamo, names.table),
    sites: new SiteIndex(dynamo, names.table),
    digests: new DigestTable(dynamo, names.table),
    decisions: new DecisionTable(dynamo, names.table),
    leads: new LeadTable(dynamo, names.table),
    tokens: new TokenBudget(dynamo, names.table),
    wishes: new WishQueue(sqs, names.queueUrls.digest),
    queues: new QueueDepths(sqs, names.queueUrls),
    mails: new MailTable(dynamo, names.table),
    mailer: mailer ?? null,
    close() {
      s3.destroy();
      sqs.destroy();
      dynamo.destroy();
    },
  };
}

/** The stores of a deployed function, from its environment. @throws Error naming the variable that is missing. */
export function storesFrom(env: Record<string, string | undefined>, mailer?: Mailer): Stores {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`The environment variable ${name} is not set: deploy the function with the CDK app, which sets it.`);
    return value;
  };
  return createStores({
    region: need('AWS_REGION'),
    names: {
      table: need('TABLE_NAME'),
      articles: need('ARTICLES_BUCKET'),
      site: need('SITE_BUCKET'),
      queueUrls: {
        ...Object.fromEntries(queueNames.map((name) => [name, env[queueVariables[name]]])),
        digest: need(queueVariables.digest),
      },
    },
    ...(mailer ? { mailer } : {}),
  });
}
