import { held, type QueueName, type QueueReading } from '../model/queue.ts';
import type { QueueDepths } from '../store/queue-depths.ts';

/** What could not be read: how deep a queue is, or how long messages have been in some. */
export type Unread = { depthOf: QueueName } | { agesOf: QueueName[] };

/** Told of what could not be read, and why. */
export type OnUnread = (unread: Unread, error: Error) => void;

/**
 * The queues that are known, each with its depth and the age of its oldest message; nobody waits for what cannot be read. The age is asked
 * only where there are messages, since CloudWatch has its price for each queue.
 */
export async function readQueues(queues: QueueDepths, onUnread: OnUnread): Promise<QueueReading[]> {
  const depths = await Promise.all(
    queues.names.map(async (name) => ({ name, depth: await queues.of(name).catch(unread(onUnread, { depthOf: name })) })),
  );
  const agesOf = depths.flatMap(({ name, depth }) => (depth && held(depth) > 0 ? [name] : []));
  const ages = agesOf.length > 0 ? await queues.ages(agesOf).catch(unread(onUnread, { agesOf })) : null;
  return depths.map((reading) => ({ ...reading, oldestSeconds: ages?.get(reading.name) ?? null }));
}

const unread = (onUnread: OnUnread, what: Unread) => (error: unknown) => {
  onUnread(what, error instanceof Error ? error : new Error(String(error)));
  return null;
};
