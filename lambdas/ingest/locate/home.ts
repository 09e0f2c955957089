import type { CueLevel } from './cues.ts';
import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';
import type { Place } from './places.ts';
import type { Vote } from './weigh-places.ts';

/** What its own page says of an article's place, what the article itself says of it included: a little where that says where it is. */
const SAID = 1;
/** At least so much where neither title nor lead names any place: a local page takes its own for granted. */
const GRANTED = 1.5;
/** At least so much where the article speaks as one of the place: 我县, 县委, or a town with no county. Few are told by another place's paper. */
const LOCAL = 14;
/** The words that speak as one of the place weigh at least so much together. */
const OURS = 1;
/** A place or the nation is in front from this weight on. */
const FRONT = 1.5;
/** A town or a village in a title or at the head of a text. */
const TOWN =
  /[㐀-鿿](?:[^城乡村小集各市县区个等\s]镇|[^城家下返回故水各\s]乡|[^农乡全本该各山渔新古个进\s]村|[^各个\s]街道|[^各个市老新小区\s]社区|苏木|嘎查)(?![民庄压定静亲土愁])/;
/** Characters of a text in which a town is told as known. */
const HEAD = 80;

/** The words that speak for a unit without its name: 我县 for a county, 全市 for a municipality too. */
function wordsFor({ level, name }: Unit): readonly CueLevel[] {
  if (level === 'zone') return ['zone', 'county'];
  if (level === 'county') return name.endsWith('市') ? ['county', 'city'] : ['county'];
  if (level === 'province' && name.endsWith('市')) return ['city'];
  return level === 'province' || level === 'city' ? [level] : [];
}

/** The unit whose page it is: the innermost of those that its source and its own lines name, where one holds the other; else null. */
export function homeOf(places: readonly Place[]): Unit | null {
  let home: Unit | null = null;
  for (const { units } of places) {
    const [unit] = units;
    if (!unit || units.length > 1) continue;
    if (!home || isWithin(unit, home)) home = unit;
    else if (unit !== home && !isWithin(home, unit)) return null;
  }
  return home?.level === 'foreign' ? null : home;
}

/**
 * What an article's own page weighs for its place: more the less the article itself says where it is. `title` and `text` are folded.
 */
export function homeVote(weighed: readonly Weighed[], title: string, text: string): Vote | null {
  const said = weighed.filter(({ field }) => field === 'page' || field === 'source').flatMap(({ places }) => places);
  const told = weighed.filter(({ field }) => field === 'title' || field === 'body');
  const unit = homeOf(said.map((vote) => ({ ...vote, end: 0, kind: 'full', units: [vote.unit] })));
  const home = said.find((vote) => vote.unit === unit);
  if (!home || !unit) return null;
  const levels = wordsFor(unit);
  let [own, inner, ours] = [0, 0, 0];
  let fronted = false;
  let national = false;
  for (const { field, places, cues } of told) {
    for (const { level, weight, rule } of cues) {
      if (levels.includes(level)) ours += weight;
      if (level === 'national' && weight >= FRONT && rule !== 'national-body') national = true;
    }
    for (const vote of places) {
      if (vote.unit === unit) own += vote.weight;
      else if (isWithin(vote.unit, unit)) inner += vote.weight;
      fronted ||= vote.weight >= FRONT && (field === 'title' || vote.rule.startsWith('lead') || vote.rule === 'dateline');
    }
  }
  const narrow = unit.level === 'county' || unit.level === 'zone';
  const local = !national && (ours >= OURS || (narrow && (TOWN.test(title) || TOWN.test(text.slice(0, HEAD)))));
  const least = inner > 0 ? SAID : local ? (narrow ? LOCAL : GRANTED + ours) : fronted || national ? SAID : GRANTED;
  const sourced = weighed.some(({ field, places }) => field === 'source' && places.some((vote) => vote.unit === unit)) ? SAID : 0;
  return { ...home, rule: 'page', weight: Math.max(0, least - own - sourced) };
}
