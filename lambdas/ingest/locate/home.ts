import type { CueLevel } from './cues.ts';
import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';
import type { Vote } from './weigh-places.ts';

/** What its own page says of an article's place: a little where the article names the place too. */
const SAID = 1;
/** What 我县, 县委 and the like add where the article does not name its place: up to so much. */
const OURS = 4;
/** What is added where neither title nor lead names any place: a local page takes its own for granted. */
const GRANTED = 1.5;
/** A place or the nation is in front from this weight on. */
const FRONT = 1.5;

/** The words that speak for a unit without its name: 我县 for a county, 全市 for a municipality too. */
function wordsFor({ level, name }: Unit): readonly CueLevel[] {
  if (level === 'zone') return ['zone', 'county'];
  if (level === 'province' && name.endsWith('市')) return ['city'];
  return level === 'province' || level === 'city' || level === 'county' ? [level] : [];
}

/**
 * The place whose page it is, from the source and the page's own lines: the innermost of what they name when one holds the other, none when
 * they name places beside each other. What it weighs is more the less the article itself says where it is.
 */
export function homeVote(weighed: readonly Weighed[]): Vote | null {
  const said = weighed.filter(({ field }) => field === 'source' || field === 'page').flatMap(({ places }) => places);
  const told = weighed.filter(({ field }) => field === 'title' || field === 'body');
  let home: Vote | null = null;
  for (const vote of said) {
    if (!home || isWithin(vote.unit, home.unit)) home = vote;
    else if (vote.unit !== home.unit && !isWithin(home.unit, vote.unit)) return null;
  }
  if (!home || home.unit.level === 'foreign') return null;
  const { unit } = home;
  const again = weighed.some(({ field, places }) => field === 'source' && places.some((vote) => vote.unit === unit));
  const base = again ? 0 : SAID;
  const named = told.some(({ places }) => places.some((vote) => vote.unit === unit || isWithin(vote.unit, unit)));
  if (named) return { ...home, rule: 'page', weight: base };
  const levels = wordsFor(unit);
  let ours = 0;
  let fronted = false;
  for (const { field, places, cues } of told) {
    for (const { level, weight, rule } of cues) {
      if (levels.includes(level)) ours += weight;
      if (level === 'national' && weight >= FRONT && rule !== 'national-body') fronted = true;
    }
    fronted ||= places.some(({ rule, weight }) => weight >= FRONT && (field === 'title' || rule.startsWith('lead') || rule === 'dateline'));
  }
  return { ...home, rule: 'page', weight: base + Math.min(ours, OURS) + (fronted ? 0 : GRANTED) };
}
