import kinds from '../../../seeds/regions/zone-kinds.json' with { type: 'json' };
import { shortName } from './names.ts';

/** Kinds of zone, longest first, with the shorter ways to write each. The one place that knows how zones are abbreviated. */
const KINDS = kinds.full.map((ways) => ways.split(' ') as [full: string, ...short: string[]]);
/** Kinds that are written only one way. */
const PLAIN = new Set(kinds.plain.split(' '));
/** What follows a place that is only the head of a longer name: 天津|港, 台州|湾, 长白|山. */
export const LONGER = /^[港湾山岛湖河群—]/;
/** Zones that their whole place names simply 开发区. */
const DEVELOPMENT = /开发区$/;
/** A trade before 经济技术开发区 gives its first character to the abbreviation: 汽车经济技术开发区 → 汽开区. */
const TRADES = new Set(['汽车']);

export interface ZoneNames {
  /** names that say whose zone it is: 长春汽开区, 西安市经开区 */
  placed: string[];
  /** names that need the document to say whose: 汽开区, 净月高新区 */
  unplaced: string[];
  /** the bare kind, which any zone of the kind can be called: 经开区 */
  bare: string[];
}

/**
 * All the ways to write a zone, by rule from its official name. `places` are the full names of the units it can stand under,
 * the nearest first; the official name may start with any of them, or with its short form.
 */
export function zoneNames(official: string, places: readonly string[]): ZoneNames {
  let rest = official;
  let under: string[] = [];
  for (const place of [...places].reverse()) {
    for (const prefix of [place, shortName(place)]) {
      if (prefix && rest.startsWith(prefix) && rest.length > prefix.length + 1 && !LONGER.test(rest.slice(prefix.length))) {
        rest = rest.slice(prefix.length);
        under = [place];
        break;
      }
    }
  }
  const nearest = under[0] ?? places[0];
  const heads = nearest && !official.startsWith('中国') ? [nearest, shortName(nearest) ?? nearest] : [];
  const kind = KINDS.find(([full]) => rest.endsWith(full));
  const qualifier = kind ? rest.slice(0, -kind[0].length) : '';
  const tails = new Set(kind ? kind.map((name) => qualifier + name) : [rest]);
  if (kind && TRADES.has(qualifier)) tails.add(`${qualifier[0]}开区`);
  const isDevelopment = kind && DEVELOPMENT.test(kind[0]) && !kind[0].startsWith('高');
  const bare = kind && qualifier === '' ? [...kind, ...(isDevelopment ? ['开发区'] : [])] : PLAIN.has(rest) ? [rest] : [];
  const placed = new Set([official]);
  for (const head of heads) {
    for (const tail of tails) placed.add(head + tail);
    if (bare.length > 0 && isDevelopment) placed.add(`${head}开发区`);
  }
  const unplaced = bare.length > 0 ? [] : [...tails].filter((name) => !placed.has(name) && name.length > 2 && name !== '开发区');
  return { placed: [...placed], unplaced, bare };
}

/** The kind of a zone's name, shortened as far as it goes: 经济技术开发区 and 经开区 are one kind. */
export function zoneKind(tail: string): string {
  const kind = KINDS.find((names) => names.some((name) => tail.endsWith(name)));
  return kind?.[1] ?? tail;
}
