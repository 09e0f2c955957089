import {
  countsAgree,
  daysAgree,
  type Evidence,
  factsAgree,
  oneForm,
  ordinalsAgree,
  partAgrees,
  placesAgree,
  samePeriod,
} from './evidence.ts';
import { eachMeeting, keyed } from './meetings.ts';
import { BINS, containment, EMPTY, resemblance, sizeOf } from './signature.ts';

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
  bins: Uint16Array;
  size: number;
}

/**
 * How much two texts have in common, or 0 where they are two articles: too little in common, months apart, or alike as a
 * template is to itself (the same ceremony a year later, the bulletin of another day).
 * @returns the estimated Jaccard similarity, of an excerpt its containment, 0 to 1
 */
export function nearDuplicate(a: Printed, b: Printed): number {
  const jaccard = resemblance(a.bins, b.bins);
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
  if (doubtful && (!factsAgree(a, b, cut) || !(daysAgree(a, b) || held >= SAME))) return 0;
  return Math.max(jaccard, held);
}

/** Calls `met(i, j)`, i < j, for articles worth comparing, a pair more than once maybe. */
export function eachNearPair(items: readonly Printed[], met: (i: number, j: number) => void): void {
  const columns = columnsOf(items);
  const entries = new Float64Array(items.length);
  const short = items.map(({ size }) => size < SHORT);
  const shortMet = (i: number, j: number): void => {
    if (short[i] || short[j]) met(i, j);
  };
  const anyShort = short.includes(true);
  for (let band = 0; band < BINS; band += STEP) {
    const triple = [columns[band], columns[(band + SECOND) % BINS], columns[(band + THIRD) % BINS]];
    eachMeeting(keysOf(triple, entries), MET_PER_BAND, met);
    if (anyShort && band % SINGLE_STEP === 0) eachMeeting(keysOf([columns[band]], entries), MET_PER_BAND, shortMet);
  }
}

/** All first bins, all second bins …: they are read so, band by band. */
function columnsOf(items: readonly Printed[]): Uint16Array[] {
  const columns = Array.from({ length: BINS }, () => new Uint16Array(items.length));
  for (const [i, { bins }] of items.entries()) {
    for (const [bin, column] of columns.entries()) column[i] = bins[bin] ?? EMPTY;
  }
  return columns;
}

/** One entry for each item that has no empty bin in these columns. */
function keysOf(columns: readonly (Uint16Array | undefined)[], entries: Float64Array): Float64Array {
  let count = 0;
  for (let i = 0; i < entries.length; i++) {
    let key = 0;
    let empty = false;
    for (const column of columns) {
      const bin = column?.[i] ?? EMPTY;
      if (bin === EMPTY) empty = true;
      key = Math.imul(key, 0x9e3779b1) ^ bin;
    }
    if (!empty) entries[count++] = keyed(key, i);
  }
  return entries.subarray(0, count);
}

/** The part of an article that the rule reads beside its evidence. */
export const printOf = (bins: Uint16Array): Pick<Printed, 'bins' | 'size'> => ({ bins, size: sizeOf(bins) });
