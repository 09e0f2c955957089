import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ChangeMessageVisibilityCommand, DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { defaults } from '../../lambdas/model/settings.ts';
import { createStores } from '../../lambdas/store/stores.ts';
import { startAwsEndpoint } from '../../local/aws-endpoint.ts';
import { startDynamodbEndpoint } from '../../local/dynamodb-endpoint.ts';
import { credentials, ensureTable, names, queues, region } from '../../local/resources.ts';
import { runningOn, storeConfigOf } from '../../local/running.ts';

/** After so many tries a message is a dead letter. */
export const MAX_RECEIVES = 3;

export type World = Awaited<ReturnType<typeof startWorld>>;

/** The real endpoints on loopback, and nobody who takes the messages: whoever has the world delivers them. */
export async function startWorld() {
  const data = mkdtempSync(join(tmpdir(), 'jianbao-faults-'));
  const settings = { ...defaults, maxReceives: MAX_RECEIVES };
  const aws = await startAwsEndpoint({
    port: 0,
    data,
    region,
    buckets: [names.articles, names.site],
    queues: queues(settings, 3600),
    notification: { bucket: names.articles, queue: names.ingestQueue },
  });
  const dynamodb = await startDynamodbEndpoint({ port: 0, data });
  const running = runningOn({ site: 0, aws: aws.port, dynamodb: dynamodb.port }, 0);
  const { endpoints, queueUrls } = running;
  const s3 = new S3Client({ region, credentials, endpoint: endpoints.s3, forcePathStyle: true });
  const sqs = new SQSClient({ region, credentials, endpoint: endpoints.sqs });
  const table = new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb });
  await ensureTable(table);
  const stores = createStores(storeConfigOf(running));
  return {
    running,
    stores,
    s3,
    sqs,
    queueUrls,
    put: (Key: string, text: string) => s3.send(new PutObjectCommand({ Bucket: names.articles, Key, Body: Buffer.from(text) })),
    remove: (Key: string) => s3.send(new DeleteObjectCommand({ Bucket: names.articles, Key })),
    /** All messages that can be received now. */
    async receiveAll(QueueUrl = queueUrls.ingest): Promise<Message[]> {
      const all: Message[] = [];
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'] }),
        );
        if (Messages.length === 0) return all;
        all.push(...Messages);
      }
    },
    acknowledge: ({ ReceiptHandle }: Message) => sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrls.ingest, ReceiptHandle })),
    /** The message can be received again, as when its visibility ended. */
    giveBack: ({ ReceiptHandle }: Message) =>
      sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrls.ingest, ReceiptHandle, VisibilityTimeout: 0 })),
    async stop() {
      stores.close();
      for (const client of [s3, sqs, table]) client.destroy();
      await aws.stop();
      await dynamodb.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Messages as Lambda hands them over. */
export const eventOf = (messages: readonly Message[]): SQSEvent =>
  ({
    Records: messages.map(({ MessageId, Body, Attributes }) => ({ messageId: MessageId, body: Body, attributes: Attributes ?? {} })),
  }) as unknown as SQSEvent;
