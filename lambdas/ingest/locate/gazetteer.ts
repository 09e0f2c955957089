import regions from '../../../seeds/regions/regions.json' with { type: 'json' };
import type { RegionLevel } from '../../model/article.ts';
import { colloquialName, shortName } from './names.ts';
import { type ZoneNames, zoneNames } from './zone-names.ts';

/** One region that an article can be about. */
export interface Unit {
  level: Exclude<RegionLevel, 'unknown'>;
  name: string;
  code: string | null;
  parent: Unit | null;
}

/**
 * How a name stands for its units. `full`: with its kind, 广安区. `short`: without, and no other word: 四川, 昆山 is not.
 * `weak`: without, and perhaps an ordinary word: needs context. `generic`: 城区, 新城区: needs its parent right before it.
 * `zone`: says whose zone it is. `unplaced`: 汽开区, 东城区, needs its parent in the document.
 */
export type NameKind = 'full' | 'short' | 'weak' | 'generic' | 'zone' | 'unplaced' | 'foreign';

export interface Name {
  text: string;
  kind: NameKind;
  units: Unit[];
  /** see `crossingOf` */
  crossing: Crossing | null | undefined;
}

/**
 * Characters before or after a name that make it part of other words. `before` and `after`: one is enough (幸|福建). `first` and `last`:
 * it takes both (推|广安|全); `last` is undefined for a district that ends in a word, which takes only the first (其|中|山区).
 */
export interface Crossing {
  before: string;
  after: string;
  first: string;
  last: string | undefined;
  /** after it, unless its parent stands before it: 遵|义务 */
  cut: string;
}

/** Official names of districts that ordinary text also makes: 新城区建设, 全市城区. */
const GENERIC = /^([新老]?城区|郊区|矿区|[东西]区|市中区|城[中关北东西]区)$/;
/** Official names of districts that are also descriptions: their parent has to stand somewhere in the document. */
const VAGUE = /^([东西南北]城区|[江河][南北东西]区)$/;

const ordinary = new Set(regions.ordinary.names.split(' '));
const never = new Set(regions.ordinary.never.split(' '));
const cityWords = new Set(regions.cityWords.split(' '));
/**
 * Short names that are no words: of a county-level city (义乌), or of three characters and more (神农架), not those of rivers and lakes (清水河).
 * At the head of a title they need no one to vouch for them.
 */
export const heads = ({ text, units }: Name): boolean =>
  units.length === 1 && (text.length > 2 ? !/[河湖]$/.test(text) : (units[0]?.name.endsWith('市') ?? false) && !cityWords.has(text));
/** A short name that is first of all another word: 公安, 合作. */
export const isOrdinary = (short: string): boolean => ordinary.has(short) || never.has(short);
const list = new Map<string, Name>();
const byCode = new Map<string, Unit>();

const add = (text: string | null, kind: NameKind, unit: Unit) => {
  if (!text || text.length < 2) return;
  const known = list.get(text);
  if (!known) list.set(text, { text, kind, units: [unit], crossing: undefined });
  else if (!known.units.includes(unit)) {
    if (known.kind === kind && (kind !== 'short' || known.units[0]?.level === unit.level)) known.units.push(unit);
    // A short name of several levels is the widest one's: 吉林 is the province, 广安 the prefecture.
    else if (kind === 'full' && known.kind !== 'zone') list.set(text, { text, kind, units: [unit], crossing: undefined });
  }
};
const unit = (level: Unit['level'], name: string, code: string | null, parent: Unit | null): Unit => {
  const made: Unit = { level, name, code, parent };
  if (code) byCode.set(code, made);
  return made;
};
/** Calls `each` for every row of a list: a code of so many digits and a name. */
function rows(text: string, digits: number, each: (code: string, name: string) => void): void {
  for (const row of text.split(' ')) each(row.slice(0, digits), row.slice(digits));
}

/** Taiwan's and Hong Kong's best known places speak for the whole: the tables hold nothing below them. */
const PARTS: Record<string, string> = {
  '71': '台北 台北市 新北市 高雄 高雄市 台中市 台南市 桃园市 基隆市 新竹市 嘉义市 花莲 花莲县',
  '81': '香港特区 九龙半岛',
  '82': '澳门特区',
};

rows(regions.provinces, 2, (code, name) => {
  const made = unit('province', name, `${code}0000`, null);
  add(name, 'full', made);
  add(shortName(name), 'short', made);
  for (const part of PARTS[code]?.split(' ') ?? []) add(part, 'full', made);
});
rows(regions.cities, 4, (code, name) => {
  const made = unit('city', name, `${code}00`, byCode.get(`${code.slice(0, 2)}0000`) ?? null);
  const short = shortName(name);
  add(name, 'full', made);
  add(colloquialName(name), 'full', made);
  add(short, short && ordinary.has(short) ? 'weak' : 'short', made);
});
rows(regions.counties, 6, (code, name) => {
  const made = unit('county', name, code, byCode.get(`${code.slice(0, 4)}00`) ?? byCode.get(`${code.slice(0, 2)}0000`) ?? null);
  const short = shortName(name);
  add(name, GENERIC.test(name) ? 'generic' : VAGUE.test(name) ? 'unplaced' : 'full', made);
  add(colloquialName(name), 'full', made);
  if (short && !never.has(short)) add(short, short.length > 2 && name.endsWith('市') ? 'short' : 'weak', made);
});

const zoneNamesOf = new Map<Unit, ZoneNames>();
/** The counties of a prefecture, each with the short form of its name: zones are often named for one. */
const countiesOf = new Map<Unit, { name: string; short: string }[]>();
for (const { level, name, parent } of byCode.values()) {
  if (level !== 'county' || !parent || !regions.zones[parent.code as keyof typeof regions.zones]) continue;
  const county = { name, short: shortName(name) ?? name };
  const known = countiesOf.get(parent);
  if (known) known.push(county);
  else countiesOf.set(parent, [county]);
}
for (const [code, names] of Object.entries(regions.zones)) {
  const parent = byCode.get(code);
  if (!parent) continue;
  const own = parent.parent ? [parent.name, parent.parent.name] : [parent.name];
  const below = countiesOf.get(parent) ?? [];
  for (const row of names.split(' ')) {
    const [official = '', ...also] = row.split('|');
    const made = unit('zone', official, null, parent);
    const county = below.find(({ short }) => official.startsWith(short))?.name;
    const written = zoneNames(official, county ? [county, ...own] : own);
    zoneNamesOf.set(made, county ? { ...written, bare: [] } : written);
    for (const name of [...written.placed, ...also]) add(name, 'zone', made);
    for (const name of written.unplaced) add(name, 'unplaced', made);
  }
}

/** 全国, and every country: the two levels outside the provinces. */
export const national = unit('national', '全国', null, null);
for (const [name, also] of Object.entries(regions.foreign)) {
  const made = unit('foreign', name, null, null);
  for (const text of [name, ...also.split(' ')]) add(text, 'foreign', made);
}

const whole = { before: regions.ordinary.before as Record<string, string>, after: regions.ordinary.after as Record<string, string> };
const edges = { first: regions.crossings.before as Record<string, string>, last: regions.crossings.after as Record<string, string> };
const cuts = regions.cuts as Record<string, string>;
const split = new Set(regions.crossings.split.split(' '));

/** The neighbours that make other words of a name; null for one that nothing crosses. Read when the name is first met. */
export function crossingOf(name: Name): Crossing | null {
  if (name.crossing === undefined) name.crossing = readCrossing(name);
  return name.crossing;
}

function readCrossing({ text, kind }: Name): Crossing | null {
  if (kind === 'zone' || kind === 'unplaced') return null;
  const before = whole.before[text] ?? (kind === 'full' ? whole.before[text.slice(0, -1)] : undefined) ?? '';
  const after = whole.after[text] ?? '';
  const edged = text.length === 2 || split.has(text);
  const first = edged ? (edges.first[text.charAt(0)] ?? '') : '';
  const last = text.length === 2 ? (edges.last[text.charAt(1)] ?? '') : undefined;
  const cut = cuts[text] ?? '';
  return before || after || first || cut ? { before, after, first, last, cut } : null;
}

export const names: readonly Name[] = [...list.values()];

export const unitOf = (code: string): Unit | undefined => byCode.get(code);
export const nameOf = (text: string): Name | undefined => list.get(text);

const bareZones = new Map<Unit, { unit: Unit; bare: readonly string[] }[]>();
for (const [zone, { bare }] of zoneNamesOf) {
  if (zone.parent) bareZones.set(zone.parent, [...(bareZones.get(zone.parent) ?? []), { unit: zone, bare }]);
}
/** The known zone that a unit calls by a bare kind: 西安市's 经开区. */
export function zoneUnder(parent: Unit, tail: string): Unit | undefined {
  return bareZones.get(parent)?.find(({ bare }) => bare.includes(tail))?.unit;
}

/** The unit and those that hold it, outermost first. */
export function chain(of: Unit): Unit[] {
  const path: Unit[] = [];
  for (let at: Unit | null = of; at; at = at.parent) path.push(at);
  return path.reverse();
}

/** The unit that holds it and is in none: its province, its country. */
export const outermost = (of: Unit): Unit => (of.parent ? outermost(of.parent) : of);

export function isWithin(inner: Unit, outer: Unit): boolean {
  for (let at: Unit | null = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
