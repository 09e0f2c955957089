import type { DayPart, Digest, Trends } from '../../model/digest.ts';
import { isProvincial, UNCLASSIFIED } from './groups.ts';
import { byKeys } from './order.ts';

/** Stories of a theme, in one of the two periods, below which nothing is said of its trend. */
const ENOUGH = 5;

/** A day's issue as a part of its week or month. */
export const partOf = ({ period, counts, byTheme }: Digest): DayPart => ({
  day: period,
  received: counts.received,
  stories: counts.stories,
  themes: byTheme.map(({ id, stories }) => ({ id, stories: stories.length })),
});

/**
 * What rose, what fell, and who fell silent since the period before. A change counts from one standard deviation on: the difference of two
 * counts that come by chance is about the root of their sum.
 */
export function trendsOf(now: Pick<Digest, 'byTheme' | 'byRegion'>, before: Digest): Trends {
  const counts = sizes(now.byTheme);
  const earlier = sizes(before.byTheme);
  const themes = [...new Set([...counts.keys(), ...earlier.keys()])]
    .filter((id) => id !== UNCLASSIFIED)
    .map((id) => ({ id, now: counts.get(id) ?? 0, before: earlier.get(id) ?? 0 }))
    .filter(({ now: a, before: b }) => Math.max(a, b) >= ENOUGH && Math.abs(a - b) > Math.sqrt(a + b))
    .sort(
      byKeys(
        ({ now: a, before: b }) => -Math.abs(a - b),
        ({ id }) => id,
      ),
    );
  const told = new Set(now.byRegion.map(({ code }) => code));
  const silent = before.byRegion
    .filter(({ code }) => isProvincial(code) && !told.has(code))
    .map(({ code, stories }) => ({ code, before: stories.length }));
  return { period: before.period, themes, silent };
}

const sizes = (groups: Digest['byTheme']): Map<string, number> => new Map(groups.map(({ id, stories }) => [id, stories.length]));
