import type { Period, PeriodKind } from './period.ts';

/**
 * A message on the digest queue. A wish names its period and the time bucket it was made in: two wishes of one bucket are
 * the same bytes, so content-based deduplication keeps one. A tick is the schedule's: it names a kind and the
 * instant, and becomes a wish for the period that was just over.
 */
export type DigestMessage = Wish | { tick: PeriodKind; at: string };

export interface Wish {
  wish: PeriodKind;
  period: string;
  bucket: number;
  /** the period is to be closed */
  close?: true;
  /** it is not to rest: what it tells is told no more, or was decided otherwise */
  soon?: true;
}

/** A wish for a period, made at `now`; the bucket is `debounceSeconds` wide. */
export function wishFor(period: Period, now: Date, debounceSeconds: number, how?: 'close' | 'soon'): Wish {
  const bucket = Math.floor(now.getTime() / 1000 / debounceSeconds);
  return { wish: period.kind, period: period.id, bucket, ...(how ? { [how]: true } : {}) };
}

/** FIFO group: one period is compiled by one worker at a time. */
export const groupOf = (message: DigestMessage): string =>
  'wish' in message ? `${message.wish}-${message.period}` : `tick-${message.tick}`;
