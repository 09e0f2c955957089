import {
  DeleteMessageBatchCommand,
  type DeleteMessageBatchRequestEntry,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

export type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export interface PumpOptions {
  sqs: SQSClient;
  queueUrl: string;
  queueArn: string;
  region: string;
  handler: Handler;
  /** the most that one call of the handler gets: the event source's batch size in `lib/`, at most 10 */
  batchSize: number;
  /** batches that are worked on at a time, 1 unless it is said */
  concurrency?: number;
  /** called after each batch, with how long it took (milliseconds): the next one is received when it resolves */
  rest?: (tookMs: number, stopping: AbortSignal) => Promise<void>;
  /** told what went wrong, a line each */
  log: (line: string) => void;
}

/**
 * Does what Lambda's event source mapping does: receives a batch of messages, calls the handler with them, and
 * deletes those that it did not report as failed. A failed message comes back when its visibility ends, and goes to
 * the dead-letter queue when the queue's redrive policy says so.
 */
export function startPump(options: PumpOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = Promise.all(Array.from({ length: options.concurrency ?? 1 }, () => pump(options, stopping.signal)));
  return {
    /** The batches that the handler has are finished and acknowledged first. */
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function pump(options: PumpOptions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      const messages = await receive(options, stopping);
      if (messages.length === 0) continue;
      const began = performance.now();
      await deliver(options, messages);
      await options.rest?.(performance.now() - began, stopping);
    } catch (error) {
      if (stopping.aborted) return;
      options.log(`${options.queueArn}: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function receive({ sqs, queueUrl, batchSize }: PumpOptions, abortSignal: AbortSignal): Promise<Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: batchSize,
      WaitTimeSeconds: 20,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }),
    { abortSignal },
  );
  return Messages;
}

async function deliver({ sqs, queueUrl, queueArn, region, handler, log }: PumpOptions, messages: Message[]): Promise<void> {
  const failed = new Set<string>();
  try {
    const response = await handler({ Records: messages.map((message) => recordOf(message, queueArn, region)) });
    for (const { itemIdentifier } of response.batchItemFailures) failed.add(itemIdentifier);
  } catch (error) {
    log(`${queueArn}: the handler threw: ${error instanceof Error ? error.stack : error}`);
    return;
  }
  const known = new Set(messages.map(({ MessageId }) => MessageId));
  if ([...failed].some((id) => !known.has(id))) {
    log(`${queueArn}: the handler reported a message that it was not given, so all of its batch counts as failed`);
    return;
  }
  const done: DeleteMessageBatchRequestEntry[] = messages
    .filter(({ MessageId = '' }) => !failed.has(MessageId))
    .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  if (done.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: done }));
}

/** A message as Lambda's SQS event shows it. */
function recordOf(message: Message, eventSourceARN: string, awsRegion: string): SQSRecord {
  const attributes = message.Attributes ?? {};
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ...attributes,
      ApproximateReceiveCount: attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: attributes.SentTimestamp ?? '0',
      SenderId: attributes.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: attributes.ApproximateFirstReceiveTimestamp ?? '0',
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
}
