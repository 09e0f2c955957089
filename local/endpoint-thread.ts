import { parentPort, workerData } from 'node:worker_threads';
import { type AwsEndpointOptions, startAwsEndpoint } from './aws-endpoint.ts';
import { type DynamodbEndpointOptions, startDynamodbEndpoint } from './dynamodb-endpoint.ts';

/** What a thread is started for. */
export type ThreadTask = { aws: AwsEndpointOptions } | { dynamodb: DynamodbEndpointOptions };

/** What a thread tells whoever started it: where it listens, or why it does not. */
export type ThreadNews = { port: number } | { failed: { name: string; message: string } };

/** The endpoint of this thread, until the thread is told anything. */
async function run(task: ThreadTask, parent: NonNullable<typeof parentPort>): Promise<void> {
  const tell = (news: ThreadNews) => parent.postMessage(news);
  try {
    const { port, stop } = await ('aws' in task ? startAwsEndpoint(task.aws) : startDynamodbEndpoint(task.dynamodb));
    parent.once('message', () => stop().then(() => parent.close()));
    tell({ port });
  } catch (error) {
    const { name, message } = error as Error;
    tell({ failed: { name, message } });
    parent.close();
  }
}

if (parentPort) run(workerData as ThreadTask, parentPort);
