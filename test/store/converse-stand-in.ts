import { createServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the stand-in was asked. */
export interface Asked {
  path: string;
  authorization: string | undefined;
  body: {
    system: { text: string }[];
    messages: { role: string; content: { text: string }[] }[];
    inferenceConfig: { maxTokens: number };
    outputConfig?: { textFormat: { structure: { jsonSchema: { schema: string } } } };
    toolConfig?: unknown;
  };
  /** the numbered sentences of the material, as data again */
  sentences: string[];
}

/** How it answers a call: a model's text, an error of the service, or after a while. */
export type Reply = { text: string; tokens?: number } | { status: number; type: string } | { waitMs: number; reply: Reply };

export const statement = (text: string, cites: number[]) => JSON.stringify({ sentences: [{ text, cites }] });

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Bedrock's Converse API on loopback, over HTTP/2 as the SDK speaks it, until the test is over. */
export async function converseStandIn(reply: (asked: Asked) => Reply) {
  const calls: Asked[] = [];
  const server = createServer();
  server.on('stream', async (stream, headers) => {
    stream.on('error', () => {});
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const body = JSON.parse(text) as Asked['body'];
    const user = body.messages[0]?.content[0]?.text ?? '';
    const sentences = [...user.matchAll(/<s n="\d+">(.*?)<\/s>/g)].map(([, one = '']) =>
      one.replace(/&\w+;/g, (mark) => entities[mark] ?? mark),
    );
    const asked = { path: String(headers[':path']), authorization: headers.authorization, body, sentences };
    calls.push(asked);
    send(stream, reply(asked));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => sessions.add(session));
  onTestFinished(() => {
    for (const session of sessions) session.destroy();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

function send(stream: ServerHttp2Stream, reply: Reply): void {
  if (stream.destroyed) return;
  if ('waitMs' in reply) {
    setTimeout(() => send(stream, reply.reply), reply.waitMs).unref();
    return;
  }
  const json = { 'content-type': 'application/json' };
  if ('status' in reply) {
    stream.respond({ ':status': reply.status, 'x-amzn-errortype': reply.type, ...json });
    stream.end(JSON.stringify({ message: 'as the test wishes' }));
    return;
  }
  const used = reply.tokens ?? 900;
  stream.respond({ ':status': 200, ...json });
  stream.end(
    JSON.stringify({
      output: { message: { role: 'assistant', content: [{ text: reply.text }] } },
      stopReason: 'end_turn',
      usage: { inputTokens: used - 100, outputTokens: 100, totalTokens: used },
      metrics: { latencyMs: 5 },
    }),
  );
}
