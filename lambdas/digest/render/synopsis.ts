import type { Digest, Story } from '../../model/digest.ts';
import { weekOf } from '../../model/period.ts';
import { UNCLASSIFIED } from '../compile/groups.ts';
import { byKeys, groupBy } from '../compile/order.ts';
import type { Words } from './words.ts';

/** What a week or month was, as every format says it. */

/** Themes named in the synopsis, themes on each side of a trend, and stories that ran longest. */
const NAMED = 3;
const OF_A_TREND = 5;
const LONGEST = 5;

/** A sentence of counts, then one or two of themes and days; none for a day. */
export function synopsisSentences({ kind, counts, byTheme, parts }: Digest, words: Words): string[] {
  if (kind === 'day' || counts.stories === 0) return [];
  const w = words.synopsis;
  const named = byTheme
    .filter(({ id, stories }) => id !== UNCLASSIFIED && stories.length > 1)
    .slice(0, NAMED)
    .map(({ id, stories }) => ({ name: words.themeName(id), stories: stories.length }));
  const [busiest, second] = parts.toSorted(byKeys(({ stories }) => -stories));
  return [
    w.counts(counts, parts.length),
    named.length > 0 ? w.themes(named) : '',
    busiest && second && busiest.stories > second.stories ? w.busiest(busiest.day, busiest.stories) : '',
  ];
}

/** What rose, what fell and who fell silent: a label and its items each; [] for a day or where there is nothing to compare with. */
export function trendLines({ kind, closed, trends }: Digest, words: Words): { label: string; items: string[] }[] {
  if (kind === 'day') return [];
  const w = words.synopsis;
  if (!trends) return closed ? [] : [{ label: w.open, items: [] }];
  const themes = trends.themes.map(({ id, now, before }) => ({ change: now - before, text: w.theme(words.themeName(id), now, before) }));
  const rising = themes.filter(({ change }) => change > 0).map(({ text }) => text);
  const falling = themes.filter(({ change }) => change < 0).map(({ text }) => text);
  const silent = trends.silent.map(({ code, before }) => w.region(words.groupName(code, 'short'), before));
  return [
    { label: w.rising, items: rising.slice(0, OF_A_TREND) },
    { label: w.falling, items: falling.slice(0, OF_A_TREND) },
    { label: w.steady, items: [] },
    { label: silent.length > 0 ? w.silent(words.periodName(kind, trends.period)) : w.noSilent, items: silent },
  ].filter(({ label, items }) => (label === w.steady ? themes.length === 0 : items.length > 0 || label === w.noSilent));
}

interface WeekTable {
  weeks: { week: string; received: number }[];
  rows: { theme: string; counts: number[] }[];
}

/** Stories by theme and ISO week of a month; rows are in the order of the themes. */
export function weekTable({ kind, parts, byTheme }: Digest): WeekTable | null {
  if (kind !== 'month' || parts.length === 0) return null;
  const weeks = [...groupBy(parts, ({ day }) => weekOf(day))];
  const rows = byTheme.map(({ id }) => ({
    theme: id,
    counts: weeks.map(([, days]) => days.reduce((sum, { themes }) => sum + (themes.find((theme) => theme.id === id)?.stories ?? 0), 0)),
  }));
  return { weeks: weeks.map(([week, days]) => ({ week, received: days.reduce((sum, day) => sum + day.received, 0) })), rows };
}

/** The stories of a week or month that were told on most days; a day's have one. */
export const longestRunning = ({ stories }: Digest): Story[] =>
  stories
    .filter(({ days }) => days.length > 1)
    .toSorted(
      byKeys(
        ({ days }) => -days.length,
        ({ score }) => -score,
        ({ id }) => id,
      ),
    )
    .slice(0, LONGEST);
