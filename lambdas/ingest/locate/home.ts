import words from '../../../seeds/regions/beside-words.json' with { type: 'json' };
import type { CueLevel } from './cues.ts';
import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';
import { hasLetter } from './letters.ts';
import { partOf } from './part.ts';
import { townsIn } from './towns.ts';
import type { Vote } from './weigh-places.ts';

/** What a page speaks with for its own place, what the article says of that included. An article that says where it is needs it little. */
const SAID = 1;
/** The same where neither title nor lead names any place: a local page takes its own for granted. */
const GRANTED = 1.5;
/** The same where the article speaks as one of the place: 我县, or a town with no county. Few are told by another place's paper. */
const LOCAL = 14;
/** What a paper speaks with for the part of its place that it tells of. */
const PART = 6;
/** The words that speak as one of the place weigh at least so much together, and those for the nation less; `beside` where a wider place is in front. */
const OURS = { least: 0.7, beside: 1 };
/** A place or the nation is in front from this weight on. */
const FRONT = 1.5;
/** A source that is some place's own and does not name it: 县融媒体中心, 区委宣传部. */
const UNNAMED = /^([县区旗市州盟])(?:融媒|委|人民政府|政府|直)/;
/** A village by its name, as the people of the place know it. Not 美丽乡村, 行政村. */
const VILLAGE = /[㐀-鿿]{2}[^乡农新古山渔中然政统全各进驻心范丽落个本该一两三，。、\s]村(?![民庄镇级里委口落])/;
/** Characters of a text in which a town is told as known. */
const HEAD = 80;

/** The words that speak for a unit without its name: 我县 for a county, 全市 for a municipality too, and for a district that was a city where its prefecture is not `named`. */
function wordsFor(unit: Unit, named: (unit: Unit) => boolean): readonly CueLevel[] {
  const { level, name, parent } = unit;
  if (level === 'zone') return ['zone', 'county'];
  if (level === 'county') {
    const isCity = name.endsWith('市') || (hasLetter(unit, '市') && !(parent && named(parent)));
    return isCity ? ['county', 'city'] : ['county'];
  }
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
/** A place that heads the title, whose office acts, or where the news was written. */
const ACTING = /^title-subject|-organ|^dateline$/;

/**
 * What an article's own page weighs for the place whose page it is: the more, the less the article itself says where it is. Null where the source
 * and the page's own lines name no place, or several. `title`, `source` and `text` are folded.
 */
export function homeVote(weighed: readonly Weighed[], title: string, source: string, text: string): Vote | null {
  const said = weighed.filter(({ field }) => field === 'page' || field === 'source').flatMap(({ places }) => places);
  const unit = innermost(said.map((vote) => vote.unit));
  const home = said.find((vote) => vote.unit === unit);
  if (!home || !unit) return null;
  const told = weighed.filter(({ field }) => field !== 'page' && field !== 'source');
  const narrow = unit.level === 'county' || unit.level === 'zone';
  const part = narrow ? null : partOf(unit, told);
  if (part) return { ...home, unit: part, rule: 'page-part', weight: PART };

  const levels = wordsFor(unit, (one) => told.some(({ places }) => places.some((vote) => vote.unit === one)));
  let [own, inner, ours, level, nation] = [0, 0, 0, 0, 0];
  let [fronted, elsewhere, wider, acting] = [false, false, false, false];
  for (const { field, places, cues } of told) {
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
      else {
        if (isWithin(unit, vote.unit)) wider ||= isFronted(vote);
        else elsewhere ||= isFronted(vote);
        acting ||= ACTING.test(vote.rule);
      }
      fronted ||= vote.weight >= FRONT && (field === 'title' || vote.rule.startsWith('lead') || vote.rule === 'dateline');
    }
  }
  const least = wider ? OURS.beside : OURS.least;
  const asOne = !elsewhere && nation < OURS.least && (level >= least || (narrow && namesTown(title, text.slice(0, HEAD))));
  const unnamed = !acting && nation < OURS.least && isOwnSource(unit, source);
  const local = ours >= least || asOne || unnamed;
  const granted = NATIONAL_MEDIA.test(source) ? 0 : fronted || nation >= FRONT ? SAID : GRANTED;
  const given = inner > 0 ? SAID : local ? (narrow ? LOCAL : GRANTED + level) : granted;
  const sourced = weighed.some(({ field, places }) => field === 'source' && places.some((vote) => vote.unit === unit)) ? SAID : 0;
  return { ...home, rule: 'page', weight: Math.max(0, given - own - sourced) };
}

/** 县融媒体中心 for a county, 区委宣传部 for a district. */
const isOwnSource = ({ name }: Unit, source: string): boolean => name.endsWith(UNNAMED.exec(source)?.[1] ?? '\0');

const namesTown = (...texts: readonly string[]): boolean => texts.some((text) => VILLAGE.test(text) || townsIn(text).length > 0);
