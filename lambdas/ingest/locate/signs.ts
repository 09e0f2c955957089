import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';

/** What else than the scores tells how sure an answer is, by name; `alone`: only the page says it. Counts are bounded, the rest is 0 or 1. */
export const signNames = [
  'title',
  'lead',
  'organ',
  'page',
  'alone',
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

/** Reads them off what was weighed, and what each unit weighs by itself (`sums`). `ours`: words that speak for a county or a zone, where the answer is neither by an office of its own nor by its page. */
export function signsOf(unit: Unit, weighed: readonly Weighed[], sums: ReadonlyMap<Unit, number>): Signs {
  const signs: Signs = {
    title: 0,
    lead: 0,
    organ: 0,
    page: 0,
    alone: 0,
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
  let local = 0;
  let named = false;
  for (const { field, places, cues } of weighed) {
    for (const { unit: place, rule, weight } of places) {
      if (place !== unit && !isWithin(place, unit)) continue;
      if (field === 'title' && weight >= 1) signs.title = 1;
      if (rule.startsWith('lead') || rule === 'dateline') signs.lead = 1;
      if (rule.includes('organ')) signs.organ = 1;
      if (rule === 'page' && weight >= 1) signs.page = 1;
      if (field === 'title' || field === 'body') named = true;
      if (rule === 'guest' || rule === 'comes-from' || rule === 'elsewhere') signs.guest = 1;
    }
    for (const { level, weight } of cues) if (level === 'county' || level === 'zone') local += weight;
  }
  signs.alone = signs.page && !named ? 1 : 0;
  let rivals = 0;
  for (const [place, sum] of sums) if (sum >= RIVALS.from && place !== unit && !isWithin(place, unit) && !isWithin(unit, place)) rivals++;
  signs.rivals = Math.min(RIVALS.most, rivals);
  signs.ours = signs.organ || signs.page ? 0 : Math.min(OURS, local);
  return signs;
}
