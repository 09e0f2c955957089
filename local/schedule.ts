import { Cron } from 'croner';
import type { PeriodKind } from '../lambdas/model/period.ts';
import type { DigestMessage } from '../lambdas/model/wish.ts';

/** When each kind of period is closed, as the schedules in `lib/` have it: minute hour day month weekday. */
export const CLOSING: Record<PeriodKind, string> = { day: '10 0 * * *', week: '20 0 * * 1', month: '30 0 1 * *' };

const kinds = Object.keys(CLOSING) as PeriodKind[];

const cron = (kind: PeriodKind, timezone: string, run?: () => void) => new Cron(CLOSING[kind], { timezone, paused: !run }, run);

/** The tick that was due last before an instant; it carries the time it was due, however late it is. */
function lastTick(tick: PeriodKind, timeZone: string, before: Date): DigestMessage[] {
  const [due] = cron(tick, timeZone).previousRuns(1, before);
  return due ? [{ tick, at: due.toISOString() }] : [];
}

/** The last tick of each kind: what a laptop that was asleep may have missed. */
export const lastTicks = (timeZone: string, before: Date): DigestMessage[] => kinds.flatMap((kind) => lastTick(kind, timeZone, before));

/** Sends each kind's tick at its time, until it is stopped. */
export function startSchedule(timeZone: string, send: (messages: DigestMessage[]) => void): { stop(): void } {
  // A timer can be a little early, and the tick of this second must not be the one before.
  const soon = () => new Date(Date.now() + 1000);
  const jobs = kinds.map((kind) => cron(kind, timeZone, () => send(lastTick(kind, timeZone, soon()))));
  return {
    stop: () => {
      for (const job of jobs) job.stop();
    },
  };
}
