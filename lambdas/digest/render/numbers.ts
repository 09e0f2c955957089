import type { Counts, Digest } from '../../model/digest.ts';
import { shift } from '../../model/period.ts';
import { HISTORY } from '../compile/frame.ts';

export type Shown = Exclude<keyof Counts, 'published'>;

/** 本期数据, in reading order; those marked `quiet` are shown only when something happened. */
export const NUMBERS: { key: Shown; quiet?: true }[] = [
  { key: 'received' },
  { key: 'stories' },
  { key: 'regions' },
  { key: 'themes' },
  { key: 'sources' },
  { key: 'merged' },
  { key: 'rejected' },
  { key: 'late' },
  { key: 'withdrawn', quiet: true },
  { key: 'failed', quiet: true },
];

/** The numbers that an issue shows: the quiet ones when this period or the one before has any. */
export const shownNumbers = ({ counts, previous }: Pick<Digest, 'counts' | 'previous'>): typeof NUMBERS =>
  NUMBERS.filter(({ key, quiet }) => !quiet || counts[key] > 0 || (previous?.counts[key] ?? 0) > 0);

/** Issues that a median is of at most, and at least: of one or two there is none. */
const OF_SEVEN = 7;
const LEAST = 3;

/** How many issues before this one its medians are of; 0 where there are too few. */
export function medianOf({ history }: Pick<Digest, 'history'>): number {
  const count = Math.min(OF_SEVEN, history.length);
  return count < LEAST ? 0 : count;
}

/** The median of a count over the last seven issues before this one; null where there are too few. */
export function median(digest: Pick<Digest, 'history'>, key: keyof Counts): number | null {
  const count = medianOf(digest);
  if (count === 0) return null;
  const values = digest.history
    .slice(-count)
    .map(({ counts }) => counts[key])
    .sort((a, b) => a - b);
  const at = (i: number): number => values[i] ?? 0;
  return count % 2 === 1 ? at((count - 1) / 2) : (at(count / 2 - 1) + at(count / 2)) / 2;
}

/** Times the median from which an issue is a flood. */
const FLOOD = 10;

/** How many times the usual number of articles came, where that is a flood; else null. */
export function floodTimes(digest: Pick<Digest, 'history' | 'counts'>): number | null {
  const usual = median(digest, 'received') ?? 0;
  const times = usual > 0 ? digest.counts.received / usual : 0;
  return times >= FLOOD ? Math.round(times) : null;
}

/** Stories of the last 14 periods, this one last; null for a period without an issue. */
export function series({
  kind,
  period,
  counts,
  history,
}: Pick<Digest, 'kind' | 'period' | 'counts' | 'history'>): { period: string; stories: number | null }[] {
  const known = new Map(history.map((issue) => [issue.period, issue.counts.stories]));
  const before = Array.from({ length: HISTORY }, (_, i) => shift({ kind, id: period }, i - HISTORY).id);
  const points = [...before.map((id) => ({ period: id, stories: known.get(id) ?? null })), { period, stories: counts.stories }];
  return points.slice(
    Math.max(
      0,
      points.findIndex(({ stories }) => stories !== null),
    ),
  );
}
