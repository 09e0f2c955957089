import type { Evidence } from './evidence.ts';
import { eachMeeting, keyed } from './meetings.ts';
import { hashOf, type SortedSet } from './sorted-set.ts';

/** Of each article this many of its rarest bigrams and its first figures are looked up. */
const RAREST = 12;
const FIGURES = 6;
/** Figures below it are in every second article. */
const LEAST_VALUE = 10;
/** This many of each find articles of a vaguer place. */
const FEW = 4;
/** Of the articles that share a term, each meets this many before it. */
const MET_PER_TERM = 8;
/** Counts of hashed bigrams: collisions change which are looked up, never what is decided. */
const COUNTERS = 1 << 18;

const slot = (bigram: number): number => (Math.imul(bigram, 0x9e3779b1) >>> 14) & (COUNTERS - 1);

/**
 * Calls `met(i, j)`, i < j, for articles of one city (or the whole country, or one foreign one) that share a figure or one of their
 * rarest words; a pair more than once maybe. An article that is of a province only, or of unknown place, is looked up by
 * all others of the province, or by all, with the rarest of these.
 *
 * @param split as in `eachMeeting`
 */
export function eachSharingTerms(items: readonly Evidence[], met: (i: number, j: number) => void, split = 0): void {
  const above = countsOf(items.slice(split));
  const below = split === 0 ? above : countsOf(items.slice(0, split));
  /** of the counts that are looked at, the article's own */
  const own = split === 0 ? 1 : 0;
  const [cities, provinces, anywhere] = [new Entries(items.length), new Entries(items.length), new Entries(items.length)];
  for (const [i, item] of items.entries()) {
    const terms: Terms = { rare: rarest(item.words, i < split ? above : below, own), figures: figuresOf(item) };
    const [province = '', city = ''] = item.region.path;
    anywhere.add(terms, 0, isUnknown(item), i);
    if (isUnknown(item)) continue;
    provinces.add(terms, hashOf(province), city === '', i);
    if (city !== '') cities.add(terms, hashOf(`${province}/${city}`), true, i);
  }
  eachMeeting(cities.all(), MET_PER_TERM, met, split);
  const vague = Uint8Array.from(items, ({ region }) => Number(region.path.length < 2));
  const vaguelyMet = (i: number, j: number): void => {
    if (vague[i] || vague[j]) met(i, j);
  };
  eachMeeting(provinces.all(), MET_PER_TERM, vaguelyMet, split);
  const unknown = Uint8Array.from(items, (item) => Number(isUnknown(item)));
  if (!unknown.includes(1)) return;
  const blindlyMet = (i: number, j: number): void => {
    if (unknown[i] !== unknown[j]) met(i, j);
  };
  eachMeeting(anywhere.all(), MET_PER_TERM, blindlyMet, split);
}

/** What an article is looked up by. */
interface Terms {
  rare: readonly number[];
  figures: readonly number[];
}

/** Keys of articles, as `eachMeeting` takes them. */
class Entries {
  readonly #entries: Float64Array;
  #size = 0;

  constructor(items: number) {
    this.#entries = new Float64Array(items * (RAREST + FIGURES));
  }

  /** @param whole all of its terms, or the first few of each kind */
  add({ rare, figures }: Terms, area: number, whole: boolean, i: number): void {
    this.#push(rare, whole ? RAREST : FEW, area, i);
    this.#push(figures, whole ? FIGURES : FEW, area, i);
  }

  #push(terms: readonly number[], most: number, area: number, i: number): void {
    for (let t = 0; t < terms.length && t < most; t++) this.#entries[this.#size++] = keyed(mixed(terms[t] ?? 0, area), i);
  }

  all(): Float64Array {
    return this.#entries.subarray(0, this.#size);
  }
}

const isUnknown = ({ region }: Evidence): boolean => region.level === 'unknown';

/** Bits of a key that say the area. They come first, so that articles of one area meet one after the other, close together in memory. */
const AREA_BITS = 12;

/** A key of a term within an area; 0: anywhere. */
function mixed(term: number, area: number): number {
  const hash = Math.imul(term, 0x9e3779b1);
  return area === 0 ? hash : (Math.imul(area, 0x85ebca6b) & (-1 << (32 - AREA_BITS))) | (hash >>> AREA_BITS);
}

const figuresOf = ({ figures }: Evidence): number[] =>
  figures
    .filter(({ value }) => value >= LEAST_VALUE)
    .slice(0, FIGURES)
    .map(({ value }) => hashOf(String(value)));

function countsOf(items: readonly Evidence[]): Uint32Array {
  const counts = new Uint32Array(COUNTERS);
  for (const { words } of items) for (const bigram of words) counts[slot(bigram)] = (counts[slot(bigram)] ?? 0) + 1;
  return counts;
}

/** Those that an article of the other side has too, the rarest there first. */
function rarest(words: SortedSet, counts: Uint32Array, own: number): number[] {
  const found: number[] = [];
  for (const bigram of words) if ((counts[slot(bigram)] ?? 0) > own) found.push(bigram);
  const countOf = (bigram: number) => counts[slot(bigram)] ?? 0;
  return found.sort((a, b) => countOf(a) - countOf(b) || a - b).slice(0, RAREST);
}
