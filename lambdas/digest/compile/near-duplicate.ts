import {
  countsAgree,
  daysAgree,
  type Evidence,
  factsAgree,
  momentsAgree,
  oneForm,
  ordinalsAgree,
  partAgrees,
  placesAgree,
  samePeriod,
} from './evidence.ts';
import { eachMeeting, keyed } from './meetings.ts';
import { BINS, containment, EMPTY, LANES, type Lanes, lanesOf, resemblance, sizeOf } from './signature.ts';

/** Share of common text from which on two texts of like length are one. Edits of 5 % of the characters leave 0.6. */
const ALIKE = 0.45;
/** From here on only other numbers in the titles speak against it, and from the next on nothing does. */
const SAME = 0.85;
const IDENTICAL = 0.95;
/** An excerpt, or a text that was cut: the smaller is in the larger. Its estimate is uncertain by a tenth, the more the smaller it is. */
const CONTAINED = 0.7;
const CONTAINED_UNDER_ONE_TITLE = 0.5;
const LEAST_OF_LARGER = 0.12;
/** A lead sentence under the same title. */
const LEAST_UNDER_ONE_TITLE = 0.05;
/** A text is shorter than another when it has less than this share of its shingles. */
const SHORTER = 0.8;
/** Texts of fewer shingles leave most bins empty, and meet by single bins. */
const SHORT = 200;
/** 64 bands of 3 bins: a pair that shares half its text meets with probability 0.9998, a third with 0.9, a fiftieth with 0.0005. */
const STEP = 2;
/** Every fourth bin alone: a text of 60 characters fills a dozen of these. */
const SINGLE_STEP = 4;
const [SECOND, THIRD] = [37, 71];
/** Of the articles that share a band, each meets this many before it. */
const MET_PER_BAND = 16;

/** What the rule reads of one article. */
export interface Printed extends Evidence {
  lanes: Lanes;
  size: number;
}

/**
 * How much two texts have in common, or 0 where they are two articles: too little in common, months apart, or alike as a
 * template is to itself (the same ceremony a year later, the bulletin of another day).
 * @returns the estimated Jaccard similarity, of an excerpt its containment, 0 to 1
 */
export function nearDuplicate(a: Printed, b: Printed): number {
  const jaccard = resemblance(a.lanes, b.lanes);
  const oneTitle = a.title !== null && a.title.plain === b.title?.plain;
  if (jaccard < (oneTitle ? LEAST_UNDER_ONE_TITLE : LEAST_OF_LARGER) || !samePeriod(a, b)) return 0;
  const [part, whole] = a.size < b.size ? [a, b] : [b, a];
  const cut = part.size < SHORTER * whole.size;
  if (!(cut ? partAgrees(part, whole) : placesAgree(a, b))) return 0;
  if (jaccard >= IDENTICAL) return jaccard;
  const held = cut ? containment(jaccard, a.size, b.size) : 0;
  if (jaccard < ALIKE && held < (oneTitle ? CONTAINED_UNDER_ONE_TITLE : CONTAINED)) return 0;
  const doubtful = jaccard < SAME;
  if (!ordinalsAgree(a, b) || !countsAgree(a, b) || (doubtful && held < SAME && oneForm(a, b))) return 0;
  const oneDay = daysAgree(a, b) && momentsAgree(a, b);
  if (doubtful && (!factsAgree(a, b, cut) || !(oneDay || held >= SAME))) return 0;
  return Math.max(jaccard, held);
}

/**
 * Calls `met(i, j)`, i < j, for articles whose texts may have enough in common, a pair more than once maybe.
 *
 * @param split as in `eachMeeting`
 */
export function eachNearPair(items: readonly Printed[], met: (i: number, j: number) => void, split = 0): void {
  const prints = new Prints(items);
  const entries = new Float64Array(items.length);
  const short = items.map(({ size }) => size < SHORT);
  const bandMet = (i: number, j: number): void => {
    if (prints.resemblance(i, j) >= LEAST_UNDER_ONE_TITLE) met(i, j);
  };
  const shortMet = (i: number, j: number): void => {
    if (short[i] || short[j]) bandMet(i, j);
  };
  const anyShort = short.includes(true);
  for (let band = 0; band < BINS; band += STEP) {
    const triple = [band, (band + SECOND) % BINS, (band + THIRD) % BINS];
    eachMeeting(prints.keysOf(triple, entries), MET_PER_BAND, bandMet, split);
    if (anyShort && band % SINGLE_STEP === 0) eachMeeting(prints.keysOf([band], entries), MET_PER_BAND, shortMet, split);
  }
}

/** All signatures in one block of memory: two that meet are compared without looking for their articles. */
class Prints {
  readonly #lanes: Lanes;
  readonly #bins: Uint16Array;

  constructor(items: readonly Printed[]) {
    this.#lanes = new Int32Array(items.length * LANES);
    this.#bins = new Uint16Array(this.#lanes.buffer);
    for (const [i, { lanes }] of items.entries()) this.#lanes.set(lanes, i * LANES);
  }

  resemblance(i: number, j: number): number {
    return resemblance(this.#lanes, this.#lanes, i * LANES, j * LANES);
  }

  /** One entry for each item that has no empty bin among these. */
  keysOf(bins: readonly number[], entries: Float64Array): Float64Array {
    let count = 0;
    for (let i = 0; i < entries.length; i++) {
      let key = 0;
      let empty = false;
      for (const bin of bins) {
        const value = this.#bins[i * BINS + bin] ?? EMPTY;
        if (value === EMPTY) empty = true;
        key = Math.imul(key, 0x9e3779b1) ^ value;
      }
      if (!empty) entries[count++] = keyed(key, i);
    }
    return entries.subarray(0, count);
  }
}

/** The part of an article that the rule reads beside its evidence. */
export const printOf = (bins: Uint16Array): Pick<Printed, 'lanes' | 'size'> => ({ lanes: lanesOf(bins), size: sizeOf(bins) });
