import { room } from './sorted-set.ts';

/** Reading one-permutation MinHash signatures: 128 bins of 16 bits, little-endian, base64. */

export const BINS = 128;
/** A bin that no shingle of the text fell into. */
export const EMPTY = 65535;

/** The bins of a signature; a string that is no signature has empty bins only, and resembles nothing. */
export function binsOf(signature: string): Uint16Array {
  const bytes = Buffer.from(signature, 'base64');
  const bins = new Uint16Array(BINS).fill(EMPTY);
  if (bytes.length === BINS * 2) for (let i = 0; i < BINS; i++) bins[i] = bytes.readUInt16LE(i * 2);
  return bins;
}

/** Two bins a number: how signatures are compared fastest. */
export type Lanes = Int32Array;
export const LANES = BINS / 2;

export function lanesOf(bins: Uint16Array): Lanes {
  const { buffer, byteOffset } = room(LANES);
  new Uint16Array(buffer, byteOffset, BINS).set(bins);
  return new Int32Array(buffer, byteOffset, LANES);
}

/**
 * Estimated Jaccard similarity of the two texts' character 5-grams, 0 to 1: equal bins over bins that either text fills.
 *
 * @param fromA where the signature starts in `a`
 */
export function resemblance(a: Lanes, b: Lanes, fromA = 0, fromB = 0): number {
  let equal = 0;
  let bothEmpty = 0;
  for (let i = 0; i < LANES; i++) {
    const lane = a[fromA + i] as number;
    const differs = lane ^ (b[fromB + i] as number);
    if ((differs & 0xffff) === 0) {
      if ((lane & 0xffff) === EMPTY) bothEmpty++;
      else equal++;
    }
    if (differs >>> 16 === 0) {
      if (lane >>> 16 === EMPTY) bothEmpty++;
      else equal++;
    }
  }
  return equal === 0 ? 0 : equal / (BINS - bothEmpty);
}

/**
 * Estimated number of different shingles of the text, within a fifth. With λ shingles a bin on average, the least value of a bin, an
 * empty one's being the greatest possible, is on average the share (1 - e^-λ) / λ of the range.
 */
export function sizeOf(bins: Uint16Array): number {
  let sum = 0;
  for (const bin of bins) sum += bin;
  const share = sum / (BINS * EMPTY);
  if (share === 1) return 0;
  let perBin = 1;
  for (let step = 0; step < ITERATIONS; step++) perBin = (1 - Math.exp(-perBin)) / Math.max(share, 1e-6);
  return BINS * perBin;
}
/** The equation is solved by iteration; short texts need the most. */
const ITERATIONS = 60;

/**
 * Estimated share of the smaller text that the larger one holds, 0 to 1.
 * @param jaccard their estimated resemblance
 */
export function containment(jaccard: number, sizeA: number, sizeB: number): number {
  const smaller = Math.min(sizeA, sizeB);
  return smaller === 0 ? 0 : Math.min(1, (jaccard * (sizeA + sizeB)) / (1 + jaccard) / smaller);
}
