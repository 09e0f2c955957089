import type { SQSEvent } from 'aws-lambda';
import { expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../../lambdas/model/settings.ts';
import { FaultLine } from '../faults/fault-line.ts';
import { running } from '../local/with-system.ts';

const TITLE = '石桥镇的长者食堂开张';
const TEXT = `${TITLE}\n11月18日，湖北省武汉市青山区石桥镇长者食堂开张，每天供应午餐120份，街坊少跑了许多路。\n`;

/** Lines that the function writes while it takes uploads, at the level and with the meter that it is deployed with. */
async function lines(plans: { call: number; fault: 'fails' | 'loses-answer' }[][]): Promise<Record<string, unknown>[]> {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
  vi.resetModules();
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const errors = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  onTestFinished(() => {
    spy.mockRestore();
    errors.mockRestore();
    vi.unstubAllEnvs();
  });
  const { createHandler } = await import('../../lambdas/ingest/handler.ts');
  const { meterOf } = await import('../../lambdas/store/meter.ts');
  const { stores } = await running();
  const line = new FaultLine(stores);
  const now = () => new Date('2026-11-21T04:00:02.500Z');
  const handler = createHandler(line.stores, defaults, now, meterOf('ingest', { POWERTOOLS_METRICS_NAMESPACE: 'Jianbao/dev' }));
  const uploads = { 'a.txt': TEXT, 'b.txt': '', 'c.jsonl': `${JSON.stringify({ text: TEXT })}\n{"text": "${TITLE}` };
  for (const [key, text] of Object.entries(uploads)) await stores.bucket.put(key, Buffer.from(text));
  const body = (key: string, sequencer: string) =>
    JSON.stringify({
      Records: [{ eventName: 'ObjectCreated:Put', eventTime: '2026-11-21T04:00:00.000Z', s3: { object: { key, size: 9, sequencer } } }],
    });
  const bodies = [...Object.keys(uploads).map((key, i) => body(key, `0${i}`)), '{"Records":[{"eventName":"ObjectCreated:Put"}]}', 'x'];
  const Records = bodies.map((text, i) => ({ messageId: `m${i}`, body: text, attributes: { ApproximateReceiveCount: '1' } }));
  for (const plan of [...plans, []]) await line.invoke(plan, () => handler({ Records } as unknown as SQSEvent));
  spy.mockRestore();
  errors.mockRestore();
  const text = written.join('');
  for (const word of ['长者食堂', '石桥镇', '街坊']) expect(text).not.toContain(word);
  return text.split('\n').flatMap((each) => (each.startsWith('{') ? [JSON.parse(each) as Record<string, unknown>] : []));
}

test('one line of metrics a batch, in the embedded metric format; an id in each line of the log, and no text', async () => {
  const written = await lines([]);
  const metrics = written.filter((line) => '_aws' in line);
  expect(metrics).toHaveLength(1);
  expect(metrics[0]).toMatchObject({
    service: 'ingest',
    ArticlesReceived: expect.arrayContaining([1, 1, 2]),
    ArticlesAccepted: expect.arrayContaining([1, 1, 0]),
    ArticlesRejected: expect.arrayContaining([0, 1, 1]),
    UploadToRecord: [2500, 2500, 2500],
    MessagesFailed: 2,
    _aws: { CloudWatchMetrics: [{ Namespace: 'Jianbao/dev', Dimensions: [['service']] }] },
  });
  const accepted = written.filter(({ message }) => message === 'accepted');
  expect(accepted).toMatchObject([{ articles: [expect.stringMatching(/^[0-9a-f]{24}$/)] }, { articles: [expect.any(String)] }]);
});

test.each(Array.from({ length: 14 }, (_, call) => call))('no text when call %d of the stores fails or loses its answer', async (call) => {
  const written = await lines([[{ call, fault: 'fails' }], [{ call, fault: 'loses-answer' }]]);
  expect(written.length).toBeGreaterThan(3);
});
