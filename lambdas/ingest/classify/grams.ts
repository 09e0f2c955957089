/** Bits of the table that n-grams of characters are hashed into; 40,000 distinct ones of our labelled texts share few places. */
export const GRAM_BITS = 16;
/** Longest n-gram. */
export const LONGEST_GRAM = 3;

const MASK = (1 << GRAM_BITS) - 1;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** Calls `found` for each run of 1 to 3 Han characters of a Simplified text: its place in the table, start and length. */
export function eachGram(text: string, found: (place: number, start: number, size: number) => void): void {
  for (let start = 0; start < text.length; start++) {
    for (let size = 1, hash = 0; size <= LONGEST_GRAM && start + size <= text.length; size++) {
      const unit = text.charCodeAt(start + size - 1);
      if (!isHan(unit)) break;
      hash = Math.imul(hash ^ unit, 0x9e3779b1);
      hash ^= hash >>> 15;
      found((hash ^ Math.imul(size, 0x85eb)) & MASK, start, size);
    }
  }
}

/** One part of a text and how much an n-gram in it counts. */
export type Part = readonly [text: string, weight: number];

/** A title says what a text is about in fewer words. */
const TITLE = 2;

/** A Simplified text as the linear layer reads it. */
export const partsOf = (title: string, text: string): Part[] => [
  [title, TITLE],
  [text, 1],
];

/** The n-grams of a text as a vector of length one: the logarithm of how often each stands there, weighted by its parts. */
export interface Grams {
  places: Int32Array;
  values: Float32Array;
}

export function gramsOf(parts: readonly Part[]): Grams {
  const counts = new Map<number, number>();
  for (const [text, weight] of parts) eachGram(text, (place) => counts.set(place, (counts.get(place) ?? 0) + weight));
  const places = Int32Array.from(counts.keys());
  const values = Float32Array.from(counts.values(), (count) => Math.log(1 + count));
  let square = 0;
  for (const value of values) square += value * value;
  const length = Math.sqrt(square) || 1;
  return { places, values: values.map((value) => value / length) };
}
