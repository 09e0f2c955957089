import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import pLimit from 'p-limit';
import { type Settings, settingsFrom } from '../model/settings.ts';
import { type Stores, storesFrom } from '../store/stores.ts';
import { Intake } from './intake.ts';
import { type ObjectEvent, objectEventsOf } from './object-events.ts';

/** Messages of one batch that are worked on at a time: reading from S3 overlaps, the steps themselves use one core. */
const AT_ONCE = 4;

const logger = new Logger({ serviceName: 'ingest' });

type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** A batch of bucket notifications: a message that meets a transient fault fails alone and comes again. */
export function createHandler(stores: Stores, settings: Settings, now = () => new Date()): Handler {
  const intake = new Intake(stores, settings, now);

  const take = async (event: ObjectEvent, isLastTry: boolean) => {
    // Noted before it is tried: a call that is killed for its time or memory notes nothing afterwards.
    if (isLastTry && event.kind === 'put') await intake.fail(event, 'The last try to read it did not end well.');
    const record = event.kind === 'put' ? await intake.put(event) : await intake.delete(event);
    if (record) logger.info(record.status, { key: record.key, articles: record.articles.map(({ id }) => id) });
  };

  const attempt = async (message: SQSRecord): Promise<{ itemIdentifier: string }[]> => {
    try {
      const isLastTry = Number(message.attributes.ApproximateReceiveCount) >= settings.maxReceives;
      for (const event of objectEventsOf(message.body)) await take(event, isLastTry);
      return [];
    } catch (error) {
      logger.error('The message will come again.', { error: error as Error, messageId: message.messageId });
      return [{ itemIdentifier: message.messageId }];
    }
  };

  return async ({ Records }) => {
    const limit = pLimit(AT_ONCE);
    const failures = await Promise.all(Records.map((message) => limit(attempt, message)));
    return { batchItemFailures: failures.flat() };
  };
}

let deployed: Handler | undefined;

/** The function that Lambda calls. */
export const handler: Handler = (event) => {
  deployed ??= createHandler(storesFrom(process.env), settingsFrom(process.env));
  return deployed(event);
};
