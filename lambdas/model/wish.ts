import type { Period, PeriodKind } from './period.ts';

/**
 * A message on the digest queue. A wish names its period and the time bucket it was made in: two wishes of one bucket are
 * the same bytes, so content-based deduplication keeps one. A tick is the schedule's: it names a kind and the
 * instant, and becomes a wish for the period that was just over.
 */
export type DigestMessage = { wish: PeriodKind; period: string; bucket: number; close?: true } | { tick: PeriodKind; at: string };

/** A wish for a period, made at `now`; the bucket is `debounceSeconds` wide. */
export function wishFor(period: Period, now: Date, debounceSeconds: number, close = false): DigestMessage {
  const bucket = Math.floor(now.getTime() / 1000 / debounceSeconds);
  return { wish: period.kind, period: period.id, bucket, ...(close ? { close: true as const } : {}) };
}

/** FIFO group: one period is compiled by one worker at a time. */
export const groupOf = (message: DigestMessage): string =>
  'wish' in message ? `${message.wish}-${message.period}` : `tick-${message.tick}`;
