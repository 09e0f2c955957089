import data from '../../../seeds/regions/towns.json' with { type: 'json' };
import { fromSevenBit } from '../text/seven-bit.ts';
import { chain, countyAt, type Unit } from './gazetteer.ts';
import type { Place } from './places.ts';

/** A street, town, township or sumu. */
export interface Town {
  start: number;
  end: number;
  text: string;
  /** those that have one of this name */
  counties: Unit[];
}

const KINDS = ['街道', '镇', '乡', '苏木'];
/** After a kind these make another word of it: 镇压, 镇定, 乡村, 乡亲. */
const OTHER_WORD: Record<string, string> = { 镇: '压定静痛守', 乡: '村亲土愁音情间贤里民友邻野风试镇' };
const [SHORTEST, LONGEST] = [2, 4];

/** By two characters, whether the name of a town can end so before its kind: most that stands before one is no town. */
const ENDS = new Uint8Array(0x10000);
const endOf = (text: string, at: number): number => (31 * text.charCodeAt(at - 2) + text.charCodeAt(at - 1)) & 0xffff;
let homes: Map<string, number[]> | undefined;
/** Name → its counties' places among all. Made when the first text asks: most do not name a town that is in it. */
function table(): Map<string, number[]> {
  if (homes) return homes;
  homes = new Map();
  for (const towns of [fromSevenBit(data.towns), data.rare]) {
    for (const [county, lists] of towns.split(' ').entries()) {
      if (!lists) continue;
      for (const [kind, list] of lists.split('\n').entries()) {
        if (!list) continue;
        for (const stem of list.split('\t')) {
          const name = stem + KINDS[kind];
          ENDS[endOf(stem, stem.length)] = 1;
          const known = homes.get(name);
          if (known) known.push(county);
          else homes.set(name, [county]);
        }
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
  const names = table();
  if (!ENDS[endOf(text, at)]) return null;
  for (let start = Math.max(0, at - LONGEST); start <= at - SHORTEST; start++) {
    const name = text.slice(start, end);
    const counties = names.get(name);
    if (counties) return { start, end, text: name, counties: counties.map(countyAt) };
  }
  return null;
}

/**
 * Adds the towns of a text to its places, as places of their county: where nothing else is named, or where what is named without doubt
 * (`support`) holds the county. A town whose county lies elsewhere is another town of that name, or words that look like one. Of several
 * counties that have a town of the name it is the one that the document names, or the one that alone has more of the towns that the text
 * names. Where it names zones of the county or the prefecture (`zones`: how often) as often as towns, they are the zone's. A short name that only begins the name of a town gives way to it: 河南店镇.
 */
export function withTowns(
  text: string,
  places: readonly Place[],
  support: ReadonlyMap<Unit, number>,
  zones: ReadonlyMap<Unit, number>,
): readonly Place[] {
  const towns = townsIn(text);
  if (towns.length === 0) return places;
  const together = countsOf(towns);
  const added: Place[] = [];
  const heads = new Set<Place>();
  let next = 0;
  for (const { start, end, text: name, counties } of towns) {
    while (next < places.length && (places[next]?.end ?? 0) <= start) next++;
    const covered = places[next];
    const head = covered !== undefined && covered.start < end ? covered : undefined;
    if (head && (head.kind !== 'short' || head.start !== start || head.end >= end)) continue;
    const county = head && counties.length === 1 ? counties[0] : countyOf(counties, support, together);
    if (!county || (zones.get(county) ?? 0) + (county.parent ? (zones.get(county.parent) ?? 0) : 0) >= towns.length) continue;
    if (head) heads.add(head);
    added.push({ start, end, text: name, kind: 'town', units: [county] });
  }
  if (added.length === 0) return places;
  return [...places.filter((place) => !heads.has(place)), ...added].sort((a, b) => a.start - b.start);
}

/** How many towns of different names of a text each county has. */
function countsOf(towns: readonly Town[]): ReadonlyMap<Unit, number> {
  const counts = new Map<Unit, number>();
  const seen = new Set<string>();
  for (const { text, counties } of towns) {
    if (seen.has(text)) continue;
    seen.add(text);
    for (const county of counties) counts.set(county, (counts.get(county) ?? 0) + 1);
  }
  return counts;
}

/** The county of a town by what the document names: the innermost unit that holds one of them decides, then how many of its towns are named. */
function countyOf(counties: readonly Unit[], support: ReadonlyMap<Unit, number>, together: ReadonlyMap<Unit, number>): Unit | null {
  let left = counties;
  if (support.size > 0) {
    const depths = counties.map((county) => chain(county).filter((unit) => support.has(unit)).length);
    const deepest = Math.max(...depths);
    if (deepest === 0) return null;
    left = counties.filter((_, i) => depths[i] === deepest);
  }
  if (left.length === 1) return left[0] ?? null;
  const most = Math.max(...left.map((county) => together.get(county) ?? 0));
  const best = left.filter((county) => together.get(county) === most);
  return most > 1 && best.length === 1 ? (best[0] ?? null) : null;
}
