import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeLastStop } from './nag-acknowledgements.ts';

export interface QueueWithDlqProps {
  /** order within a group, one worker a group at a time, the same body once in five minutes */
  fifo: boolean;
  /** the longest that a message is hidden from other workers: at least six times the function's timeout */
  visibility: Duration;
  /** how many times a message is tried before it goes to the dead-letter queue */
  maxReceives: number;
  /** how long a new message waits before it can be seen */
  delay?: Duration;
  removal: RemovalPolicy;
  /** null for the key that SQS holds */
  key: IKey | null;
}

/** How a queue keeps its messages: encrypted, and over TLS only. */
export const secrecyOf = (key: IKey | null): QueueProps => ({
  ...(key ? { encryption: QueueEncryption.KMS, encryptionMasterKey: key } : { encryption: QueueEncryption.SQS_MANAGED }),
  enforceSSL: true,
});

/** A queue and the queue for what failed too often; both encrypted, TLS only. */
export class QueueWithDlq extends Construct {
  readonly queue: Queue;
  readonly dlq: Queue;

  constructor(scope: Construct, id: string, { fifo, visibility, maxReceives, delay, removal, key }: QueueWithDlqProps) {
    super(scope, id);
    const shared = {
      ...secrecyOf(key),
      removalPolicy: removal,
      ...(fifo ? { fifo: true, contentBasedDeduplication: true } : {}),
    };
    this.dlq = new Queue(this, 'Dlq', { ...shared, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...shared,
      visibilityTimeout: visibility,
      // A standard queue's dead letters keep their first day: 4 days here leave at least 10 of the 14 there.
      retentionPeriod: Duration.days(4),
      ...(delay ? { deliveryDelay: delay } : {}),
      deadLetterQueue: { queue: this.dlq, maxReceiveCount: maxReceives },
    });
    acknowledgeLastStop(this.dlq);
  }
}
