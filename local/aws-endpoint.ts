import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { buildApp } from 'fauxqs';
import { SnsStore } from '../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { DurablePersistence } from './durable-persistence.ts';
import { answer, refusal } from './guard.ts';
import { close, type Endpoint, listen } from './listen.ts';
import { ObjectStore } from './object-store.ts';
import { answerMetrics, asksMetrics } from './queue-metrics.ts';
import { QueueStore } from './queue-store.ts';
import type { QueueSpec } from './resources.ts';
import { s3Event, testEvent } from './s3-event.ts';
import { unsupported } from './s3-features.ts';

/** The most that one PUT or one part may carry, with room for an issue of 100,000 stories; longer objects come in parts. */
const BODY_LIMIT = 512 * 1024 * 1024;

export interface AwsEndpointOptions {
  port: number;
  /** folder of its SQLite file */
  data: string;
  region: string;
  buckets: string[];
  queues: QueueSpec[];
  /** whatever happens in this bucket is told to this queue */
  notification: { bucket: string; queue: string };
}

/**
 * S3 and SQS on one loopback port, and CloudWatch as far as queues are asked for: fauxqs' app, not its server, which listens on every
 * interface. An object and its event are one transaction, so an upload that was answered cannot be forgotten, and one that was not is
 * not half there.
 * @throws PortInUseError; nothing listens then
 */
export async function startAwsEndpoint(options: AwsEndpointOptions): Promise<Endpoint> {
  const server = createServer();
  const port = await listen(server, options.port, 'S3 and SQS');
  return answerOn(server, port, options).catch(async (error) => {
    await close(server);
    throw error;
  });
}

async function answerOn(server: Server, port: number, options: AwsEndpointOptions): Promise<Endpoint> {
  const { region, notification } = options;
  const durable = new DurablePersistence(join(options.data, 's3-sqs'));

  const sqsStore = new QueueStore(`http://127.0.0.1:${port}`, region, durable);
  const snsStore = new SnsStore();
  const s3Store = new ObjectStore(durable, (name, bucket, object) => {
    const queue = bucket === notification.bucket ? sqsStore.getQueueByName(notification.queue) : undefined;
    if (!queue) return;
    const order = BigInt(queue.nextSequenceNumber());
    const written = 'etag' in object ? { object: { size: object.contentLength, etag: object.etag } } : {};
    const body = s3Event({ name, bucket, key: object.key, at: new Date(), order, ...written }, region);
    queue.enqueue(SqsStore.createMessage(body));
  });

  // Loaded before they write through: a load would replace rows, and replacing a queue drops its messages.
  durable.load(sqsStore, snsStore, s3Store);
  sqsStore.persistence = durable;
  s3Store.persistence = durable;
  for (const queue of sqsStore.allQueues()) queue.persistence = durable;
  sqsStore.releaseInFlight();
  for (const { name, attributes } of options.queues) sqsStore.ensure(name, attributes);
  for (const bucket of options.buckets) {
    if (s3Store.hasBucket(bucket)) continue;
    s3Store.createBucket(bucket);
    const told = bucket === notification.bucket ? sqsStore.getQueueByName(notification.queue) : undefined;
    told?.enqueue(SqsStore.createMessage(testEvent(bucket, new Date())));
  }

  const app = buildApp({ logger: false, defaultRegion: region, stores: { sqsStore, snsStore, s3Store } });
  const copying = new AsyncLocalStorage<boolean>();
  s3Store.copying = () => copying.getStore() ?? false;
  app.removeContentTypeParser(['*', 'application/x-www-form-urlencoded']);
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));
  app.addHook('preHandler', (request, _reply, done) => {
    request.body ??= Buffer.alloc(0);
    copying.run(request.headers['x-amz-copy-source'] !== undefined, done);
  });
  await app.ready();

  server.on('request', (request, response) => {
    const refused = refusal(request, port) ?? unsupported(request) ?? tooLarge(request.headers['content-length']);
    if (refused) answer(request, response, refused);
    else if (asksMetrics(request))
      void answerMetrics(request, response, sqsStore).catch((error) => answer(request, response, malformed(error)));
    else app.routing(request, response);
  });
  return {
    port,
    stop: async () => {
      sqsStore.shutdown();
      await close(server);
      await app.close();
      durable.close();
    },
  };
}

const malformed = (error: Error) => ({ status: 400, code: 'SerializationException', message: error.message });

function tooLarge(contentLength: string | undefined) {
  if (Number(contentLength ?? 0) <= BODY_LIMIT) return undefined;
  return { status: 400, code: 'EntityTooLarge', message: `One request carries at most ${BODY_LIMIT} bytes: upload in parts.` };
}
