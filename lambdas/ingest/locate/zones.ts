import { type Unit, zoneUnder } from './gazetteer.ts';
import type { Place } from './places.ts';
import type { Scan } from './scan.ts';
import { type GrammarZone, governed, grammarZones, zoneTails } from './zone-grammar.ts';
import { zoneKind } from './zone-names.ts';

/** How often a bare 高新区 has to come for the article to be about one. */
const SUBJECT = 3;
/** One with its office (开发区管委会) counts as so many. */
const GOVERNED = 2;

/**
 * Adds the zones that the grammar finds to the places of each text: under the place before them, else under the
 * unit that the document names most; a bare 经开区 is the document's own zone of that kind.
 */
export function zonesOf(
  scans: readonly Scan[],
  texts: readonly (readonly Place[])[],
  support: ReadonlyMap<Unit, number>,
): readonly (readonly Place[])[] {
  const once = scans.map((scan, i) => grammarZones(scan, texts[i] ?? []));
  const known = new Set(
    once.flatMap((zones, i) =>
      zones.filter((zone) => zone.name !== zone.tail && governed(scans[i]?.text ?? '', zone)).map(({ name }) => name),
    ),
  );
  const found = known.size === 0 ? once : scans.map((scan, i) => grammarZones(scan, texts[i] ?? [], known));
  if (found.every((zones) => zones.length === 0)) return texts;
  const home = homeOf(support);
  const made = new Map<string, Unit>();
  // The longest way to write a zone is its name: 谷城经济开发区, though the title says 谷城经开区.
  for (const zone of found.flat().sort((a, b) => b.name.length - a.name.length)) unitOf(zone, home, made);
  const units = found.map((zones) => zones.map((zone) => unitOf(zone, home, made)));

  const own = new Map<string, Map<Unit, number>>();
  const count = (unit: Unit | null | undefined) => {
    if (unit?.level !== 'zone') return;
    const kind = kindOf(unit.name);
    const of = own.get(kind) ?? new Map<Unit, number>();
    own.set(kind, of.set(unit, (of.get(unit) ?? 0) + 1));
  };
  for (const places of texts) for (const { units } of places) count(units[0]);
  for (const list of units) for (const unit of list) count(unit);

  // A bare kind that the article keeps speaking of, with no zone named: the home unit's own zone of that kind.
  const bare = new Map<string, number>();
  for (const [i, zones] of found.entries())
    for (const zone of zones)
      if (!zone.under && zone.name === zone.tail)
        bare.set(zone.tail, (bare.get(zone.tail) ?? 0) + (governed(scans[i]?.text ?? '', zone) ? GOVERNED : 1));
  const subjects = new Map<string, Unit | null>();
  const subject = (tail: string): Unit | null => {
    let found = subjects.get(tail);
    if (found === undefined) {
      const often = home && (bare.get(tail) ?? 0) >= SUBJECT;
      found = (often && (zoneUnder(home, tail) ?? (home.parent && zoneUnder(home.parent, tail)))) || null;
      subjects.set(tail, found);
    }
    return found;
  };

  return texts.map((places, i) => {
    const added = (found[i] ?? []).flatMap((zone, k): Place[] => {
      const unit = units[i]?.[k] ?? most(own.get(zoneKind(zone.tail))) ?? subject(zone.tail);
      return unit ? [{ start: zone.start, end: zone.end, text: zone.name, kind: 'zone', units: [unit] }] : [];
    });
    return added.length === 0 ? places : [...places, ...added].sort((a, b) => a.start - b.start);
  });
}

/** How often a document names zones of each unit. */
export function zonesPerParent(texts: readonly (readonly Place[])[]): ReadonlyMap<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const places of texts) {
    for (const { units } of places) {
      const unit = units[0];
      if (unit?.level === 'zone' && unit.parent) counts.set(unit.parent, (counts.get(unit.parent) ?? 0) + 1);
    }
  }
  return counts;
}

/** The kind by which a zone's bare mentions call it; 开发区 for a zone whose kind the grammar has no name for. */
const kindOf = (name: string) => {
  const kind = zoneKind(name);
  return kind === name ? (zoneTails.find((tail) => name.endsWith(tail)) ?? name) : kind;
};

/** The unit of a zone with a name of its own; null for a bare kind, which waits for the document's zones to be known. */
function unitOf({ name, tail, under }: GrammarZone, home: Unit | null, made: Map<string, Unit>): Unit | null {
  const outer = under?.units[0];
  if (!outer && name === tail) return null;
  const parent = outer?.level === 'zone' ? outer.parent : (outer ?? home);
  if (!parent || parent.level === 'foreign') return null;
  const listed = name === tail ? zoneUnder(parent, tail) : undefined;
  if (listed) return listed;
  const official = name === tail ? `${under?.text ?? parent.name}${tail}` : name;
  const key = `${parent.code} ${name.slice(0, -tail.length)} ${zoneKind(tail)}`;
  const known = made.get(key) ?? { level: 'zone' as const, name: official, code: null, parent };
  made.set(key, known);
  return known;
}

/** The prefecture or county that the document names most; the county when it is named more often than the rest of its prefecture. */
function homeOf(support: ReadonlyMap<Unit, number>): Unit | null {
  const best = (level: Unit['level']) => {
    let most: [Unit, number] | null = null;
    for (const one of support) if (one[0].level === level && one[1] > (most?.[1] ?? 0)) most = one;
    return most;
  };
  const [province, city, county] = [best('province'), best('city'), best('county')];
  if (county && county[1] > ((county[0].parent && support.get(county[0].parent)) ?? 0) / 2) return county[0];
  return city?.[0] ?? county?.[0] ?? province?.[0] ?? null;
}

const most = (units: ReadonlyMap<Unit, number> | undefined): Unit | null =>
  units ? ([...units].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null) : null;
