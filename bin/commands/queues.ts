import {
  ChangeMessageVisibilityBatchCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type QueueDepth, type QueueName, queueVariables } from '../../lambdas/model/queue.ts';
import { depthOf } from '../../lambdas/store/queue-depths.ts';
import { credentials, region } from '../../local/resources.ts';
import { findRunning, type Running } from '../../local/running.ts';
import type { ConnectionFlags } from './connection.ts';
import { CommandError, exitCodes } from './output.ts';

/** The addresses of a system's queues. A laptop's schedule loses no tick: it has no queue for them. */
export type Queues = Running['queueUrls'] & { lostTicks?: string };

/** Does the environment name a deployed system, and do no flags name one on this computer? */
export const isDeployed = ({ port, data }: ConnectionFlags): boolean =>
  Boolean(process.env.TABLE_NAME) && port === undefined && data === undefined;

/**
 * Runs a task with a connection to SQS and the addresses of the queues: those of the running system, or of the deployed one that the
 * environment names.
 *
 * @throws NotRunningError; CommandError naming the variable that is missing
 */
export async function withQueues<T>(flags: ConnectionFlags, task: (sqs: SQSClient, queues: Queues) => Promise<T>): Promise<T> {
  const running = isDeployed(flags) ? null : await findRunning(flags);
  const sqs = running ? new SQSClient({ region, credentials, endpoint: running.endpoints.sqs }) : new SQSClient();
  try {
    return await task(sqs, running?.queueUrls ?? (await deployedQueues(sqs)));
  } finally {
    sqs.destroy();
  }
}

/** The dead-letter queues are found by the redrive policy of their queues, where no variable names them. */
async function deployedQueues(sqs: SQSClient): Promise<Queues> {
  const need = (name: 'ingest' | 'digest'): string => {
    const url = addressOf(name);
    if (url) return url;
    throw new CommandError(
      `Set ${queueVariables[name]} to the address of the ${name} queue: the stack's outputs have it.`,
      exitCodes.usage,
    );
  };
  const deadLettersOf = async (url: string): Promise<string> => {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['RedrivePolicy'] }));
    const { deadLetterTargetArn = '' } = JSON.parse(Attributes?.RedrivePolicy ?? '{}') as { deadLetterTargetArn?: string };
    const QueueName = deadLetterTargetArn.split(':').at(-1) ?? '';
    return (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
  };
  const [ingest, digest, lostTicks] = [need('ingest'), need('digest'), addressOf('lostTicks')];
  return {
    ingest,
    ingestDeadLetters: addressOf('ingestDeadLetters') || (await deadLettersOf(ingest)),
    digest,
    digestDeadLetters: addressOf('digestDeadLetters') || (await deadLettersOf(digest)),
    ...(lostTicks ? { lostTicks } : {}),
  };
}

const addressOf = (name: QueueName): string | undefined => process.env[queueVariables[name]];

export interface AgedDepth extends QueueDepth {
  /** seconds since the oldest of the messages that could be seen was sent; null when there is none, or SQS does not say without taking it */
  oldestSeconds: number | null;
}

/**
 * How many messages a queue holds, and how old they are.
 *
 * @param look whether to look at the messages for the age of the oldest: it counts as a receive, so only at dead letters, which have no
 *   further tries to lose
 */
export async function agedDepthOf(sqs: SQSClient, url: string, look: boolean, now: Date): Promise<AgedDepth> {
  const depth = await depthOf(sqs, url);
  return { ...depth, oldestSeconds: look && depth.waiting > 0 ? await ageOfOldest(sqs, url, now) : null };
}

async function ageOfOldest(sqs: SQSClient, QueueUrl: string, now: Date): Promise<number | null> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 30, MessageSystemAttributeNames: ['SentTimestamp'] }),
  );
  const Entries = Messages.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle, VisibilityTimeout: 0 }));
  if (Entries.length > 0) await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  const sent = Messages.map(({ Attributes }) => Number(Attributes?.SentTimestamp ?? now.getTime()));
  return sent.length > 0 ? Math.max(0, Math.round((now.getTime() - Math.min(...sent)) / 1000)) : null;
}
