import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** How often each operation was called: `GetObject`, `PutItem`, `SendMessageBatch`, … */
export type Requests = Record<string, number>;

const CHANNEL = 'http.client.request.start';

/** Counts the requests that the AWS SDK really sends while some work is done. Retries count, as they do on a bill. */
export async function countRequests(work: () => Promise<unknown>): Promise<Requests> {
  const requests: Requests = {};
  const count = (message: unknown) => {
    const operation = operationOf((message as { request: ClientRequest }).request);
    requests[operation] = (requests[operation] ?? 0) + 1;
  };
  subscribe(CHANNEL, count);
  try {
    await work();
  } finally {
    unsubscribe(CHANNEL, count);
  }
  return requests;
}

/** DynamoDB and SQS name the operation in a header, S3 in the query or, for HEAD, by the method. */
function operationOf(request: ClientRequest): string {
  const target = request.getHeader('x-amz-target');
  if (target) return String(target).split('.').at(-1) ?? '';
  const named = new URL(request.path, 'http://127.0.0.1').searchParams.get('x-id');
  return named ?? `${request.method === 'HEAD' ? 'Head' : request.method}Object`;
}
