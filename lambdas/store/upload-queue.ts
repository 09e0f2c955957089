import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { TransientError } from './errors.ts';

/** SendMessageBatch takes at most ten messages. */
const BATCH = 10;
const TRIES = 5;

/** The ingest queue, for whoever has objects read again. */
export class UploadQueue {
  readonly #sqs: SQSClient;
  readonly #url: string;

  constructor(sqs: SQSClient, url: string) {
    this.#sqs = sqs;
    this.#url = url;
  }

  /** Sends all; those that the queue refuses are sent again. @throws TransientError when it keeps refusing */
  async send(bodies: readonly string[]): Promise<void> {
    for (let from = 0; from < bodies.length; from += BATCH) await this.#sendBatch(bodies.slice(from, from + BATCH));
  }

  async #sendBatch(bodies: readonly string[]): Promise<void> {
    let entries = bodies.map((MessageBody, i) => ({ Id: String(i), MessageBody }));
    for (let tries = 0; tries < TRIES; tries++) {
      const { Failed = [] } = await this.#sqs.send(new SendMessageBatchCommand({ QueueUrl: this.#url, Entries: entries }));
      if (Failed.length === 0) return;
      const ids = new Set(Failed.map(({ Id }) => Id));
      entries = entries.filter(({ Id }) => ids.has(Id));
    }
    throw new TransientError(`The ingest queue refused ${entries.length} messages ${TRIES} times.`);
  }
}
