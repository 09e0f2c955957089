/** Finds every occurrence of many patterns in one pass. */
export interface Matcher {
  /**
   * Each occurrence, overlapping ones too, by start, as a flat list: pattern, start, pattern, start … up to `count` entries; a pattern is an
   * index into those given. The list is the matcher's own and is overwritten by its next search.
   */
  find(text: string): { list: Int32Array; count: number };
  /** of each pattern, in characters */
  lengths: Uint8Array;
}

/** Bits of each filter that spares positions the look-up: 16 KiB stay in a processor's nearest cache, and 15,000 patterns let 7 % pass in vain. */
const FILTER_BITS = 17;
/** Bits of the table of buckets: patterns that start with the same two characters, and few others, share one. */
const BUCKET_BITS = 13;
const BUCKETS = 1 << BUCKET_BITS;
const LONGEST = 255;
/** Texts of fewer characters share this memory; a longer one gets its own, so that none is kept. */
const USUAL = 16_384;
const usual = memoryFor(USUAL);

/**
 * Multi-pattern matching over UTF-16 by the patterns' first three characters: a bit filter for the first two, another for the third of what
 * passes, then the bucket of the patterns that start so, side by side in flat arrays. Patterns have at least two characters, none of them
 * U+0000. It builds in two passes over them and needs no segmenter.
 *
 * @throws RangeError on a pattern of less than 2 or more than 255 characters.
 */
export function createMatcher(patterns: readonly string[]): Matcher {
  const all = patterns.join('');
  const codes = new Uint16Array(all.length);
  Buffer.from(codes.buffer).write(all, 'utf16le');
  const lengths = new Uint8Array(patterns.length);
  const begins = new Int32Array(patterns.length + 1);
  const bits = new Int32Array(patterns.length);
  // The first two characters of all patterns; of those that have no third; the first three of the others.
  const [filter, pairs, triples] = [newFilter(), newFilter(), newFilter()];
  // While the buckets fill, the start of each stands one further on.
  const starts = new Int32Array(BUCKETS + 2);
  let begin = 0;
  for (let i = 0; i < patterns.length; i++) {
    const { length } = patterns[i] as string;
    if (length < 2 || length > LONGEST) throw new RangeError(`The pattern '${patterns[i]}' has not 2 to ${LONGEST} characters.`);
    lengths[i] = length;
    const bit = hash(codes[begin] as number, codes[begin + 1] as number);
    bits[i] = bit;
    set(filter, bit);
    if (length === 2) set(pairs, bit);
    else set(triples, hash(bit, codes[begin + 2] as number));
    const bucket = (bit >> (FILTER_BITS - BUCKET_BITS)) + 2;
    starts[bucket] = (starts[bucket] as number) + 1;
    begin += length;
    begins[i + 1] = begin;
  }
  for (let bucket = 2; bucket <= BUCKETS; bucket++) starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  // The patterns by bucket, in the order given: which one, and its second and third characters as one number.
  const ids = new Int32Array(patterns.length);
  const keys = new Int32Array(patterns.length);
  for (let i = 0; i < patterns.length; i++) {
    const bucket = ((bits[i] as number) >> (FILTER_BITS - BUCKET_BITS)) + 1;
    const slot = starts[bucket] as number;
    const from = begins[i] as number;
    starts[bucket] = slot + 1;
    ids[slot] = i;
    keys[slot] = pair(codes[from + 1] as number, (lengths[i] as number) > 2 ? (codes[from + 2] as number) : 0);
  }

  let list = new Int32Array(1024);
  const find = (text: string) => {
    const { length } = text;
    const { units, bytes, passed } = length < USUAL ? usual : memoryFor(length + 1);
    bytes.write(text, 'utf16le');
    units[length] = 0;
    const passes = narrow(units, passed, pass(units, length, filter, passed), pairs, triples);
    let count = 0;
    for (let i = 0; i < passes; i++) {
      const start = passed[i] as number;
      const first = units[start] as number;
      const second = units[start + 1] as number;
      const bucket = hash(first, second) >> (FILTER_BITS - BUCKET_BITS);
      const two = pair(second, 0);
      const three = pair(second, units[start + 2] as number);
      for (let slot = starts[bucket] as number, end = starts[bucket + 1] as number; slot < end; slot++) {
        const key = keys[slot];
        if (key !== three && key !== two) continue;
        const id = ids[slot] as number;
        let from = begins[id] as number;
        const to = begins[id + 1] as number;
        let at = start;
        while (from < to && codes[from] === units[at]) {
          from++;
          at++;
        }
        if (from < to) continue;
        if (count + 2 > list.length) list = longer(list);
        list[count++] = id;
        list[count++] = start;
      }
    }
    return { list, count };
  };
  return { find, lengths };
}

/** Writes to `passed` where two characters stand that the filter knows, and says how many such places there are. Nothing is branched on: most places fail. */
function pass(units: Uint16Array, length: number, filter: Uint8Array, passed: Int32Array): number {
  let passes = 0;
  let first = units[0] as number;
  for (let i = 1; i < length; i++) {
    const second = units[i] as number;
    const bit = hash(first, second);
    passed[passes] = i - 1;
    passes += at(filter, bit);
    first = second;
  }
  return passes;
}

/** Of the places that passed keeps those where a pattern of two characters stands, or the third character of a longer one, and says how many. */
function narrow(units: Uint16Array, passed: Int32Array, passes: number, pairs: Uint8Array, triples: Uint8Array): number {
  let kept = 0;
  for (let i = 0; i < passes; i++) {
    const start = passed[i] as number;
    const bit = hash(units[start] as number, units[start + 1] as number);
    passed[kept] = start;
    kept += at(pairs, bit) | at(triples, hash(bit, units[start + 2] as number));
  }
  return kept;
}

const newFilter = (): Uint8Array => new Uint8Array(1 << (FILTER_BITS - 3));
const at = (bits: Uint8Array, bit: number): number => ((bits[bit >> 3] as number) >> (bit & 7)) & 1;
function set(bits: Uint8Array, bit: number): void {
  bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}

/** Where a text is copied to at once, since `charCodeAt` looks up how a string is stored for each character again; and what passed the filter. */
function memoryFor(length: number): { units: Uint16Array; bytes: Buffer; passed: Int32Array } {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer), passed: new Int32Array(length) };
}

const pair = (a: number, b: number): number => (a << 16) | b;
const hash = (a: number, b: number): number => Math.imul(pair(a, b), 0x9e3779b1) >>> (32 - FILTER_BITS);
