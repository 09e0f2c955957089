import { fold } from '../../ingest/text/fold.ts';
import { LOOK_BACK_DAYS } from '../../model/decision.ts';
import { type Anchors, anchorsOf, shared } from './anchors.ts';
import type { ClusterInput } from './cluster-input.ts';
import { daysApart, oneForm, ordinalsAgree } from './evidence.ts';
import { type Item, itemOf } from './likeness.ts';
import { comparable, type Place } from './place.ts';
import { sameEvent, tellingFigures } from './same-event.ts';
import { common, type SortedSet } from './sorted-set.ts';
import { bigramsOf, overlap } from './title-overlap.ts';

/** A telling that may go on with an earlier one. */
export interface Traced extends Item {
  anchors: Anchors;
  /** bigrams of its title without the names of places and what it puts in quotation marks */
  subject: SortedSet;
}

/** Words of a title's subject that the other telling must have, or a second anchor in their place. */
const LEAST_OF_SUBJECT = 3;
const WORDS_OF_AN_ANCHOR = 3;
/** Texts with this share of their words in common are two issues of one bulletin; under unlike titles and two anchors, with this. */
const TEMPLATE = 0.5;
const TEMPLATE_UNDER_OTHER_TITLES = 0.65;
/** Titles with less than this share of their words in common are unlike. */
const OTHER_TITLES = 0.5;

export function tracedOf(input: ClusterInput): Traced {
  const title = simplified(input.derived ? '' : (input.title ?? ''));
  const place = fullNames(input.region);
  const said = [title, ...(input.summary ?? []).map(({ text }) => simplified(text))].join('\n');
  const anchors = anchorsOf(without(said, place));
  return { ...itemOf(input), anchors, subject: bigramsOf(without(title, [...place, ...anchors.names, ...shortNames(input.region)])) };
}

/**
 * Similarity of a report to an earlier one of the same event, or 0 when the rule does not dare. Either they tell the same, or the
 * event went on: what is told has changed, but both hang on the same village, road, facility, quoted name or telling
 * figure, and the title of one speaks of what the other tells. Years that differ make it another one of a series.
 *
 * @returns 0 to 1
 */
export function goesOn(a: Traced, b: Traced): number {
  const years = Math.min(a.anchors.years.size, b.anchors.years.size);
  if (years > 0 && shared(a.anchors.years, b.anchors.years) === 0) return 0;
  const same = sameEvent(a, b, LOOK_BACK_DAYS);
  if (same > 0) return same;
  if (daysApart(a, b) > LOOK_BACK_DAYS || !comparable(a.region, b.region) || !ordinalsAgree(a, b) || oneForm(a, b)) return 0;
  const anchors = shared(a.anchors.names, b.anchors.names) + tellingFigures(a.figures, b.figures);
  if (anchors === 0) return 0;
  const words = common(a.words, b.words) / Math.max(1, Math.min(a.words.length, b.words.length));
  if (words >= (anchors > 1 && titlesOverlap(a, b) < OTHER_TITLES ? TEMPLATE_UNDER_OTHER_TITLES : TEMPLATE)) return 0;
  const subject = Math.max(common(a.subject, b.words), common(b.subject, a.words)) + WORDS_OF_AN_ANCHOR * (anchors - 1);
  return subject < LEAST_OF_SUBJECT ? 0 : Math.min(1, words + 0.05 * subject + 0.1 * anchors);
}

const titlesOverlap = (a: Traced, b: Traced): number => (a.title && b.title ? overlap(a.title, b.title) : 1);

const simplified = (text: string): string => fold(text).normalize('NFKC').toLowerCase();

/** 随州市; of autonomous units 临夏州 too. */
const fullNames = ({ path }: Place): string[] =>
  path.flatMap((name) => [name, ...(name.includes('自治') ? [2, 3].map((length) => `${name.slice(0, length)}${name.slice(-1)}`) : [])]);

/** 随州 */
const shortNames = ({ path }: Place): string[] => path.flatMap((name) => (name.length > 2 ? [name.slice(0, -1)] : []));

const without = (text: string, names: readonly string[]): string => names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
