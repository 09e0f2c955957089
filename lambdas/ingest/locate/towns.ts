import data from '../../../seeds/regions/towns.json' with { type: 'json' };
import { chain, type Unit, unitOf } from './gazetteer.ts';
import type { Place } from './places.ts';

/** A street, town or sumu that only one county has. */
export interface Town {
  start: number;
  end: number;
  text: string;
  county: Unit;
}

const KINDS = ['街道', '镇', '苏木'];
const KIND = /街道|镇(?![压定静痛守])|苏木/g;
const [SHORTEST, LONGEST] = [2, 4];

let counties: Map<string, string> | undefined;
/** Name → code of its county. Made when the first text asks: most do not name a town that is in it. */
function table(): Map<string, string> {
  if (counties) return counties;
  counties = new Map();
  for (const row of data.towns.split(' ')) {
    const code = row.slice(0, 6);
    for (const [kind, list] of row.slice(6).split('|').entries()) {
      if (list) for (const stem of list.split(',')) counties.set(stem + KINDS[kind], code);
    }
  }
  return counties;
}

/** The towns that a folded text names, by their full names only; of names that end together the longest. */
export function townsIn(text: string): Town[] {
  const found: Town[] = [];
  for (const { 0: kind, index } of text.matchAll(KIND)) {
    const end = index + kind.length;
    for (let stem = LONGEST; stem >= SHORTEST; stem--) {
      if (index < stem) continue;
      const name = text.slice(index - stem, end);
      const county = unitOf(table().get(name) ?? '');
      if (!county) continue;
      found.push({ start: index - stem, end, text: name, county });
      break;
    }
  }
  return found;
}

/**
 * Adds the towns of a text to its places, as places of their county: where nothing else is named, or where what is named without doubt
 * (`support`) holds the county. A town whose county lies elsewhere is another town of that name, or words that look like one.
 */
export function withTowns(text: string, places: readonly Place[], support: ReadonlyMap<Unit, number>): Place[] {
  const added: Place[] = [];
  let next = 0;
  for (const { start, end, text: name, county } of townsIn(text)) {
    while (next < places.length && (places[next]?.end ?? 0) <= start) next++;
    if ((places[next]?.start ?? Infinity) < end) continue;
    const held = chain(county).some((unit) => support.has(unit));
    if (support.size === 0 || held) added.push({ start, end, text: name, kind: 'town', units: [county] });
  }
  return added.length === 0 ? [...places] : [...places, ...added].sort((a, b) => a.start - b.start);
}
