import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type QueueDepth, type QueueName, queueNames } from '../model/queue.ts';
import { oldestAges } from './queue-ages.ts';

/** How long the answer about a queue is waited for: whoever asks has other work. */
const PATIENCE_MS = 5_000;

/** The addresses of a system's queues, as far as they are known. */
export type QueueUrls = Readonly<Partial<Record<QueueName, string>>>;

/** How deep the queues of a system are, and how long their messages have been there. */
export class QueueDepths {
  readonly #sqs: SQSClient;
  readonly #urls: QueueUrls;
  readonly #patienceMs: number;

  constructor(sqs: SQSClient, urls: QueueUrls, patienceMs = PATIENCE_MS) {
    this.#sqs = sqs;
    this.#urls = urls;
    this.#patienceMs = patienceMs;
  }

  /** The queues that it knows, in their own order. */
  get names(): QueueName[] {
    return queueNames.filter((name) => this.#urls[name]);
  }

  /** @throws Error of SQS, or AbortError when it takes too long */
  of(name: QueueName): Promise<QueueDepth> {
    return depthOf(this.#sqs, this.#urls[name] ?? '', AbortSignal.timeout(this.#patienceMs));
  }

  /**
   * How long the oldest message of each of these queues has been in it, seconds, some minutes ago: CloudWatch's newest number.
   * @throws QueueAgesError; Error of the connection, or AbortError when it takes too long
   */
  async ages(names: readonly QueueName[]): Promise<ReadonlyMap<QueueName, number>> {
    const urls = names.map((name) => this.#urls[name] ?? '');
    const ages = await oldestAges(this.#sqs, urls, new Date(), AbortSignal.timeout(this.#patienceMs));
    return new Map(
      names.flatMap((name, i) => {
        const age = ages.get(urls[i] ?? '');
        return age === undefined ? [] : [[name, age] as const];
      }),
    );
  }
}

/** Looks at a queue without touching its messages. */
export async function depthOf(sqs: SQSClient, QueueUrl: string, abortSignal?: AbortSignal): Promise<QueueDepth> {
  const command = new GetQueueAttributesCommand({
    QueueUrl,
    AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed'],
  });
  const { Attributes = {} } = await sqs.send(command, abortSignal ? { abortSignal } : {});
  return {
    waiting: Number(Attributes.ApproximateNumberOfMessages ?? 0),
    inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0),
    delayed: Number(Attributes.ApproximateNumberOfMessagesDelayed ?? 0),
  };
}
