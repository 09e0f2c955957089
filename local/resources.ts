import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { Settings } from '../lambdas/model/settings.ts';

/** Names of what the stacks in `lib/` define. */
export const names = {
  articles: 'jianbao-articles',
  site: 'jianbao-site',
  table: 'jianbao',
  ingestQueue: 'jianbao-ingest',
  ingestDeadLetters: 'jianbao-ingest-dlq',
  digestQueue: 'jianbao-digest.fifo',
  digestDeadLetters: 'jianbao-digest-dlq.fifo',
} as const;

export const region = 'us-east-1';

/** Any will do: the endpoints check no signature. */
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

export const queueArn = (name: string): string => `arn:aws:sqs:${region}:000000000000:${name}`;

export interface QueueSpec {
  name: string;
  /** as SQS' SetQueueAttributes takes them */
  attributes: Record<string, string>;
}

/** @param visibilitySeconds how long a received message is hidden, so also how long a failed one waits for its retry */
export function queues({ debounceSeconds, maxReceives }: Settings, visibilitySeconds: number): QueueSpec[] {
  const redrive = (deadLetters: string) => ({
    VisibilityTimeout: String(visibilitySeconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: queueArn(deadLetters),
      maxReceiveCount: maxReceives,
    }),
  });
  return [
    { name: names.ingestDeadLetters, attributes: {} },
    { name: names.ingestQueue, attributes: redrive(names.ingestDeadLetters) },
    { name: names.digestDeadLetters, attributes: { FifoQueue: 'true' } },
    {
      name: names.digestQueue,
      attributes: {
        FifoQueue: 'true',
        ContentBasedDeduplication: 'true',
        // longer than the bucket in which equal wishes are one, so that whoever compiles sees all articles of the bucket
        DelaySeconds: String(Math.min(debounceSeconds + 1, 900)),
        ...redrive(names.digestDeadLetters),
      },
    },
  ];
}

/** Makes the table when it is not there, and waits until it can be used. */
export async function ensureTable(dynamodb: DynamoDBClient): Promise<void> {
  const status = async () => (await dynamodb.send(new DescribeTableCommand({ TableName: names.table }))).Table?.TableStatus;
  try {
    await status();
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await dynamodb.send(
      new CreateTableCommand({
        TableName: names.table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk', 'periodPk', 'periodSk', 'sitePk', 'siteSk'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'byPeriod',
            KeySchema: [
              { AttributeName: 'periodPk', KeyType: 'HASH' },
              { AttributeName: 'periodSk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
          {
            IndexName: 'bySite',
            KeySchema: [
              { AttributeName: 'sitePk', KeyType: 'HASH' },
              { AttributeName: 'siteSk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['id', 'edges', 'from'] },
          },
        ],
      }),
    );
  }
  for (let tries = 0; (await status()) !== 'ACTIVE'; tries++) {
    if (tries > 100) throw new Error(`The table ${names.table} does not become active. Delete the data folder and start again.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
