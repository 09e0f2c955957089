/** Finds every occurrence of many patterns in one pass. */
export interface Matcher {
  /** Calls `found` for each occurrence, overlapping ones too, by start; `pattern` is an index into the patterns given. */
  each(text: string, found: (pattern: number, start: number, end: number) => void): void;
}

/** Bits of the filter that spares most positions the table look-up; 64 KiB of bits held 15,000 patterns at under 10 % false passes. */
const FILTER_BITS = 19;

/**
 * Multi-pattern matching over UTF-16 by the patterns' first two characters: a bit filter, then a table of the patterns
 * that start so. Patterns have at least two characters. It builds in one pass over the patterns and needs no segmenter.
 *
 * @throws RangeError on a pattern shorter than two characters.
 */
export function createMatcher(patterns: readonly string[]): Matcher {
  const filter = new Uint8Array(1 << (FILTER_BITS - 3));
  const byStart = new Map<number, number[]>();
  patterns.forEach((pattern, index) => {
    if (pattern.length < 2) throw new RangeError(`The pattern '${pattern}' is shorter than two characters.`);
    const key = pattern.charCodeAt(0) * 65536 + pattern.charCodeAt(1);
    const bit = hash(pattern.charCodeAt(0), pattern.charCodeAt(1));
    filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    const others = byStart.get(key);
    if (others) others.push(index);
    else byStart.set(key, [index]);
  });
  return {
    each(text, found) {
      let first = text.charCodeAt(0);
      for (let i = 1; i < text.length; i++) {
        const second = text.charCodeAt(i);
        const bit = hash(first, second);
        if (((filter[bit >> 3] ?? 0) >> (bit & 7)) & 1) {
          for (const index of byStart.get(first * 65536 + second) ?? []) {
            const pattern = patterns[index] as string;
            if (text.startsWith(pattern, i - 1)) found(index, i - 1, i - 1 + pattern.length);
          }
        }
        first = second;
      }
    },
  };
}

const hash = (a: number, b: number): number => ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 7) & ((1 << FILTER_BITS) - 1);
