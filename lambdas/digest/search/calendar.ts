import type { DigestListEntry } from '../../model/digest.ts';
import { groupBy } from '../compile/order.ts';

/** Stories that a segment of several months has at most: made again in about a second when one of its days is corrected. */
const MOST_STORIES = 8000;

/** What the plan needs to know of a day's issue. */
export type DayEntry = Pick<DigestListEntry, 'period' | 'closed'> & { counts: Pick<DigestListEntry['counts'], 'stories'> };

/**
 * The closed days by segment, the newest first: a year, half, quarter or month (`2026`, `2026-H1`, `2026-Q3`, `2026-10`). The largest that is
 * over and not too large is one segment, so that small archives are few segments and large ones are not made again as a whole.
 */
export function planSegments<T extends DayEntry>(issues: readonly T[]): { name: string; issues: T[] }[] {
  const closed = issues.filter((issue) => issue.closed).toSorted((a, b) => (a.period < b.period ? 1 : -1));
  const byMonth = groupBy(closed, ({ period }) => period.slice(0, 7));
  const last = closed[0]?.period ?? '';
  const plan = (name: string): { name: string; issues: T[] }[] => {
    const months = monthsOf(name);
    const some = months.toReversed().flatMap((month) => byMonth.get(month) ?? []);
    const stories = some.reduce((sum, { counts }) => sum + counts.stories, 0);
    const isOver = last.slice(0, 7) > (months.at(-1) ?? '');
    if (some.length === 0) return [];
    return months.length === 1 || (isOver && stories <= MOST_STORIES) ? [{ name, issues: some }] : childrenOf(name).reverse().flatMap(plan);
  };
  return [...new Set(closed.map(({ period }) => period.slice(0, 4)))].flatMap(plan);
}

/** Halves of a year, quarters of a half, months of a quarter. */
function childrenOf(name: string): string[] {
  const [year, part = ''] = name.split('-');
  const nth = Number(part.slice(1));
  if (part === '') return [`${year}-H1`, `${year}-H2`];
  if (part.startsWith('H')) return [`${year}-Q${nth * 2 - 1}`, `${year}-Q${nth * 2}`];
  return part.startsWith('Q') ? [2, 1, 0].map((before) => `${year}-${String(nth * 3 - before).padStart(2, '0')}`) : [];
}

/** The months of a segment, the first one first. */
export function monthsOf(name: string): string[] {
  const children = childrenOf(name);
  return children.length > 0 ? children.flatMap(monthsOf) : [name];
}

/** The other segments that could have days of this one: what it was before, or will be. */
export function overlapping(name: string): string[] {
  const months = monthsOf(name);
  const within = (unit: string): string[] => [unit, ...childrenOf(unit).flatMap(within)];
  return within(name.slice(0, 4)).filter((unit) => unit !== name && monthsOf(unit).some((month) => months.includes(month)));
}
