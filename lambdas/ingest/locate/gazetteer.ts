import regions from '../../../seeds/regions/regions.json' with { type: 'json' };
import type { RegionLevel } from '../../model/article.ts';
import type { Crossing } from './crossings.ts';
import { namesOfZone, valuesOf, zoneForm } from './zone-forms.ts';

/** One region that an article can be about. */
export interface Unit {
  level: Exclude<RegionLevel, 'unknown'>;
  name: string;
  code: string | null;
  parent: Unit | null;
}

/**
 * How a name stands for its units. `full`: with its kind, 广安区. `short`: without, and no other word: 四川, 昆山 is not.
 * `probable`: without, a county's that is not often another word: the document as a whole can vouch for it (`named.ts`), else it needs context.
 * `weak`: without, and perhaps an ordinary word: needs context. `generic`: 城区, 新城区: needs its parent right before it.
 * `zone`: says whose zone it is. `unplaced`: 汽开区, 东城区, needs its parent in the document.
 */
export type NameKind = 'full' | 'short' | 'probable' | 'weak' | 'generic' | 'zone' | 'unplaced' | 'foreign';

/** Whether a name by itself may be another word. */
export const isDoubtful = (kind: NameKind): boolean => kind === 'weak' || kind === 'probable' || kind === 'generic';

export interface Name {
  text: string;
  kind: NameKind;
  units: Unit[];
  /** see `namesakesOf` */
  namesakes: readonly Unit[] | undefined;
  /** see `crossingOf` */
  crossing: Crossing | null | undefined;
}

/**
 * Provinces, prefectures and counties by their official names, sorted by their codes. How `regions.json` holds names is said where it is made:
 * `seeds/regions/compact.ts`.
 */
const tables = [namesOf(regions.provinces, 2), namesOf(regions.cities, 4), regions.counties.split(' ')] as const;
const [provinces, cities, counties] = tables;
/** Their codes, without the zeros at the end. Those of counties are told by how much each is more than the one before. */
const codes = [codesOf(regions.provinces, 2), codesOf(regions.cities, 4), sumsOf(regions.countyCodes)] as const;
function namesOf(rows: string, digits: number): string[] {
  return rows.split(' ').map((row) => row.slice(digits));
}
function codesOf(rows: string, digits: number): Int32Array {
  return Int32Array.from(rows.split(' '), (row) => Number(row.slice(0, digits)));
}
function sumsOf(steps: readonly number[]): Int32Array {
  let code = 0;
  return Int32Array.from(steps, (step) => (code += step));
}
/** A unit is known by its row among all: zones and countries follow. */
const CITIES_FROM = provinces.length;
const COUNTIES_FROM = CITIES_FROM + cities.length;
const ZONES_FROM = COUNTIES_FROM + counties.length;
const FROM = [0, CITIES_FROM, COUNTIES_FROM] as const;
const LEVELS = ['province', 'city', 'county'] as const;
const zones: { parent: string; name: string; bare: readonly string[] }[] = [];

/**
 * Of each name its text, the place of its kind in `KINDS`, and the row of its first unit. Names and units are made when they are first met: an
 * article meets few.
 */
export const nameTexts: string[] = new Array(regions.count);
const KINDS: readonly NameKind[] = ['full', 'short', 'probable', 'weak', 'generic', 'zone', 'unplaced', 'foreign'];
const kinds = new Uint8Array(regions.count);
const owners = new Uint16Array(regions.count);
let count = 0;
function add(text: string, kind: NameKind, owner: number): void {
  nameTexts[count] = text;
  kinds[count] = KINDS.indexOf(kind);
  owners[count] = owner;
  count++;
}
// By index, here and below: until they are compiled, which is after most of this, loops by iterators take several times as long.
function addAll(texts: readonly string[], kind: NameKind, owner: number): void {
  for (let i = 0; i < texts.length; i++) add(texts[i] as string, kind, owner);
}

const forms = regions.forms as { official: NameKind | ''; short: NameKind | ''; cut: number; colloquial: boolean }[];
const FIRST_FORM = '0'.charCodeAt(0);
let row = 0;
for (let level = 0; level < tables.length; level++) {
  const officials = tables[level] as string[];
  for (let i = 0; i < officials.length; i++) {
    const official = officials[i] as string;
    const form = forms[regions.formOf.charCodeAt(row) - FIRST_FORM];
    if (form?.official) add(official, form.official, row);
    if (form?.short) add(official.slice(0, -form.cut), form.short, row);
    if (form?.colloquial) add(official.slice(0, -form.cut) + official.slice(-1), 'full', row);
    row++;
  }
}
for (const other of regions.others) addAll(other.names.split(' '), other.kind as NameKind, other.row);
const zoneForms = regions.zoneForms.map(zoneForm);
for (const [parent, list] of Object.entries(regions.zones)) {
  const values = valuesOf(nameIn(parent), nameIn(`${parent.slice(0, 2)}0000`));
  for (const zone of list.split(' ')) {
    const { official, isOther, placed, unplaced, bare } = namesOfZone(zone, zoneForms, values);
    if (!isOther) add(official, 'zone', row);
    addAll(placed, 'zone', row);
    addAll(unplaced, 'unplaced', row);
    zones.push({ parent, name: official, bare });
    row++;
  }
}
const COUNTRIES_FROM = row;
const countries = Object.keys(regions.foreign);
for (const [name, also] of Object.entries(regions.foreign)) {
  add(name, 'foreign', row);
  if (also) addAll(also.split(' '), 'foreign', row);
  row++;
}

const units: (Unit | undefined)[] = [];
function unitAt(row: number): Unit {
  const known = units[row];
  if (known) return known;
  const made = makeUnit(row);
  units[row] = made;
  return made;
}

function makeUnit(row: number): Unit {
  if (row >= COUNTRIES_FROM) return { level: 'foreign', name: countries[row - COUNTRIES_FROM] ?? '', code: null, parent: null };
  if (row >= ZONES_FROM) {
    const { name = '', parent = '' } = zones[row - ZONES_FROM] ?? {};
    return { level: 'zone', name, code: null, parent: unitOf(parent) ?? null };
  }
  const level = row >= COUNTIES_FROM ? 2 : row >= CITIES_FROM ? 1 : 0;
  const at = row - (FROM[level] as number);
  const code = String(codes[level]?.[at]).padEnd(6, '0');
  const name = tables[level]?.[at] ?? '';
  const parent =
    (level === 2 ? unitOf(`${code.slice(0, 4)}00`) : undefined) ?? (level > 0 ? unitOf(`${code.slice(0, 2)}0000`) : undefined) ?? null;
  return { level: LEVELS[level] as Unit['level'], name, code, parent };
}

/** The table of a GB/T 2260 code, and its row there; -1 where no unit has it. */
function placeOf(code: string): { level: number; at: number } {
  const level = code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2;
  const wanted = Number(code.slice(0, 2 * level + 2));
  const table = codes[level] as Int32Array;
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return { level, at: table[low] === wanted ? low : -1 };
}

/** The unit of a GB/T 2260 code. */
export function unitOf(code: string): Unit | undefined {
  const { level, at } = placeOf(code);
  return at < 0 ? undefined : unitAt((FROM[level] as number) + at);
}

/** The official name of a GB/T 2260 code, '' where no unit has it. */
function nameIn(code: string): string {
  const { level, at } = placeOf(code);
  return tables[level]?.[at] ?? '';
}

/** The county at a place among all. */
export const countyAt = (index: number): Unit => unitAt(COUNTIES_FROM + index);

const shared = regions.shared as Record<string, number[]>;
const besideWidest = regions.namesakes as Record<string, number[]>;
const made: (Name | undefined)[] = [];
/** The name whose text `nameTexts` has at a place. */
export function nameAt(index: number): Name {
  const known = made[index];
  if (known) return known;
  const text = nameTexts[index] as string;
  const rows = [owners[index] as number, ...(shared[text] ?? [])];
  const namesakes = besideWidest[text]?.map(unitAt);
  const name: Name = { text, kind: KINDS[kinds[index] as number] as NameKind, units: rows.map(unitAt), namesakes, crossing: undefined };
  made[index] = name;
  return name;
}

/** By a short name, the units that have it beside the widest one: 吉林市, 广安区. */
export const namesakesOf = ({ namesakes }: Name): readonly Unit[] | undefined => namesakes;

let indices: Map<string, number> | undefined;
/** The name of this text. */
export function nameOf(text: string): Name | undefined {
  indices ??= new Map(nameTexts.map((name, index) => [name, index]));
  const index = indices.get(text);
  return index === undefined ? undefined : nameAt(index);
}

/** 全国: the level outside the provinces that is no country. */
export const national: Unit = { level: 'national', name: '全国', code: null, parent: null };

/** The known zone that a unit calls by a bare kind: 西安市's 经开区. */
export function zoneUnder({ code }: Unit, tail: string): Unit | undefined {
  const at = code === null ? -1 : zones.findIndex(({ parent, bare }) => parent === code && bare.includes(tail));
  return at < 0 ? undefined : unitAt(ZONES_FROM + at);
}

/** The unit and those that hold it, outermost first. */
export function chain(of: Unit): Unit[] {
  return of.parent ? [...chain(of.parent), of] : [of];
}

/** The unit that holds it and is in none: its province, its country. */
export const outermost = (of: Unit): Unit => (of.parent ? outermost(of.parent) : of);

export function isWithin(inner: Unit, outer: Unit): boolean {
  for (let at: Unit | null = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
