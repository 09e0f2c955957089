import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { load } from 'cheerio';
import { expect, onTestFinished, test, vi } from 'vitest';
import { publishStatus } from '../../lambdas/digest/publish-status.ts';
import { languages } from '../../lambdas/digest/render/words.ts';
import { zh } from '../../lambdas/digest/render/words-zh.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { QueueDepths } from '../../lambdas/store/queue-depths.ts';
import { SiteBucket } from '../../lambdas/store/site-bucket.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { isComparable } from '../comparable-files.ts';
import { running } from '../local/with-system.ts';
import { dayOf, settings } from './records.ts';

const NOW = '2026-11-21T04:00:00.000Z';
const WISH = { Records: [{ messageId: 'wish', body: '{"wish":"week","period":"2026-W47","bucket":0}' }] } as unknown as SQSEvent;

/** The rows of the queues' table, as a reader of the site has them. */
async function queuesOn({ site }: Stores, language = ''): Promise<string[][]> {
  const $ = load((await site.get(`${language}status/index.html`)) ?? '');
  const rows = $('#queues').closest('section').find('tbody tr').get();
  return rows.map((row) => [
    ...$(row)
      .children()
      .map((_, cell) => $(cell).text()),
  ]);
}

/** Grants a wish as the deployed function does. @returns what it logged and said */
async function granted(stores: Stores) {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'WARN');
  vi.resetModules();
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  onTestFinished(() => {
    spy.mockRestore();
    vi.unstubAllEnvs();
  });
  const { createHandler } = await import('../../lambdas/digest/handler.ts');
  const answer = await createHandler(stores, settings, () => new Date(NOW), null)(WISH);
  return { answer, warnings: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('every publication ends with the depths of the queues, in both languages, and when they were read', async () => {
  const { stores, sqs, queueUrls } = await running();
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrls.ingestDeadLetters, MessageBody: 'x' }));
  const put = vi.spyOn(stores.site, 'put');
  onTestFinished(() => put.mockRestore());
  const { answer, warnings } = await granted(stores);
  expect([answer.batchItemFailures, warnings]).toEqual([[], []]);
  expect(put.mock.calls.map(([path]) => path).slice(-2)).toEqual(['status/index.html', 'en/status/index.html']);
  for (const words of languages) {
    const rows = await queuesOn(stores, words.at('/').slice(1));
    expect(rows.map(([name]) => name)).toEqual(stores.queues.names.map((name) => words.pages.status.queueNames[name]));
    expect(rows[1]?.slice(1)).toEqual(['1', '0', '0', expect.stringMatching(/^\d+ (秒|seconds?)$/)]);
  }
  expect(await stores.site.get('status/index.html')).toContain(`<time datetime="${NOW}">`);
});

test('a queue that cannot be read stops no publication: the log has a warning, the page says it beside the other queues', async () => {
  const { stores, sqs, queueUrls } = await running();
  const queues = new QueueDepths(sqs, { ...queueUrls, ingest: `${queueUrls.ingest}-gone` });
  const { answer, warnings } = await granted({ ...stores, queues });
  expect(answer.batchItemFailures).toEqual([]);
  expect(warnings).toMatchObject([{ level: 'WARN', depthOf: 'ingest', error: { message: expect.any(String) } }]);
  expect(JSON.parse((await stores.site.get('week/2026-W47/digest.json')) ?? '')).toMatchObject({ period: '2026-W47' });
  const rows = await queuesOn(stores);
  expect(rows[0]).toEqual([zh.pages.status.queueNames.ingest, zh.pages.status.unread]);
  expect(rows.slice(1).map((row) => row.length)).toEqual([5, 5, 5]);
});

/** Puts an issue where the page finds it. */
async function noted(stores: Stores, digest: Digest): Promise<void> {
  const { kind, period, number, total, revision, closed, counts, asOf } = digest;
  await stores.site.put(`day/${period}/digest.json`, JSON.stringify(digest), 'application/json');
  await stores.digests.put({ kind, period, number, total, revision, closed, counts, asOf, hash: period }, null);
}

test('an issue of another worker that appears while the page is written is on it in the end', async () => {
  const { stores } = await running();
  await noted(stores, dayOf([]));
  let met = false;
  vi.spyOn(stores.site, 'put').mockImplementation(async (...file) => {
    await SiteBucket.prototype.put.apply(stores.site, file);
    if (met || isComparable(file[0])) return;
    met = true;
    await noted(stores, { ...dayOf([]), period: '2026-11-22' });
  });
  await publishStatus(stores, settings, () => new Date(NOW), expect.fail);
  for (const language of ['', 'en/'])
    for (const day of ['2026-11-21', '2026-11-22']) expect(await stores.site.get(`${language}status/index.html`)).toContain(`/day/${day}/`);
});
