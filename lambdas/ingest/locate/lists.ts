import { outermost } from './gazetteer.ts';
import { matchesAt } from './matches-at.ts';
import type { Place } from './places.ts';

const COUNTS = '\\d两三四五六七八九十';
/** After the last place of a list that names some of many, or counts them: 等地, 等5省, 三地. */
const AND_OTHERS = new RegExp(
  `等(?:多?地(?=[^市级块铁])|[${COUNTS}一二多]*个?省|[${COUNTS}一二多]+[个地])|[${COUNTS}]+(?:地(?!级)|省(?!级))`,
  'y',
);
/** Its first characters, as UTF-16 units: few places stand before one. */
const BEGINS = [...'等0123456789两三四五六七八九十'].map((character) => character.charCodeAt(0));
/** Before a list: others come from there, or go there. */
const AWAY = '自从向往到赴至达给';
/** Between two places of a list. */
const JOINT = /^[、和与及]?$/;

/**
 * The places that a text lists as examples of many, of more than one province, by their index: 湖北、江西等地. No one of them is what the
 * article is about.
 */
export function listed(text: string, places: readonly Place[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let last = places.length - 1; last > 0; last--) {
    const { end } = places[last] as Place;
    if (!BEGINS.includes(text.charCodeAt(end)) || !matchesAt(AND_OTHERS, text, end)) continue;
    let first = last;
    while (first > 0 && JOINT.test(text.slice((places[first - 1] as Place).end, (places[first] as Place).start))) first--;
    const provinces = new Set(places.slice(first, last + 1).map(({ units }) => units[0] && outermost(units[0])));
    const abroad = [...provinces].some((unit) => unit?.level === 'foreign');
    const away = AWAY.includes(text.charAt((places[first] as Place).start - 1) || ' ');
    if (provinces.size > 1 && !abroad && !away) for (let i = first; i <= last; i++) found.add(i);
    last = first;
  }
  return found;
}
