import type { Weighed } from './evidence.ts';
import { chain, isWithin, type Unit } from './gazetteer.ts';

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

/** Reads them off what was weighed. `ours`: words that speak for a county or a zone, where the answer is neither by an office of its own nor by its page. */
export function signsOf(unit: Unit, weighed: readonly Weighed[]): Signs {
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
  /** of each place beside it what it weighs; NaN for the answer, its parts and those that hold it */
  const beside = new Map<Unit, number>(chain(unit).map((one) => [one, Number.NaN]));
  let local = 0;
  let named = false;
  for (const { field, places, cues } of weighed) {
    for (const { unit: place, rule, weight } of places) {
      let sum = beside.get(place);
      if (sum === undefined) sum = isWithin(place, unit) ? Number.NaN : 0;
      beside.set(place, sum + weight);
      if (!Number.isNaN(sum) || (place !== unit && !isWithin(place, unit))) continue;
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
  for (const weight of beside.values()) if (weight >= RIVALS.from) rivals++;
  signs.rivals = Math.min(RIVALS.most, rivals);
  signs.ours = signs.organ || signs.page ? 0 : Math.min(OURS, local);
  return signs;
}
