/** Bins of a signature. */
export const BINS = 128;
/** Characters a shingle has. */
const SHINGLE = 5;
/** A bin that no shingle fell into. */
export const EMPTY_BIN = 0xffff;

/**
 * One-permutation MinHash (Li, Owen and Zhang 2012) over character 5-grams: each shingle's 32-bit hash chooses one of 128 bins by
 * its low 7 bits, and the bin keeps the least of the 16 bits above. The share of equal bins estimates the Jaccard similarity
 * of two texts' shingles.
 *
 * @returns 128 little-endian 16-bit bins in base64, 344 characters
 */
export function minHash(text: string): string {
  const bins = new Uint16Array(BINS).fill(EMPTY_BIN);
  eachShingle(text, (bin, value) => {
    if (value < (bins[bin] ?? EMPTY_BIN)) bins[bin] = value;
  });
  return Buffer.from(bins.buffer).toString('base64');
}

/** Calls `visit` for every shingle of a normalised text, with the bin that it falls into and its value there. */
export function eachShingle(text: string, visit: (bin: number, value: number) => void): void {
  const last = Math.max(1, text.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    const hash = hashAt(text, i, Math.min(i + SHINGLE, text.length));
    visit(hash & (BINS - 1), Math.min((hash >>> 7) & 0xffff, EMPTY_BIN - 1));
  }
}

/** FNV-1a over UTF-16 units, then MurmurHash3's finalizer, so that every bit depends on every character. */
function hashAt(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
