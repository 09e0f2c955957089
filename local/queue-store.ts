import { sqsQueueArn } from '../node_modules/fauxqs/dist/common/arnHelper.js';
import { type SqsQueue, SqsStore } from '../node_modules/fauxqs/dist/sqs/sqsStore.js';
import type { DurablePersistence } from './durable-persistence.ts';

/** fauxqs' queues, with addresses of this run's port and receives that a crash cannot tear. */
export class QueueStore extends SqsStore {
  readonly #origin: string;
  readonly #durable: DurablePersistence;

  /** @param origin `http://127.0.0.1:<port>`: a queue's address, whatever port it was made on */
  constructor(origin: string, region: string, durable: DurablePersistence) {
    super();
    this.#origin = origin;
    this.#durable = durable;
    this.region = region;
  }

  override buildQueueUrl(name: string): string {
    return `${this.#origin}/000000000000/${name}`;
  }

  /** A receive can move messages to the dead-letter queue, which fauxqs does as a delete and then an insert. */
  override createQueue(...[name, , arn, attributes, tags]: Parameters<SqsStore['createQueue']>): SqsQueue {
    const queue = super.createQueue(name, this.buildQueueUrl(name), arn, attributes, tags);
    const dequeue = queue.dequeue.bind(queue);
    queue.dequeue = (...received) => this.#durable.atomically(() => dequeue(...received));
    return queue;
  }

  /** Makes the queue, or gives the one there is these attributes. */
  ensure(name: string, attributes: Record<string, string>): SqsQueue {
    const known = this.getQueueByName(name);
    if (!known) return this.createQueue(name, '', sqsQueueArn(name, this.region ?? ''), attributes);
    known.setAttributes(attributes);
    return known;
  }

  /** When the oldest message was sent that is still in a queue, whether it waits, is delayed or is worked on; ms since 1970. */
  oldestIn(name: string): number | null {
    const { ready = [], delayed = [], inflight = [] } = this.inspectQueue(name)?.messages ?? {};
    const all = [...ready, ...delayed, ...inflight.map(({ message }) => message)];
    return all.reduce<number | null>((oldest, { sentTimestamp }) => Math.min(oldest ?? sentTimestamp, sentTimestamp), null);
  }

  /** Puts back what the previous process had received and not deleted: whoever received it is gone with it. */
  releaseInFlight(): void {
    for (const queue of this.allQueues()) {
      for (const handle of [...queue.inflightMessages.keys()]) queue.changeVisibility(handle, 0);
    }
  }
}
