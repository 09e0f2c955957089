import type { SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, vi } from 'vitest';
import type { Digest } from '../../lambdas/model/digest.ts';
import { dayAt } from '../../lambdas/model/period.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import { waitingIn } from '../../local/drain.ts';
import { lambdaHandlers } from '../../local/handlers.ts';
import { type System, startSystem } from '../../local/system.ts';
import { temporaryFolder } from '../local/with-system.ts';
import { PATIENCE } from '../patience.ts';

export { temporaryFolder };

/** The laptop system with the real handlers, on free ports, stopped after the test. */
export async function realSystem(data = temporaryFolder(), restSeconds = 0): Promise<System & { data: string }> {
  const settings = { ...defaults, debounceSeconds: 1, restSeconds };
  const system = await startSystem({ port: 0, data, settings, visibilitySeconds: 2, handlers: lambdaHandlers });
  onTestFinished(() => system.stop());
  return { ...system, data };
}

/** Waits until no message waits, hides or is delayed in either queue. */
export async function settled({ sqs, queueUrls }: { sqs: SQSClient; queueUrls: System['queueUrls'] }): Promise<void> {
  await vi.waitFor(async () => expect((await waitingIn(sqs, queueUrls.ingest)) + (await waitingIn(sqs, queueUrls.digest))).toBe(0), {
    timeout: PATIENCE,
    interval: 100,
  });
}

/** Today in the system's time zone. */
export const today = (): string => dayAt(new Date(), defaults.timeZone);

/** The published digest of a day. */
export async function publishedDay(site: string, day = today()): Promise<Digest> {
  return (await (await fetch(`${site}day/${day}/digest.json`)).json()) as Digest;
}
