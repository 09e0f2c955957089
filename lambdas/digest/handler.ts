import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dayAt } from '../model/period.ts';
import { type Settings, settingsFrom } from '../model/settings.ts';
import type { DigestMessage } from '../model/wish.ts';
import { BedrockWriter } from '../store/bedrock-writer.ts';
import { type Meter, meterOf, noMeter } from '../store/meter.ts';
import { sesMailer } from '../store/ses-mailer.ts';
import { type Stores, storesFrom } from '../store/stores.ts';
import type { Delivery } from './deliver.ts';
import { Desk } from './desk.ts';
import type { Writer } from './write/writer.ts';

const logger = new Logger({ serviceName: 'digest' });

type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** A batch of wishes, one after the other. The queue is FIFO: the first failure stops the batch and the rest comes again with it. */
export function createHandler(
  stores: Stores,
  settings: Settings,
  now = () => new Date(),
  writer: Writer | null = writerOf(stores, settings, now),
  meter: Meter = noMeter,
): Handler {
  const desk = new Desk(stores, settings, now, writer, (unread, error) => logger.warn('A queue could not be read.', { ...unread, error }));
  return async ({ Records }) => {
    for (const [i, message] of Records.entries()) {
      const began = now().getTime();
      try {
        const wish = JSON.parse(message.body) as DigestMessage;
        const mailed = await desk.take(wish, Number(message.attributes?.ApproximateReceiveCount) > 1);
        if (mailed === 'resting') {
          logger.info('put off', { wish: message.body });
          continue;
        }
        logger.info('taken', { wish: message.body });
        meter.count('WishesGranted', 1);
        if (mailed) noteMail(mailed, message.body, meter);
        if ('wish' in wish) meter.took('WishToIssue', now().getTime() - began);
      } catch (error) {
        logger.error('The message will come again.', { error: error as Error, messageId: message.messageId });
        meter.count('MessagesFailed', 1);
        return { batchItemFailures: Records.slice(i).map(({ messageId }) => ({ itemIdentifier: messageId })) };
      } finally {
        meter.publish();
      }
    }
    return { batchItemFailures: [] };
  };
}

function noteMail({ reasons, ...mailed }: Delivery, wish: string, meter: Meter): void {
  logger.info('mailed', { wish, ...mailed });
  for (const not of reasons) logger.warn('A mail was not sent.', { wish, ...not });
  meter.count('MailsSent', mailed.sent);
  meter.count('MailsLost', mailed.lost);
}

/** Bedrock's model, where one is named. Its months are the digest's own. */
function writerOf(stores: Stores, { writer, timeZone }: Settings, now: () => Date): Writer | null {
  return writer && new BedrockWriter(writer, { budget: stores.tokens, month: () => dayAt(now(), timeZone).slice(0, 7) });
}

let deployed: Handler | undefined;

/** The function that Lambda calls. */
export const handler: Handler = (event) => {
  deployed ??= createHandler(
    storesFrom(process.env, sesMailer(process.env.AWS_REGION ?? '')),
    settingsFrom(process.env),
    undefined,
    undefined,
    meterOf('digest', process.env),
  );
  return deployed(event);
};
