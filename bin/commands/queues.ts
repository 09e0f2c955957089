import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type QueueName, queueVariables } from '../../lambdas/model/queue.ts';
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
