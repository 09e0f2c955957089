import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listen } from '../../local/listen.ts';

/** What the line between a function and a service does to one request. */
export const wireFaults = ['slow-down', 'throttled', 'fault', 'reset-before', 'reset-after', 'half-answer', 'half-put', 'hangs'] as const;
export type WireFault = (typeof wireFaults)[number];

export interface Wire {
  port: number;
  /** the faults of the next requests; then there are none */
  next: (WireFault | null)[];
  /** faults that were really met */
  met: number;
  stop(): Promise<void>;
}

/** A line to an endpoint on loopback, with faults. */
export async function startWire(target: number): Promise<Wire> {
  const server = createServer();
  const wire: Wire = {
    port: await listen(server, 0, 'a wire'),
    next: [],
    met: 0,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  server.on('request', async (asked, answer) => {
    const body = await bodyOf(asked).catch(() => null);
    const fault = wire.next.shift() ?? null;
    if (fault) wire.met++;
    if (body) pass(asked, body, answer, fault, target);
    else answer.destroy();
  });
  return wire;
}

function pass(asked: IncomingMessage, body: Buffer, answer: ServerResponse, fault: WireFault | null, target: number): void {
  const isS3 = asked.headers['x-amz-target'] === undefined;
  if (fault === 'hangs') return;
  if (fault === 'reset-before') {
    asked.socket.destroy();
    return;
  }
  const refusal = fault && REFUSALS[fault];
  if (refusal) {
    refuse(answer, isS3 ? refusal.s3 : refusal.other, isS3);
    return;
  }
  const { method, url, headers } = asked;
  const sent = request({ host: '127.0.0.1', port: target, method, path: url, headers: { ...headers, host: `127.0.0.1:${target}` } });
  if (fault === 'half-put' && body.length > 1) {
    sent.on('error', () => {});
    sent.write(body.subarray(0, body.length / 2), () => {
      sent.destroy();
      asked.socket.destroy();
    });
    return;
  }
  sent.on('error', () => asked.socket.destroy());
  sent.on('response', async (got) => {
    const whole = await bodyOf(got);
    if (fault === 'reset-after') return void asked.socket.destroy();
    answer.writeHead(got.statusCode ?? 500, got.headers);
    if (fault !== 'half-answer' || whole.length < 2) return void answer.end(whole);
    answer.write(whole.subarray(0, whole.length / 2), () => asked.socket.destroy());
  });
  sent.end(body);
}

/** In S3's words, and in those of the others. */
const REFUSALS: Partial<Record<WireFault, { s3: Answer; other: Answer }>> = {
  fault: { s3: [500, 'InternalError'], other: [500, 'InternalServerError'] },
  'slow-down': { s3: [503, 'SlowDown'], other: [503, 'ServiceUnavailable'] },
  throttled: { s3: [503, 'SlowDown'], other: [400, 'ThrottlingException'] },
};

type Answer = [status: number, code: string];

function refuse(answer: ServerResponse, [status, code]: Answer, isS3: boolean): void {
  answer.writeHead(status, { 'content-type': isS3 ? 'application/xml' : 'application/x-amz-json-1.0' });
  answer.end(
    isS3 ? `<Error><Code>${code}</Code><Message>as planned</Message></Error>` : JSON.stringify({ __type: code, message: 'as planned' }),
  );
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
