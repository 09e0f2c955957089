import type { Evidence } from './evidence.ts';
import { eachMeeting, keyed } from './meetings.ts';
import { hashOf } from './sorted-set.ts';

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
 */
export function eachSharingTerms(items: readonly Evidence[], met: (i: number, j: number) => void): void {
  const counts = new Uint32Array(COUNTERS);
  for (const { words } of items) for (const bigram of words) counts[slot(bigram)] = (counts[slot(bigram)] ?? 0) + 1;
  const [cities, provinces, anywhere] = [new Entries(items.length), new Entries(items.length), new Entries(items.length)];
  for (const [i, item] of items.entries()) {
    const terms: Terms = { rare: rarest(item.words, counts), figures: figuresOf(item) };
    const [province = '', city = ''] = item.region.path;
    anywhere.add(terms, 0, isUnknown(item), i);
    if (isUnknown(item)) continue;
    provinces.add(terms, hashOf(province), city === '', i);
    if (city !== '') cities.add(terms, hashOf(`${province}/${city}`), true, i);
  }
  eachMeeting(cities.all(), MET_PER_TERM, met);
  eachMeeting(provinces.all(), MET_PER_TERM, (i, j) => {
    if ((items[i]?.region.path.length ?? 0) < 2 || (items[j]?.region.path.length ?? 0) < 2) met(i, j);
  });
  if (!items.some(isUnknown)) return;
  eachMeeting(anywhere.all(), MET_PER_TERM, (i, j) => {
    const [a, b] = [items[i], items[j]];
    if (a && b && isUnknown(a) !== isUnknown(b)) met(i, j);
  });
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
const mixed = (term: number, area: number): number => Math.imul(term ^ area, 0x9e3779b1);

const figuresOf = ({ figures }: Evidence): number[] =>
  figures
    .filter(({ value }) => value >= LEAST_VALUE)
    .slice(0, FIGURES)
    .map(({ value }) => hashOf(String(value)));

/** Those that another article has too, the rarest first. */
function rarest(words: Iterable<number>, counts: Uint32Array): number[] {
  const found: number[] = [];
  for (const bigram of words) if ((counts[slot(bigram)] ?? 0) > 1) found.push(bigram);
  const countOf = (bigram: number) => counts[slot(bigram)] ?? 0;
  return found.sort((a, b) => countOf(a) - countOf(b) || a - b).slice(0, RAREST);
}
