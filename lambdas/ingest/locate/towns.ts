import data from '../../../seeds/regions/towns.json' with { type: 'json' };
import { fromSevenBit } from '../text/seven-bit.ts';
import { chain, countyAt, type Unit } from './gazetteer.ts';
import type { Place } from './places.ts';

/** A street, town or sumu that only one county has. */
export interface Town {
  start: number;
  end: number;
  text: string;
  county: Unit;
}

const KINDS = ['街道', '镇', '乡', '苏木'];
/** After a kind these make another word of it: 镇压, 镇定, 乡村, 乡亲. */
const OTHER_WORD: Record<string, string> = { 镇: '压定静痛守', 乡: '村亲土愁音情间贤里民友邻野风试镇' };
const [SHORTEST, LONGEST] = [2, 4];

let homes: Map<string, number> | undefined;
/** Name → its county's place among all. Made when the first text asks: most do not name a town that is in it. */
function table(): Map<string, number> {
  if (homes) return homes;
  homes = new Map();
  for (const towns of [fromSevenBit(data.towns), data.rare]) {
    for (const [county, lists] of towns.split(' ').entries()) {
      if (!lists) continue;
      for (const [kind, list] of lists.split('\n').entries()) {
        if (list) for (const stem of list.split('\t')) homes.set(stem + KINDS[kind], county);
      }
    }
  }
  return homes;
}

/** The towns that a folded text names, by their full names only; of names that end together the longest. */
export function townsIn(text: string): Town[] {
  const found: Town[] = [];
  for (const kind of KINDS) {
    for (let at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
      if (OTHER_WORD[kind]?.includes(text.charAt(at + kind.length) || ' ')) continue;
      const town = townBefore(text, at, at + kind.length);
      if (town) found.push(town);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function townBefore(text: string, at: number, end: number): Town | null {
  for (let start = Math.max(0, at - LONGEST); start <= at - SHORTEST; start++) {
    const name = text.slice(start, end);
    const county = table().get(name);
    if (county !== undefined) return { start, end, text: name, county: countyAt(county) };
  }
  return null;
}

/**
 * Adds the towns of a text to its places, as places of their county: where nothing else is named, or where what is named without doubt
 * (`support`) holds the county. A town whose county lies elsewhere is another town of that name, or words that look like one. A short name
 * that only begins the name of a town gives way to it: 河南店镇.
 */
export function withTowns(text: string, places: readonly Place[], support: ReadonlyMap<Unit, number>): readonly Place[] {
  const added: Place[] = [];
  const heads = new Set<Place>();
  let next = 0;
  for (const { start, end, text: name, county } of townsIn(text)) {
    while (next < places.length && (places[next]?.end ?? 0) <= start) next++;
    const covered = places[next];
    if (covered && covered.start < end) {
      if (covered.kind !== 'short' || covered.start !== start || covered.end >= end) continue;
      heads.add(covered);
    } else if (support.size > 0 && !chain(county).some((unit) => support.has(unit))) continue;
    added.push({ start, end, text: name, kind: 'town', units: [county] });
  }
  if (added.length === 0) return places;
  return [...places.filter((place) => !heads.has(place)), ...added].sort((a, b) => a.start - b.start);
}
