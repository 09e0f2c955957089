import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import dynalite from 'dynalite';
import { answer, refusal } from './guard.ts';
import { close, type Endpoint, listen } from './listen.ts';

const BODY_LIMIT = 16 * 1024 * 1024;

export interface DynamodbEndpointOptions {
  port: number;
  /** folder of its LevelDB files */
  data: string;
}

/**
 * DynamoDB on one loopback port: dynalite behind the guard, since it answers any Host and any Origin.
 * @throws PortInUseError; none of its files is open then
 */
export async function startDynamodbEndpoint(options: DynamodbEndpointOptions): Promise<Endpoint> {
  const server = dynalite({ path: join(options.data, 'dynamodb'), createTableMs: 0 });
  const [inner] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  const port = await listen(server, options.port, 'DynamoDB').catch(async (error) => {
    // dynalite has its files open by now, and closes them with a server that listens only.
    await listen(server, 0, 'DynamoDB');
    await close(server);
    throw error;
  });
  server.on('request', (request, response) => {
    const refused = refusal(request, port);
    if (refused) return answer(request, response, refused);
    whole(request).then(
      (replay) => inner?.(replay, response),
      () => response.destroy(),
    );
  });
  return { port, stop: () => close(server) };
}

/** The request with its body read: dynalite throws, and so ends the process, when a client goes away in the middle. */
async function whole(request: IncomingMessage): Promise<IncomingMessage> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Error('The request is too long.');
    chunks.push(chunk);
  }
  const { method, url, headers } = request;
  return Object.assign(Readable.from(chunks), { method, url, headers }) as unknown as IncomingMessage;
}
