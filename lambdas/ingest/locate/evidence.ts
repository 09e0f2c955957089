import type { Mention, Region, RegionEvidence } from '../../model/article.ts';
import type { Field } from './frame.ts';
import { chain, isWithin, type Unit } from './gazetteer.ts';
import type { CueVote } from './weigh-cues.ts';
import type { Vote } from './weigh-places.ts';

/** How many entries of evidence a region carries, and how many of them may say the same. */
const MOST = 12;
const ALIKE = 3;

/** All that was weighed in one field. */
export interface Weighed {
  field: Field;
  places: readonly Vote[];
  cues: readonly CueVote[];
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** A unit as the model writes regions: its level, and the names and codes from the outermost unit to it. */
export function regionOf(unit: Unit | null): Pick<Region, 'level' | 'path' | 'codes'> {
  if (!unit) return { level: 'unknown', path: [], codes: [] };
  const path: string[] = [];
  const codes: (string | null)[] = [];
  for (const { name, code } of chain(unit)) {
    path.push(name);
    codes.push(code);
  }
  return { level: unit.level, path, codes };
}

/** The strongest entries that spoke for a unit: its own, those of its parents and parts, and words of its level. */
export function evidenceFor(unit: Unit, weighed: readonly Weighed[]): RegionEvidence[] {
  const level = unit.level === 'province' && unit.name.endsWith('市') ? 'city' : unit.level;
  const entries: RegionEvidence[] = [];
  const enter = (field: Field, { text, start, rule, weight }: Vote | CueVote) => {
    if (weight > 0) entries.push({ text, at: field === 'body' ? start : field, rule, weight: round(weight) });
  };
  for (const { field, places, cues } of weighed) {
    for (const vote of places) if (vote.unit === unit || isWithin(unit, vote.unit) || isWithin(vote.unit, unit)) enter(field, vote);
    for (const vote of cues) if (vote.level === level || (level === 'zone' && vote.level === 'county')) enter(field, vote);
  }
  const alike = new Map<string, number>();
  const strongest: RegionEvidence[] = [];
  for (const entry of entries.sort((a, b) => b.weight - a.weight)) {
    const said = `${entry.text} ${entry.rule}`;
    const times = (alike.get(said) ?? 0) + 1;
    alike.set(said, times);
    if (times <= ALIKE) strongest.push(entry);
    if (strongest.length === MOST) break;
  }
  return strongest;
}

/** Every region that the title and the text name, most often first. */
export function mentionsOf(weighed: readonly Weighed[]): Mention[] {
  const counts = new Map<Unit, number>();
  for (const { field, places } of weighed) {
    if (field !== 'source') for (const { unit } of places) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([unit, count]): Mention => Object.assign(regionOf(unit), { count }));
}
