import { colloquialName, shortName } from '../../lambdas/ingest/locate/names.ts';
import { type ZoneNames, zoneNames } from '../../lambdas/ingest/locate/zone-names.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';

/** A unit of the tables: `row` is its place among all of them, provinces first, then prefectures, counties, zones and countries. */
export interface Unit {
  row: number;
  level: 'province' | 'city' | 'county' | 'zone' | 'foreign';
  /** '' for zones and countries */
  code: string;
  name: string;
}

/** How a name stands for its units: see `NameKind` of the gazetteer. */
type Kind = 'full' | 'short' | 'probable' | 'weak' | 'generic' | 'zone' | 'unplaced' | 'foreign';

/** What the tables give. */
export interface Derived {
  /** by text */
  names: Map<string, { kind: Kind; units: Unit[] }>;
  /** by a short name, the units that have it beside the widest one: 吉林市, 广安区 */
  namesakes: Map<string, Unit[]>;
  /** of each zone, whose it is and the bare kinds that it can be called */
  zones: Map<Unit, { parent: Unit; bare: readonly string[] }>;
  /** by row */
  units: Unit[];
}

export interface Tables {
  /** `11北京市`, `1301石家庄市`, `110101东城区`: code and name */
  provinces: readonly string[];
  cities: readonly string[];
  counties: readonly string[];
  /** by the code of their unit `official|other name|…` */
  zones: Readonly<Record<string, readonly string[]>>;
  /** name → other names */
  countries: Readonly<Record<string, string>>;
  /** by code `name…year name…year`: names that a unit had until a year */
  former: Readonly<Record<string, string>>;
  /** by code: other names of a unit */
  also: Readonly<Record<string, string>>;
  /** short names of prefectures that are ordinary words; those of counties that are, and those that are never places */
  ordinary: { names: string; seldom: string; never: string };
}

/** Official names of districts that ordinary text also makes: 新城区建设, 全市城区. */
const GENERIC = /^([新老]?城区|郊区|矿区|[东西]区|市中区|城[中关北东西]区)$/;
/** Official names of districts that are also descriptions: their parent has to stand somewhere in the document. */
const VAGUE = /^([东西南北]城区|[江河][南北东西]区)$/;

/** A river or a lake before it is a county: 清水河. */
const WATER = /[河湖]$/;

/** 任|县委书记, 召开|县委, 到达|县城: of two characters, and the first is a verb. */
const VERBS = /^[任开达安华]县$/;
const kindOfFormer = (name: string): Kind => (VERBS.test(name) ? 'weak' : /[县市区盟]$/.test(name) ? 'full' : 'short');

/** 中国（天津）自由贸易试验区, and with narrow brackets. */
const inBothWidths = (name: string) => new Set([name, name.replace('（', '(').replace('）', ')')]);

/** The names of a row of `former.json`, without their years. */
export const formerNames = (list: string): string[] => list.split(' ').map((one) => one.replace(/\d+$/, ''));

/** Every way to write each unit. */
export function deriveNames(tables: Tables): Derived {
  const names: Derived['names'] = new Map();
  const namesakes: Derived['namesakes'] = new Map();
  const zones: Derived['zones'] = new Map();
  const units: Unit[] = [];
  const byCode = new Map<string, Unit>();
  const unit = (level: Unit['level'], name: string, code = ''): Unit => {
    const made: Unit = { row: units.length, level, name, code };
    units.push(made);
    if (code) byCode.set(code, made);
    return made;
  };
  const add = (text: string | null, kind: Kind, of: Unit): void => {
    if (!text || text.length < 2) return;
    const known = names.get(text);
    if (!known) names.set(text, { kind, units: [of] });
    else if (!known.units.includes(of)) {
      if (known.kind === kind && (kind !== 'short' || known.units[0]?.level === of.level)) known.units.push(of);
      // A short name of several levels is the widest one's: 吉林 is the province, 广安 the prefecture.
      else if (kind === 'full' && known.kind !== 'zone') names.set(text, { kind, units: [of] });
      else if (known.kind === 'short') namesakes.set(text, [...(namesakes.get(text) ?? []), of]);
    }
  };
  const ordinary = new Set(tables.ordinary.names.split(' '));
  const seldom = new Set(tables.ordinary.seldom.split(' '));
  const never = new Set(tables.ordinary.never.split(' '));

  for (const row of tables.provinces) {
    const [code, name] = [row.slice(0, 2), row.slice(2)];
    const made = unit('province', name, `${code}0000`);
    add(name, 'full', made);
    add(shortName(name), 'short', made);
  }
  for (const row of tables.cities) {
    const name = row.slice(4);
    const made = unit('city', name, `${row.slice(0, 4)}00`);
    const short = shortName(name);
    add(name, 'full', made);
    add(colloquialName(name), 'full', made);
    add(short, short && ordinary.has(short) ? 'weak' : 'short', made);
  }
  for (const row of tables.counties) {
    const name = row.slice(6);
    const made = unit('county', name, row.slice(0, 6));
    // Texts are folded: of 乾安县 they hold 干安县.
    const written = fold(name);
    const short = shortName(written);
    add(written, GENERIC.test(name) ? 'generic' : VAGUE.test(name) ? 'unplaced' : 'full', made);
    add(colloquialName(written), 'full', made);
    if (short && written.endsWith('自治县')) add(`${short}自治县`, 'full', made);
    if (!short || never.has(short)) continue;
    const isCity = short.length > 2 && name.endsWith('市');
    add(short, isCity ? 'short' : seldom.has(short) || ordinary.has(short) || WATER.test(short) ? 'weak' : 'probable', made);
  }
  const unitWith = (code: string, names: string | undefined): Unit => {
    const known = byCode.get(code);
    if (!known) throw new Error(`No unit has the code ${code} of ${names}.`);
    return known;
  };
  for (const [code, list] of Object.entries(tables.also)) for (const name of list.split(' ')) add(name, 'full', unitWith(code, list));
  for (const [code, list] of Object.entries(tables.former)) {
    for (const name of formerNames(list)) add(name, kindOfFormer(name), unitWith(code, list));
  }
  for (const [code, rows] of Object.entries(tables.zones)) {
    const parent = unitWith(code, rows[0]);
    for (const row of rows) {
      const [official = '', ...also] = row.split('|');
      const made = unit('zone', official);
      const written = zoneNamesIn(parent, official, byCode);
      zones.set(made, { parent, bare: written.bare });
      for (const name of [...written.placed, ...also]) for (const one of inBothWidths(name)) add(one, 'zone', made);
      for (const name of written.unplaced) add(name, 'unplaced', made);
    }
  }
  for (const [name, also] of Object.entries(tables.countries)) {
    const made = unit('foreign', name);
    for (const text of [name, ...also.split(' ')]) add(text, 'foreign', made);
  }
  return { names, namesakes, zones, units };
}

/** The names of a zone of a unit: zones are often named for a county of their prefecture, and then have no bare kind. */
function zoneNamesIn(parent: Unit, official: string, byCode: ReadonlyMap<string, Unit>): ZoneNames {
  const outer = outerOf(parent.code, byCode);
  const own = outer ? [parent.name, outer.name] : [parent.name];
  const county = [...byCode.values()].find(
    (unit) => unit.level === 'county' && outerOf(unit.code, byCode) === parent && official.startsWith(shortName(unit.name) ?? unit.name),
  );
  const written = zoneNames(official, county ? [county.name, ...own] : own);
  return county ? { ...written, bare: [] } : written;
}

/** The prefecture of a county, the province of both. */
function outerOf(code: string, byCode: ReadonlyMap<string, Unit>): Unit | undefined {
  const outer = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((one) => one !== code && byCode.has(one));
  return code.endsWith('0000') ? undefined : byCode.get(outer ?? '');
}
