import words from '../../../seeds/regions/beside-words.json' with { type: 'json' };
import type { CueLevel } from './cues.ts';
import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';
import { townsIn } from './towns.ts';
import type { Vote } from './weigh-places.ts';

/** What a page speaks with for its own place, what the article says of that included. An article that says where it is needs it little. */
const SAID = 1;
/** The same where neither title nor lead names any place: a local page takes its own for granted. */
const GRANTED = 1.5;
/** The same where the article speaks as one of the place: 我县, or a town with no county. Few are told by another place's paper. */
const LOCAL = 14;
/** The words that speak as one of the place weigh at least so much together. */
const OURS = 1;
/** A place or the nation is in front from this weight on. */
const FRONT = 1.5;
/** A village by its name, as the people of the place know it. Not 美丽乡村, 行政村. */
const VILLAGE = /[㐀-鿿]{2}[^乡农新古山渔中然政统全各进驻心范丽落个本该一两三，。、\s]村(?![民庄镇级里委口落])/;
/** Characters of a text in which a town is told as known. */
const HEAD = 80;

/** The words that speak for a unit without its name: 我县 for a county, 全市 for a municipality too. */
function wordsFor({ level, name }: Unit): readonly CueLevel[] {
  if (level === 'zone') return ['zone', 'county'];
  if (level === 'county') return name.endsWith('市') ? ['county', 'city'] : ['county'];
  if (level === 'province' && name.endsWith('市')) return ['city'];
  return level === 'province' || level === 'city' ? [level] : [];
}

/** The innermost of units that hold each other; null where two of them stand beside each other, and for a country. */
function innermost(units: readonly Unit[]): Unit | null {
  let inner: Unit | null = null;
  for (const unit of units) {
    if (!inner || isWithin(unit, inner)) inner = unit;
    else if (unit !== inner && !isWithin(inner, unit)) return null;
  }
  return inner?.level === 'foreign' ? null : inner;
}

/** A source of the whole country: what stands on a local page from there is a reprint. */
const NATIONAL_MEDIA = new RegExp(`^(?:${words.nationalMedia})`);

/** Whether a place is what the article is told of: the subject of its title or lead, an office, a dateline. */
const isFronted = ({ rule }: Vote): boolean => /^(?:title|lead)-subject|-organ|^dateline$/.test(rule);

/**
 * What an article's own page weighs for the place whose page it is: the more, the less the article itself says where it is. Null where the source
 * and the page's own lines name no place, or several. `title`, `source` and `text` are folded.
 */
export function homeVote(weighed: readonly Weighed[], title: string, source: string, text: string): Vote | null {
  const said = weighed.filter(({ field }) => field === 'page' || field === 'source').flatMap(({ places }) => places);
  const unit = innermost(said.map((vote) => vote.unit));
  const home = said.find((vote) => vote.unit === unit);
  if (!home || !unit) return null;
  const levels = wordsFor(unit);
  let [own, inner, ours, level, nation] = [0, 0, 0, 0, 0];
  let fronted = false;
  let elsewhere = false;
  for (const { field, places, cues } of weighed) {
    if (field === 'page' || field === 'source') continue;
    for (const cue of cues) {
      if (cue.level === 'national') nation += cue.weight;
      else if (levels.includes(cue.level)) {
        level += cue.weight;
        if (/^[我本]/.test(cue.text)) ours += cue.weight;
      }
    }
    for (const vote of places) {
      if (vote.unit === unit) own += vote.weight;
      else if (isWithin(vote.unit, unit)) inner += vote.weight;
      else if (!isWithin(unit, vote.unit)) elsewhere ||= isFronted(vote);
      fronted ||= vote.weight >= FRONT && (field === 'title' || vote.rule.startsWith('lead') || vote.rule === 'dateline');
    }
  }
  const narrow = unit.level === 'county' || unit.level === 'zone';
  const told = !elsewhere && nation < OURS && (level >= OURS || (narrow && namesTown(title, text.slice(0, HEAD))));
  const local = ours >= OURS || told;
  const granted = NATIONAL_MEDIA.test(source) ? 0 : fronted || nation >= FRONT ? SAID : GRANTED;
  const least = inner > 0 ? SAID : local ? (narrow ? LOCAL : GRANTED + level) : granted;
  const sourced = weighed.some(({ field, places }) => field === 'source' && places.some((vote) => vote.unit === unit)) ? SAID : 0;
  return { ...home, rule: 'page', weight: Math.max(0, least - own - sourced) };
}

const namesTown = (...texts: readonly string[]): boolean => texts.some((text) => VILLAGE.test(text) || townsIn(text).length > 0);
