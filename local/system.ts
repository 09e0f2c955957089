import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Settings, settingsFrom } from '../lambdas/model/settings.ts';
import type { DigestMessage } from '../lambdas/model/wish.ts';
import { createStores, type Stores } from '../lambdas/store/stores.ts';
import { waitingIn } from './drain.ts';
import type { MakeHandlers } from './handlers.ts';
import type { Endpoint } from './listen.ts';
import { outbox } from './outbox.ts';
import { startPump } from './pump.ts';
import { credentials, ensureTable, names, queueArn, queues, region } from './resources.ts';
import { restWhile } from './rest.ts';
import { claim, type Running, runningOn, storeConfigOf } from './running.ts';
import { lastTicks, startSchedule } from './schedule.ts';
import { startSiteServer } from './site-server.ts';
import { startThreaded } from './threaded.ts';

/** Batches of uploads that are read at a time: while one waits for an endpoint, the other has the core. */
const INGEST_AT_ONCE = 2;

/** Until a wish is compiled: short, since on a laptop somebody waits for the page. */
const LAPTOP_DEBOUNCE_SECONDS = '5';
/** Its writes cost nothing, so its weeks and months need not rest. */
const LAPTOP_REST_SECONDS = '0';

export interface SystemOptions {
  /** the site's; S3 and SQS get the next one, DynamoDB the one after. 0 takes any three that are free */
  port: number;
  /** folder that everything is kept in; made when it is missing */
  data: string;
  settings?: Settings;
  /** how long a message that failed waits for its retry */
  visibilitySeconds?: number;
  handlers?: MakeHandlers;
  /** answers as a public site does: robots may list its pages */
  isPublic?: boolean;
  log?: (line: string) => void;
}

export interface System extends Running {
  /** it went on with what a system before it left in the folder */
  resumed: boolean;
  settings: Settings;
  stores: Stores;
  s3: S3Client;
  sqs: SQSClient;
  /** Finishes the batches under way, then closes everything. */
  stop(): Promise<void>;
}

/** Whom issues go to in the outbox where nobody is named: there is a mail to look at, and it leaves the laptop for nobody. */
const LAPTOP_MAIL = { MAIL_FROM: 'jianbao@laptop.example', MAIL_TO: 'reader@laptop.example' };

/** The laptop's settings: the deployer's, with a shorter debounce, no rest and a reader of mails unless they are set. @throws SettingsError */
export function laptopSettings(env: Record<string, string | undefined>): Settings {
  return settingsFrom({
    ...env,
    DEBOUNCE_SECONDS: env.DEBOUNCE_SECONDS || LAPTOP_DEBOUNCE_SECONDS,
    REST_SECONDS: env.REST_SECONDS || LAPTOP_REST_SECONDS,
    MAIL_FROM: env.MAIL_FROM || LAPTOP_MAIL.MAIL_FROM,
    MAIL_TO: env.MAIL_TO || LAPTOP_MAIL.MAIL_TO,
  });
}

/**
 * Starts everything that AWS would run, on 127.0.0.1 and on the two handlers as they are deployed.
 * @throws PortInUseError, AlreadyRunningError; what was started until then is stopped again
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  // Loaded only when they are wanted, and after whoever starts this has set how much they log.
  const { port, visibilitySeconds = 60, handlers = (await import('./handlers.ts')).lambdaHandlers, log = () => {} } = options;
  const settings = options.settings ?? laptopSettings(process.env);
  const data = resolve(options.data);
  const resumed = existsSync(join(data, 's3-sqs'));
  mkdirSync(data, { recursive: true, mode: 0o700 });

  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  const started = async (endpoint: Promise<Endpoint>) => {
    const { port, stop } = await endpoint;
    undo.push(stop);
    return port;
  };
  try {
    const note = await claim(data);
    undo.push(note.release);

    const aws = await started(
      startThreaded({
        aws: {
          port: port && port + 1,
          data,
          region,
          buckets: [names.articles, names.site],
          queues: queues(settings, visibilitySeconds),
          notification: { bucket: names.articles, queue: names.ingestQueue },
        },
      }),
    );
    const dynamodb = await started(startThreaded({ dynamodb: { port: port && port + 2, data } }));
    const origins = runningOn({ site: 0, aws, dynamodb }, 0).endpoints;
    const s3 = new S3Client({ region, credentials, endpoint: origins.s3, forcePathStyle: true });
    const sqs = new SQSClient({ region, credentials, endpoint: origins.sqs });
    const table = new DynamoDBClient({ region, credentials, endpoint: origins.dynamodb });
    undo.push(() => {
      for (const client of [s3, sqs, table]) client.destroy();
    });
    await ensureTable(table);
    const site = await started(startSiteServer({ port, s3, bucket: names.site, isPublic: options.isPublic === true }));

    const running = runningOn({ site, aws, dynamodb }, process.pid);
    const stores = createStores({ ...storeConfigOf(running), mailer: outbox(join(data, 'outbox')) });
    undo.push(() => stores.close());

    const { ingest, digest } = handlers(stores, settings);
    const rest = restWhile(async () => (await waitingIn(sqs, running.queueUrls.ingest)) > 0);
    const pumps = [
      { queueUrl: running.queueUrls.ingest, name: names.ingestQueue, handler: ingest, batchSize: 10, concurrency: INGEST_AT_ONCE },
      { queueUrl: running.queueUrls.digest, name: names.digestQueue, handler: digest, batchSize: 1, rest },
    ].map(({ name, ...rest }) => startPump({ sqs, region, queueArn: queueArn(name), log, ...rest }));
    undo.push(() => Promise.all(pumps.map((pump) => pump.stop())));

    const tick = (messages: DigestMessage[]) => stores.wishes.send(messages).catch((error) => log(`schedule: ${error}`));
    undo.push(startSchedule(settings.timeZone, tick).stop);

    // A laptop sleeps at midnight: what it missed is closed when it wakes. A new folder has missed nothing.
    if (resumed) await stores.wishes.send(lastTicks(settings.timeZone, new Date()));

    note.announce(running);
    return { ...running, resumed, settings, stores, s3, sqs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
