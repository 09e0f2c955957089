import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type DigestMessage, groupOf } from '../model/wish.ts';
import { TransientError } from './errors.ts';

/** SendMessageBatch takes at most ten messages. */
const BATCH = 10;

/** The digest queue: every wish for a digest is one message on it, whoever has it. */
export class WishQueue {
  readonly #sqs: SQSClient;
  readonly #url: string;

  constructor(sqs: SQSClient, url: string) {
    this.#sqs = sqs;
    this.#url = url;
  }

  /** Sends each different message once. The queue drops those whose bytes it saw in the last five minutes. @throws TransientError */
  async send(messages: readonly DigestMessage[]): Promise<void> {
    const bodies = new Map(messages.map((message) => [JSON.stringify(message), message]));
    const entries = [...bodies].map(([body, message], i) => ({ Id: String(i), MessageBody: body, MessageGroupId: groupOf(message) }));
    for (let from = 0; from < entries.length; from += BATCH) {
      const answer = await this.#sqs.send(new SendMessageBatchCommand({ QueueUrl: this.#url, Entries: entries.slice(from, from + BATCH) }));
      const failed = answer.Failed?.[0];
      if (failed) throw new TransientError(`The digest queue refused a wish: ${failed.Code} ${failed.Message ?? ''}`);
    }
  }
}
