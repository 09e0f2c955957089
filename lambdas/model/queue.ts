/** The queues of a system, by what they hold: uploads to be read, wishes for issues, what was given up of each, and ticks that never arrived. */
export const queueNames = ['ingest', 'ingestDeadLetters', 'digest', 'digestDeadLetters', 'lostTicks'] as const;
export type QueueName = (typeof queueNames)[number];

/** The environment variables that hold the queues' addresses. */
export const queueVariables: Readonly<Record<QueueName, string>> = {
  ingest: 'INGEST_QUEUE_URL',
  ingestDeadLetters: 'INGEST_DLQ_URL',
  digest: 'DIGEST_QUEUE_URL',
  digestDeadLetters: 'DIGEST_DLQ_URL',
  lostTicks: 'LOST_TICKS_URL',
};

/** How many messages a queue holds, about: SQS counts them in the course of a minute. */
export interface QueueDepth {
  /** to be received */
  waiting: number;
  /** received, and not yet deleted or given back */
  inFlight: number;
  delayed: number;
}

/** A queue when it was looked at. */
export interface QueueReading {
  name: QueueName;
  /** null: it could not be read */
  depth: QueueDepth | null;
  /** how long its oldest message has been in it; null: it holds none, or CloudWatch does not say */
  oldestSeconds: number | null;
}

/** Messages of a queue, whatever becomes of them. */
export const held = ({ waiting, inFlight, delayed }: QueueDepth): number => waiting + inFlight + delayed;

/** Queues whose messages nobody tries again by himself. */
export const givenUp: ReadonlySet<string> = new Set<QueueName>(['ingestDeadLetters', 'digestDeadLetters', 'lostTicks']);
