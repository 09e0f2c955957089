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
  const line = chain(unit);
  return { level: unit.level, path: line.map(({ name }) => name), codes: line.map(({ code }) => code) };
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
  const strongest: RegionEvidence[] = [];
  for (const entry of entries.sort((a, b) => b.weight - a.weight)) {
    let alike = 0;
    for (const { text, rule } of strongest) if (text === entry.text && rule === entry.rule) alike++;
    if (alike < ALIKE) strongest.push(entry);
    if (strongest.length === MOST) break;
  }
  return strongest;
}

/** Every region that the title and the text name, most often first. */
export function mentionsOf(weighed: readonly Weighed[]): Mention[] {
  const mentions = new Map<Unit, Mention>();
  for (const { field, places } of weighed) {
    if (field === 'source' || field === 'page') continue;
    for (const { unit } of places) {
      const mention = mentions.get(unit);
      if (mention) mention.count++;
      else mentions.set(unit, { ...regionOf(unit), count: 1 });
    }
  }
  return [...mentions.values()].sort((a, b) => b.count - a.count);
}
