import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { type QueueName, queueNames, queueVariables } from '../lambdas/model/queue.ts';
import type { Settings } from '../lambdas/model/settings.ts';
import { writerEnvironment } from './constructs/writer-access.ts';
import type { StorageStack } from './storage-stack.ts';

/** The environment variables of both functions: where things are, and the settings, as `settingsFrom` reads them. */
export function functionEnvironment(storage: StorageStack, digestQueue: IQueue, settings: Settings): Record<string, string> {
  return {
    TABLE_NAME: storage.table.tableName,
    ARTICLES_BUCKET: storage.articles.bucketName,
    SITE_BUCKET: storage.site.bucketName,
    DIGEST_QUEUE_URL: digestQueue.queueUrl,
    TIME_ZONE: settings.timeZone,
    FIRST_ISSUE: settings.firstIssue,
    DEBOUNCE_SECONDS: String(settings.debounceSeconds),
    REST_SECONDS: String(settings.restSeconds),
    DIGEST_NAME: settings.name,
    DIGEST_ISSUER: settings.issuer,
    DIGEST_EDITOR: settings.editor,
    DIGEST_REPORT_TO: settings.reportTo.join('、'),
    DIGEST_SEND_TO: settings.sendTo.join('、'),
    DIGEST_COPY_TO: settings.copyTo.join('、'),
    SITE_ADDRESS: settings.siteAddress,
    TAG_AUTHORITY: settings.tagAuthority,
    MAIL_FROM: settings.mailFrom,
    MAIL_TO: settings.mailTo.join(' '),
    MAIL_REPLY_TO: settings.mailReplyTo,
    MAIL_UNSUBSCRIBE: settings.mailUnsubscribe,
    MAX_RECEIVES: String(settings.maxReceives),
    ...writerEnvironment(settings.writer),
  };
}

/** Where the queues are whose depths a function reads. */
export const queueEnvironment = (queues: Record<QueueName, IQueue>): Record<string, string> =>
  Object.fromEntries(queueNames.map((name) => [queueVariables[name], queues[name].queueUrl]));
