import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, vi } from 'vitest';
import type { Digest } from '../../lambdas/model/digest.ts';
import { dayAt } from '../../lambdas/model/period.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import { lambdaHandlers } from '../../local/handlers.ts';
import { type System, startSystem } from '../../local/system.ts';
import { temporaryFolder } from '../local/with-system.ts';

export { temporaryFolder };

/** The laptop system with the real handlers, on free ports, stopped after the test. */
export async function realSystem(data = temporaryFolder()): Promise<System & { data: string }> {
  const settings = { ...defaults, debounceSeconds: 1 };
  const system = await startSystem({ port: 0, data, settings, visibilitySeconds: 2, handlers: lambdaHandlers });
  onTestFinished(() => system.stop());
  return { ...system, data };
}

/** Waits until no message waits, hides or is delayed in either queue. */
export async function settled({ sqs, queueUrls }: { sqs: SQSClient; queueUrls: System['queueUrls'] }): Promise<void> {
  const AttributeNames = [
    'ApproximateNumberOfMessages',
    'ApproximateNumberOfMessagesNotVisible',
    'ApproximateNumberOfMessagesDelayed',
  ] as const;
  const depth = async (QueueUrl: string) => {
    const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }));
    return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
  };
  await vi.waitFor(async () => expect((await depth(queueUrls.ingest)) + (await depth(queueUrls.digest))).toBe(0), {
    timeout: 25_000,
    interval: 100,
  });
}

/** Today in the system's time zone. */
export const today = (): string => dayAt(new Date(), defaults.timeZone);

/** The published digest of a day. */
export async function publishedDay(site: string, day = today()): Promise<Digest> {
  return (await (await fetch(`${site}day/${day}/digest.json`)).json()) as Digest;
}
