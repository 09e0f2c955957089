import { standsAlone, vouched } from './context.ts';
import type { Field } from './frame.ts';
import { isDoubtful, type Name, type NameKind, nameOf, type Unit } from './gazetteer.ts';
import type { Named } from './named.ts';
import type { NameHit, Scan } from './scan.ts';

/** An occurrence of a name that stands for a place; several units when the name is shared. */
export interface Place {
  start: number;
  end: number;
  text: string;
  /** `town`: a street or a town that stands for its county; `probable` where nothing but the document as a whole vouches for it */
  kind: NameKind | 'town';
  units: Unit[];
}

/** How much an occurrence is worth against one that it overlaps: its length, and how sure its kind is. */
const FIRM: Record<NameKind, number> = { full: 1, short: 1, probable: 0, weak: 0, generic: 0, zone: 2, unplaced: 0, foreign: 0 };
const worth = ({ name, start, end }: NameHit) =>
  end - start + FIRM[name.kind] + (name.kind === 'short' && name.units[0]?.level === 'province' ? 1 : 0);

/** What a vague name (河北区) gains where the document puts it after its parent. */
const PLACED = 2;

/** The places of a text, none overlapping, in order: those that nothing vouches for dropped, of overlapping ones the worthiest kept. */
export function settle({ text, names, near }: Scan, { seen, again, narrower }: Named, field: Field = 'body'): Place[] {
  const places: Place[] = [];
  let cluster: Meant[] = [];
  let reach = 0;
  for (let i = 0; i < names.length; i++) {
    const hit = names[i] as NameHit;
    const { kind, units } = hit.name;
    const vouching = isDoubtful(kind)
      ? (vouched(text, hit, near, seen, field) ?? besideSibling(text, hit, names[i - 1]) ?? besideSibling(text, hit, names[i + 1]))
      : narrowed(hit.name, narrower);
    const meant = vouching ?? vouchedAgain(text, hit, again);
    if (!meant) continue;
    const one = {
      hit,
      units: meant,
      kind: vouching && kind === 'probable' ? 'weak' : kind,
      worth: worth(hit) + (kind === 'unplaced' && units.some((unit) => seen.has(unit)) ? PLACED : 0),
    };
    if (hit.start < reach) cluster.push(one);
    else {
      settleCluster(cluster, places);
      cluster = [one];
    }
    reach = Math.max(reach, hit.end);
  }
  settleCluster(cluster, places);
  return places;
}

interface Meant {
  hit: NameHit;
  units: Unit[];
  kind: NameKind;
  worth: number;
}

function narrowed(name: Name, narrower: ReadonlyMap<Name, Unit>): Unit[] {
  const unit = narrower.size > 0 ? narrower.get(name) : undefined;
  return unit ? [unit] : name.units;
}

/** The counties that a short name stands for where the document as a whole vouches for it: 福清 again and again in an article on 福州. */
function vouchedAgain(text: string, hit: NameHit, again: ReadonlySet<Unit>): Unit[] | null {
  if (hit.name.kind !== 'probable' || again.size === 0 || !standsAlone(text, hit)) return null;
  const units = hit.name.units.filter((unit) => again.has(unit));
  return units.length === 1 ? units : null;
}

/** 姑苏、吴中: the counties that two names stand for which are listed side by side and are of one prefecture; null for others. */
function besideSibling(text: string, { name, start, end }: NameHit, other: NameHit | undefined): Unit[] | null {
  if (name.kind === 'generic' || !other) return null;
  const gap = other.start >= end ? [end, other.start] : [other.end, start];
  if (text.slice(gap[0], gap[1]) !== '、') return null;
  const siblings = name.units.filter(
    (unit) => unit.parent?.level === 'city' && other.name.units.some(({ parent }) => parent === unit.parent),
  );
  return siblings.length > 0 ? siblings : null;
}

const placeOf = ({ hit: { name, start, end }, units, kind }: Meant): Place => ({ start, end, text: name.text, kind, units });

/** Adds what is kept of hits that overlap: the worthiest, then the next that does not overlap it, and so on. */
function settleCluster(cluster: Meant[], places: Place[]): void {
  if (cluster.length <= 1) {
    for (const one of cluster) places.push(placeOf(one));
    return;
  }
  const kept: Meant[] = [];
  for (const one of cluster.sort((a, b) => b.worth - a.worth || a.hit.start - b.hit.start || b.hit.end - a.hit.end)) {
    const { start, end } = one.hit;
    if (kept.every(({ hit }) => hit.end <= start || hit.start >= end)) kept.push(one);
  }
  for (const one of kept.sort((a, b) => a.hit.start - b.hit.start)) places.push(placeOf(one));
}

/**
 * Decides shared names (鼓楼区, 朝阳区, 临港经开区): the place right before them, or what else the document names of their parents.
 * A name with no such support is taken for its first part where that is a prefecture (西安|区), and dropped otherwise.
 */
export function decide(places: readonly Place[], support: ReadonlyMap<Unit, number>): Place[] {
  const decided: Place[] = [];
  for (const place of places) {
    const before = decided[decided.length - 1];
    const outer = before && before.end === place.start ? before.units[0] : undefined;
    // 首尔市龙山区, 东京都港区: a district of a city abroad.
    if (before?.kind === 'foreign' && place.start - before.end <= 1 && place.kind !== 'foreign' && /区$/.test(place.text)) continue;
    if (place.units.length === 1 && place.kind !== 'unplaced') decided.push(place);
    else {
      const best = mostSupported(place, support, outer);
      if (best) decided.push({ ...place, units: [best] });
      else {
        const part = nameOf(place.text.slice(0, -1));
        if (part?.kind === 'short')
          decided.push({ ...place, end: place.end - 1, text: part.text, kind: 'short', units: part.units.slice(0, 1) });
      }
    }
  }
  return decided;
}

function mostSupported({ units, kind }: Place, support: ReadonlyMap<Unit, number>, outer: Unit | undefined): Unit | null {
  if (support.size === 0 && kind === 'unplaced' && units.length === 1) return units[0] ?? null;
  let best: Unit | null = null;
  let most = 0;
  for (const unit of units) {
    // Zones of one province share their names (临港经开区): only their own parent speaks for them.
    const near = kind === 'unplaced' && units.length > 1;
    let value = 0;
    for (let at = unit.parent; at; at = near ? null : at.parent) value += (support.get(at) ?? 0) + (at === outer ? 1000 : 0);
    if (value > most) {
      most = value;
      best = unit;
    }
  }
  return best;
}

/** How often the document names each unit without doubt; what is inside a unit speaks for it too. */
export function supportOf(texts: readonly (readonly Place[])[]): Map<Unit, number> {
  const support = new Map<Unit, number>();
  for (const places of texts) {
    for (const { units, kind } of places) {
      if (units.length > 1 || kind === 'unplaced') continue;
      for (let at: Unit | null = units[0] ?? null; at; at = at.parent) support.set(at, (support.get(at) ?? 0) + 1);
    }
  }
  return support;
}
