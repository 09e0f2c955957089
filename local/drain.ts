import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** How many messages a queue holds: those to be received, those delayed, and those that somebody works on. */
export async function waitingIn(sqs: SQSClient, queueUrl: string): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
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
