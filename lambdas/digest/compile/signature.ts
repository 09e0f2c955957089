/** Reading one-permutation MinHash signatures: 128 bins of 16 bits, little-endian, base64. */

export const BINS = 128;
const EMPTY = 65535;
/** 42 bands of 3: a pair that shares half its text meets in a band with probability 0.996, one that shares a tenth with 0.04. */
const ROWS = 3;

/** The bins of a signature; a string that is no signature has empty bins only, and resembles nothing. */
export function binsOf(signature: string): Uint16Array {
  const bytes = Buffer.from(signature, 'base64');
  const bins = new Uint16Array(BINS).fill(EMPTY);
  if (bytes.length === BINS * 2) for (let i = 0; i < BINS; i++) bins[i] = bytes.readUInt16LE(i * 2);
  return bins;
}

/** Estimated Jaccard similarity of the two texts' character 5-grams, 0 to 1: equal bins over bins that either text fills. */
export function resemblance(a: Uint16Array, b: Uint16Array): number {
  let equal = 0;
  let filled = 0;
  for (let i = 0; i < BINS; i++) {
    if (a[i] === EMPTY && b[i] === EMPTY) continue;
    filled++;
    if (a[i] === b[i]) equal++;
  }
  return filled === 0 ? 0 : equal / filled;
}

/**
 * Keys of the bands: texts that share one are worth comparing. Empty bins borrow from the next filled one, so short
 * texts have bands too. A key is a number of 48 bits, shifted by its band so that two bands seldom give the same.
 */
export function bandsOf(bins: Uint16Array): number[] {
  const full = filledFromTheRight(bins);
  const bands: number[] = [];
  for (let i = 0; i + ROWS <= full.length; i += ROWS) {
    const [a = 0, b = 0, c = 0] = full.subarray(i, i + ROWS);
    bands.push((((a + i * 509) & 0xffff) * 0x10000 + b) * 0x10000 + c);
  }
  return bands;
}

/** No bins at all where every one is empty. */
function filledFromTheRight(bins: Uint16Array): Uint16Array {
  const first = bins.find((bin) => bin !== EMPTY);
  if (first === undefined) return new Uint16Array();
  const full = bins.slice();
  let value = first;
  for (let i = BINS - 1; i >= 0; i--) {
    const bin = bins[i] ?? EMPTY;
    if (bin !== EMPTY) value = bin;
    full[i] = value;
  }
  return full;
}
