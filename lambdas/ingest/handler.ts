import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import pLimit from 'p-limit';
import type { ObjectRecord } from '../model/record.ts';
import { type Settings, settingsFrom } from '../model/settings.ts';
import { type Meter, meterOf, noMeter } from '../store/meter.ts';
import { type Stores, storesFrom } from '../store/stores.ts';
import { Intake, sendWishes } from './intake.ts';
import { type ObjectEvent, objectEventsOf } from './object-events.ts';
import { SiteMemory } from './site-memory.ts';

/** The small objects of a batch are read together, since they mostly wait; larger ones in turn, since one may unpack to 64 MB. */
const SMALL_BYTES = 256 * 1024;

const logger = new Logger({ serviceName: 'ingest' });

type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** A message of the batch: whether it failed, and the days whose issues are to be wished for before it is acknowledged. */
interface Attempt {
  id: string;
  failed: boolean;
  days: string[];
}

/** A batch of bucket notifications: a message that meets a transient fault fails alone and comes again. */
export function createHandler(stores: Stores, settings: Settings, now = () => new Date(), meter: Meter = noMeter): Handler {
  const memory = new SiteMemory(
    (site) => stores.sites.recent(site),
    now,
    (site, error) =>
      logger.warn('The memory of the site could not be read: its articles are cleaned without.', { site, error: error as Error }),
  );

  const inTurn = pLimit(1);

  const take = async (intake: Intake, event: ObjectEvent, isLastTry: boolean) => {
    // Noted before it is tried: a call that is killed for its time or memory notes nothing afterwards.
    if (isLastTry && event.kind === 'put') await intake.fail(event, 'The last try to read it did not end well.');
    const record = event.kind === 'put' ? await intake.put(event) : await intake.delete(event);
    if (!record) return;
    logger.info(record.status, { key: record.key, articles: record.articles.map(({ id }) => id) });
    measure(record, now().getTime() - Date.parse(event.at));
  };

  const measure = ({ status, articles, rejected }: ObjectRecord, ms: number) => {
    if (status === 'withdrawn') return meter.count('ObjectsWithdrawn', 1);
    meter.count('ArticlesReceived', articles.length + rejected.length);
    meter.count('ArticlesAccepted', articles.length);
    meter.count('ArticlesRejected', rejected.length);
    meter.took('UploadToRecord', ms);
  };

  const attempt = async (message: SQSRecord): Promise<Attempt> => {
    const days: string[] = [];
    const { messageId: id, body, attributes } = message;
    try {
      const isLastTry = Number(attributes.ApproximateReceiveCount) >= settings.maxReceives;
      const intake = new Intake(stores, settings, now, memory.recall, (wished) => days.push(...wished));
      for (const event of objectEventsOf(body)) {
        const taken = () => take(intake, event, isLastTry);
        await (event.size > SMALL_BYTES ? inTurn(taken) : taken());
      }
      return { id, failed: false, days };
    } catch (error) {
      logger.error('The message will come again.', { error: error as Error, messageId: id });
      return { id, failed: true, days };
    }
  };

  /** One request for all wishes of the batch. Without it, none of the messages that have one is done. */
  const wish = async (attempts: Attempt[]): Promise<Attempt[]> => {
    try {
      await sendWishes(
        stores,
        settings,
        now(),
        attempts.flatMap(({ days }) => days),
      );
      return attempts;
    } catch (error) {
      logger.error('The wishes of the batch could not be sent: its messages will come again.', { error: error as Error });
      return attempts.map((each) => ({ ...each, failed: each.failed || each.days.length > 0 }));
    }
  };

  return async ({ Records }) => {
    const attempts = await wish(await Promise.all(Records.map(attempt)));
    const failed = attempts.filter((each) => each.failed);
    if (failed.length > 0) meter.count('MessagesFailed', failed.length);
    meter.publish();
    return { batchItemFailures: failed.map(({ id }) => ({ itemIdentifier: id })) };
  };
}

let deployed: Handler | undefined;

/** The function that Lambda calls. */
export const handler: Handler = (event) => {
  deployed ??= createHandler(storesFrom(process.env), settingsFrom(process.env), undefined, meterOf('ingest', process.env));
  return deployed(event);
};
