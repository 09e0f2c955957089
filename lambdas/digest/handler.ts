import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Settings, settingsFrom } from '../model/settings.ts';
import type { DigestMessage } from '../model/wish.ts';
import { type Stores, storesFrom } from '../store/stores.ts';
import { Desk } from './desk.ts';

const logger = new Logger({ serviceName: 'digest' });

type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** A batch of wishes, one after the other. The queue is FIFO: the first failure stops the batch and the rest comes again with it. */
export function createHandler(stores: Stores, settings: Settings, now = () => new Date()): Handler {
  const desk = new Desk(stores, settings, now);
  return async ({ Records }) => {
    for (const [i, message] of Records.entries()) {
      try {
        await desk.take(JSON.parse(message.body) as DigestMessage);
        logger.info('taken', { wish: message.body });
      } catch (error) {
        logger.error('The message will come again.', { error: error as Error, messageId: message.messageId });
        return { batchItemFailures: Records.slice(i).map(({ messageId }) => ({ itemIdentifier: messageId })) };
      }
    }
    return { batchItemFailures: [] };
  };
}

let deployed: Handler | undefined;

/** The function that Lambda calls. */
export const handler: Handler = (event) => {
  deployed ??= createHandler(storesFrom(process.env), settingsFrom(process.env));
  return deployed(event);
};
