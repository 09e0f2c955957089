import type { SQSClient } from '@aws-sdk/client-sqs';
import { held } from '../lambdas/model/queue.ts';
import { depthOf } from '../lambdas/store/queue-depths.ts';

/** How many messages a queue holds: those to be received, those delayed, and those that somebody works on. */
export async function waitingIn(sqs: SQSClient, queueUrl: string): Promise<number> {
  return held(await depthOf(sqs, queueUrl));
}

/** Waits until a queue is empty, for `atMostMs`, telling how many messages are left. Gives whether it is empty. */
export async function drained(
  sqs: SQSClient,
  queueUrl: string,
  atMostMs: number,
  left: (count: number) => void = () => {},
): Promise<boolean> {
  for (const end = Date.now() + atMostMs; ; ) {
    const count = await waitingIn(sqs, queueUrl);
    left(count);
    if (count === 0) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
