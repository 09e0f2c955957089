import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Event, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { onTestFinished } from 'vitest';
import { defaults } from '../../lambdas/model/settings.ts';
import { type System, type SystemOptions, startSystem } from '../../local/system.ts';

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What the handlers were given, and which of it they say failed. */
export class Seen {
  readonly ingest: SQSRecord[] = [];
  readonly digest: SQSRecord[] = [];
  failing = (_record: SQSRecord): boolean => false;

  readonly handlers = () => ({ ingest: this.#collect(this.ingest), digest: this.#collect(this.digest) });

  #collect(into: SQSRecord[]) {
    return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
      into.push(...Records);
      return { batchItemFailures: Records.filter(this.failing).map(({ messageId }) => ({ itemIdentifier: messageId })) };
    };
  }

  /** What happened to objects, in the order it was received. */
  get objects() {
    return this.ingest
      .flatMap(({ body }) => (JSON.parse(body) as Partial<S3Event>).Records ?? [])
      .map(({ eventName, s3 }) => ({
        name: eventName,
        ...s3.object,
      }));
  }
}

/** A system on free ports that stops after the test. */
export async function running(options: Partial<SystemOptions> & { seen?: Seen } = {}): Promise<System & { seen: Seen; data: string }> {
  const seen = options.seen ?? new Seen();
  const data = options.data ?? temporaryFolder();
  const system = await startSystem({
    port: 0,
    settings: { ...defaults, debounceSeconds: 1, restSeconds: 0 },
    visibilitySeconds: 1,
    handlers: seen.handlers,
    ...options,
    data,
  });
  onTestFinished(() => system.stop());
  return { ...system, seen, data };
}

/** One request with the path and headers exactly as given. */
export function ask(port: number, path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
