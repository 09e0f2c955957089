import { shift } from '../../../model/period.ts';
import { type Content, markup } from '../markup.ts';
import { bars } from '../sparkline.ts';
import type { Words } from '../words.ts';

/** Fewer days than this make no chart. */
const LEAST = 3;

/** The stories of each day as bars, from the first day given to the last; a day that is not given has none. */
export function dayBars(days: readonly { day: string; stories: number }[], words: Words): Content {
  const known = new Map(days.map(({ day, stories }) => [day, stories]));
  const sorted = [...known.keys()].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const all: string[] = [];
  for (let day = first; day !== '' && day <= last; day = shift({ kind: 'day', id: day }, 1).id) all.push(day);
  if (all.length < LEAST) return null;
  const w = words.pages.region;
  const values = all.map((day) => known.get(day) ?? 0);
  const text = all.map((day, i) => w.point(day, values[i] ?? 0));
  return markup`<div class="numbers">${bars(values, words.list(text), `${words.pages.span(all.length, first, last)} · ${w.most(Math.max(...values))}`)}</div>`;
}
