import type { CleanArticle, Mention, Region } from '../../model/article.ts';
import { fold } from '../text/fold.ts';
import { type Choice, choose, damp } from './choose.ts';
import { calibrated } from './confidence.ts';
import type { CueLevel } from './cues.ts';
import { datelineDimmed } from './dateline.ts';
import { evidenceFor, mentionsOf, regionOf, round, type Weighed } from './evidence.ts';
import { type Field, type Frame, sentenceEnd } from './frame.ts';
import { outermost, type Unit } from './gazetteer.ts';
import { guestsDimmed } from './guests.ts';
import { homeVote } from './home.ts';
import { likeLetters } from './letters.ts';
import { listed } from './lists.ts';
import { withMedia } from './media.ts';
import { namedIn } from './named.ts';
import { NATIONAL, placelessVote } from './national.ts';
import { decide, settle, supportOf } from './places.ts';
import { scan } from './scan.ts';
import { signsOf } from './signs.ts';
import { withTowns } from './towns.ts';
import { weighCues } from './weigh-cues.ts';
import { weighPlaces } from './weigh-places.ts';
import { zonesOf, zonesPerParent } from './zones.ts';

/** The most that a title or a source can weigh for one unit. */
const MOST = 12;
/** Of a country's weight, what counts when the subject of the title or the lead is national: 外交部 on another country is news of the nation. */
const ABROAD = 0.2;
/** The same where a place of ours is named too: 从呼和浩特开往乌兰巴托. */
const BESIDE_HOME = 0.8;
/** The most that 党中央, 我国 and the like in passing can weigh: every article has them. */
const PASSING = 2.5;
/** Of the weights of the nation and of countries, what counts where a text speaks of 我省, 我市, 我县; of countries nothing where it begins with that. */
const AT_HOME = 0.3;
/** What the nation gains when a province is excluded: 湖北以外 is the rest of the country. */
const THE_REST = 2;

/**
 * The one region that an article is about, at the level that it is about, and all the regions that it names.
 * Reads the folded text, the title and the source; says `unknown` where nothing is named.
 */
export function locate(article: CleanArticle): { region: Region; mentions: Mention[] } {
  const { weighed, sums, choice } = chosen(article);
  const { unit, clear } = choice;
  const confidence = unit ? calibrated(clear, signsOf(unit, weighed, sums)) : 0;
  const region = { ...regionOf(unit), confidence, evidence: unit ? evidenceFor(unit, weighed) : [], ...runnerUp(choice) };
  return { region, mentions: mentionsOf(weighed) };
}

/** What was weighed of an article, what each unit weighs by itself, and the unit that it says. */
export function chosen(article: CleanArticle): { weighed: Weighed[]; sums: ReadonlyMap<Unit, number>; choice: Choice } {
  const weighed = weigh(article);
  const ours = isOurs(weighed);
  const abroad = isOurs(weighed, sentenceEnd(article.folded, 0)) ? 0 : ours ? AT_HOME : 1;
  const sums = likeLetters(placeSums(weighed, abroad), weighed);
  const choice = choose(sums, cueSums(weighed, ours), (unit) => fronted(unit, weighed), doubtOf(weighed), ours);
  return { weighed, sums, choice };
}

/** Finds the places and level words of the title, the source and the body, and weighs them. */
function weigh(article: CleanArticle): Weighed[] {
  // A derived title is a clause of the text: what it names is counted there.
  const title = article.title?.basis === 'explicit' ? fold(article.title.text) : '';
  const source = fold(article.source ?? '');
  const inputs: { frame: Frame; text: string }[] = [
    { frame: { field: 'title', paragraphs: [{ kind: 'body', start: 0, end: title.length }] }, text: title },
    { frame: { field: 'source', paragraphs: [] }, text: source },
    { frame: { field: 'page', paragraphs: [] }, text: fold(article.page ?? '') },
    { frame: { field: 'body', paragraphs: article.paragraphs }, text: article.folded },
  ];
  const scans = inputs.map(({ text }) => scan(text));
  const named = namedIn(scans);
  const settled = scans.map((found, i) => settle(found, named, inputs[i]?.frame.field));
  const support = supportOf(settled);
  const decided = settled.map((places) => decide(places, support));
  const zoned = zonesOf(scans, decided, support);
  const perParent = zonesPerParent(zoned);
  const places = zoned.map((found, i) => {
    const { text = '', frame } = inputs[i] ?? {};
    const towns = withTowns(text, found, support, perParent);
    return frame?.field === 'source' || frame?.field === 'page' ? withMedia(text, towns) : towns;
  });
  const told = inputs.map(({ frame, text }, i) => {
    const found = scans[i] ?? scan(text);
    const here = places[i] ?? [];
    const lists = listed(text, here);
    return { field: frame.field, places: weighPlaces(found, here, frame, lists), cues: weighCues(found, here, frame, lists) };
  });
  const silent = told.every(({ field, places, cues }) => field === 'page' || (places.length === 0 && cues.length === 0));
  const weighed = guestsDimmed(told.map(datelineDimmed), title);
  const nation = silent ? placelessVote(article.folded) : null;
  const home = homeVote(weighed, title, source, article.folded);
  return [
    ...weighed.filter(({ field }) => field !== 'page'),
    { field: 'page', places: home ? [home] : [], cues: [] },
    ...(nation ? [{ field: 'body' as const, places: [], cues: [nation] }] : []),
  ];
}

/** Each unit's own weight: the title and the source up to a limit, the body damped; of countries' weights `abroad` counts. */
function placeSums(weighed: readonly Weighed[], abroad: number): Map<Unit, number> {
  const ledByNation = weighed.some(({ cues }) =>
    cues.some(
      ({ rule, weight }) =>
        (rule === 'national-title' && weight >= NATIONAL.titleFirst) || (rule === 'national-lead' && weight >= NATIONAL.leadFirst),
    ),
  );
  const home = weighed.some(({ places }) => places.some(({ unit }) => unit.level !== 'foreign'));
  const foreign = (ledByNation ? ABROAD : home ? BESIDE_HOME : 1) * abroad;
  const parts = new Map<Unit, Record<Field, number>>();
  for (const { field, places } of weighed) {
    for (const { unit, weight } of places) {
      let part = parts.get(unit);
      if (!part) {
        part = { title: 0, source: 0, page: 0, body: 0 };
        parts.set(unit, part);
      }
      part[field] += (unit.level === 'foreign' ? foreign : 1) * weight;
    }
  }
  const sums = new Map<Unit, number>();
  for (const [unit, { title, source, page, body }] of parts)
    sums.set(unit, Math.min(title, MOST) + Math.min(source, MOST) + page + damp(body));
  return sums;
}

function cueSums(weighed: readonly Weighed[], ours: boolean): Map<CueLevel, number> {
  const excluded = weighed.some(({ places }) => places.some(({ rule, unit }) => rule === 'excluded' && unit.level === 'province'));
  const sums = new Map<CueLevel, number>();
  let passing = 0;
  for (const { cues } of weighed) {
    for (const { level, weight, rule } of cues) {
      if (rule === 'national-body' || rule === 'national-first') passing += weight;
      else sums.set(level, (sums.get(level) ?? 0) + weight);
    }
  }
  sums.set('national', (sums.get('national') ?? 0) + (excluded ? THE_REST : 0) + Math.min(passing, PASSING));
  if (ours) sums.set('national', AT_HOME * (sums.get('national') ?? 0));
  for (const [level, sum] of sums) sums.set(level, damp(sum));
  return sums;
}

/** Whether the text is told by someone of the place: 我县, 我市; in the title or before `end`. */
const isOurs = (weighed: readonly Weighed[], end = Infinity): boolean =>
  weighed.some(({ field, cues }) =>
    cues.some(({ level, text, start }) => level !== 'national' && text.startsWith('我') && (field === 'title' || start < end)),
  );

/** An event of the nation held at a place is told as the place's by some and as the nation's by others; less so the first of its kind in the nation. */
function doubtOf(weighed: readonly Weighed[]): number {
  let first = false;
  for (const { cues, places } of weighed) {
    if (places.some(({ rule }) => rule === 'venue')) return NATIONAL.leadFirst;
    for (const { rule } of cues) {
      if (rule === 'national-event') return NATIONAL.leadFirst;
      if (rule === 'national-first') first = true;
    }
  }
  return first ? NATIONAL.leadAgain : 0;
}

/** Whether the title or the lead names a province or a part of it. */
const fronted = (province: Unit, weighed: readonly Weighed[]): boolean =>
  weighed.some(({ field, places }) =>
    places.some(({ unit, rule }) => outermost(unit) === province && (field === 'title' || rule.startsWith('lead') || rule === 'dateline')),
  );

function runnerUp({ unit, runnerUp }: Choice): Pick<Region, 'runnerUp'> {
  if (!runnerUp || runnerUp.unit === unit) return {};
  const { level, path } = regionOf(runnerUp.unit);
  return { runnerUp: { level, path, score: round(runnerUp.score) } };
}
