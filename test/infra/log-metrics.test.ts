import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSRecord } from 'aws-lambda';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dayAt, shift } from '../../lambdas/model/period.ts';
import { countedLines, type LogLine } from '../../lib/constructs/log-metrics.ts';
import { names } from '../../local/resources.ts';
import { startSystem } from '../../local/system.ts';
import { settled } from '../e2e/real-system.ts';
import { synthesize } from './synthesize.ts';

/** As CloudWatch Logs reads a pattern: every form fits the whole field, `*` is any text. */
function counts(pattern: LogLine, line: Record<string, unknown>): boolean {
  return Object.entries(pattern).every(([field, forms]) =>
    forms.every((form) => {
      const [start = '', ...rest] = form.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${[start, ...rest].join('[^]*')}$`).test(String(line[field] ?? ''));
    }),
  );
}

test('the lines that are counted are those that the handlers write, and hold no text of an article', async () => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
  vi.resetModules();
  const { lambdaHandlers } = await import('../../local/handlers.ts');
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  onTestFinished(() => {
    spy.mockRestore();
    vi.unstubAllEnvs();
  });
  const system = await startSystem({ port: 0, data: mkdtempSync(join(tmpdir(), 'jianbao-log-')), handlers: lambdaHandlers });
  onTestFinished(() => system.stop());

  const put = (Key: string, Body: string) => system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key, Body: Buffer.from(Body) }));
  await put('a.txt', '区里开办长者食堂\n长者食堂今天开张，每天供应一百二十份午餐。\n');
  await put('b.txt', '');
  await settled(system);
  const today = dayAt(new Date(), system.settings.timeZone);
  const wish = { wish: 'day', period: shift({ kind: 'day', id: today }, -1).id, bucket: 0, close: true };
  await lambdaHandlers(system.stores, system.settings).digest({ Records: [{ messageId: '1', body: JSON.stringify(wish) } as SQSRecord] });
  spy.mockRestore();

  const lines = written.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text) as Record<string, unknown>);
  const count = (pattern: LogLine) => lines.filter((line) => counts(pattern, line)).length;
  expect({
    accepted: count(countedLines.accepted),
    rejected: count(countedLines.rejected),
    dayClosed: count(countedLines.dayClosed),
  }).toEqual({
    accepted: 1,
    rejected: 1,
    dayClosed: 1,
  });
  expect(lines.length).toBeGreaterThan(3);
  expect(written.join('')).not.toContain('食堂');
});

test('they are counted by a filter on the log of their function', () => {
  const { pipeline } = synthesize({ stage: 'dev' });
  const filters = Object.values(pipeline.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => [
    Properties.LogGroupName.Ref.replace(/[0-9A-F]{8}$/, ''),
    Properties.FilterPattern,
    Properties.MetricTransformations[0].MetricNamespace,
    Properties.MetricTransformations[0].MetricName,
  ]);
  expect(filters).toEqual([
    ['IngestFunctionLog', '{ $.message = "accepted" }', 'Jianbao/dev', 'UploadsAccepted'],
    ['IngestFunctionLog', '{ $.message = "rejected" }', 'Jianbao/dev', 'UploadsRejected'],
    ['DigestFunctionLog', '{ ($.message = "taken") && ($.wish = "*day*") && ($.wish = "*close*") }', 'Jianbao/dev', 'DaysClosed'],
  ]);
});
