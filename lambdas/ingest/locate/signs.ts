import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';

/** What else than the scores tells how sure an answer is, by name. Counts are bounded, the rest is 0 or 1. */
export const signNames = [
  'title',
  'lead',
  'organ',
  'page',
  'guest',
  'ours',
  'rivals',
  'national',
  'foreign',
  'city',
  'county',
  'zone',
] as const;
export type Signs = Record<(typeof signNames)[number], number>;

/** Places beside the answer that are counted at most, and from which weight on. */
const RIVALS = { most: 4, from: 1 };
/** 我县, 区委 and the like that are counted at most. */
const OURS = 3;

/** Reads them off what was weighed. `ours`: words that speak for a county or a zone, where the answer is neither by an office of its own nor by its page. */
export function signsOf(unit: Unit, weighed: readonly Weighed[]): Signs {
  const signs: Signs = {
    title: 0,
    lead: 0,
    organ: 0,
    page: 0,
    guest: 0,
    ours: 0,
    rivals: 0,
    national: 0,
    foreign: 0,
    city: 0,
    county: 0,
    zone: 0,
  };
  if (unit.level !== 'province') signs[unit.level] = 1;
  const rivals = new Map<Unit, number>();
  let local = 0;
  for (const { field, places, cues } of weighed) {
    for (const { unit: place, rule, weight } of places) {
      if (place === unit || isWithin(place, unit)) {
        if (field === 'title' && weight >= 1) signs.title = 1;
        if (rule.startsWith('lead') || rule === 'dateline') signs.lead = 1;
        if (rule.includes('organ')) signs.organ = 1;
        if (rule === 'page' && weight >= 1) signs.page = 1;
        if (rule === 'guest' || rule === 'comes-from' || rule === 'elsewhere') signs.guest = 1;
      } else if (!isWithin(unit, place)) rivals.set(place, (rivals.get(place) ?? 0) + weight);
    }
    for (const { level, weight } of cues) if (level === 'county' || level === 'zone') local += weight;
  }
  signs.rivals = Math.min(RIVALS.most, [...rivals.values()].filter((weight) => weight >= RIVALS.from).length);
  signs.ours = signs.organ || signs.page ? 0 : Math.min(OURS, local);
  return signs;
}
