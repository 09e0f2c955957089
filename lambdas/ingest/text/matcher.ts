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
/** Bits of the table of buckets: patterns that start with the same three characters, and few others, share one; so do those of two characters. */
const BUCKET_BITS = 14;
const BUCKETS = 1 << BUCKET_BITS;
/** Patterns are numbered with sixteen bits. */
const MOST = 0xffff;
const LONGEST = 255;
/** Texts of fewer characters share this memory; a longer one gets its own, so that none is kept. */
const USUAL = 16_384;
const usual = memoryFor(USUAL);

/**
 * Multi-pattern matching over UTF-16 by the patterns' first three characters: a bit filter for the first two, another for the third of what
 * passes, then the bucket of the patterns that start so, one after another. Patterns have at least two characters, none of them
 * U+0000. It builds in one pass over them and needs no segmenter.
 *
 * @throws RangeError on a pattern of less than 2 or more than 255 characters, and on more than 65,535 of them.
 */
export function createMatcher(patterns: readonly string[]): Matcher {
  if (patterns.length > MOST) throw new RangeError(`There are ${patterns.length} patterns, more than ${MOST}.`);
  const all = patterns.join('');
  const codes = new Uint16Array(all.length);
  Buffer.from(codes.buffer).write(all, 'utf16le');
  const lengths = new Uint8Array(patterns.length);
  const begins = new Int32Array(patterns.length + 1);
  // The first two characters of all patterns; of those that have no third; the first three of the others.
  const [filter, pairs, triples] = [newFilter(), newFilter(), newFilter()];
  // Of each bucket the first pattern, of each pattern the next one in its bucket, as numbers from 1; 0 where there is none.
  const first = new Uint16Array(BUCKETS);
  const next = new Uint16Array(patterns.length + 1);
  // The second and third characters of each as one number.
  const keys = new Int32Array(patterns.length + 1);
  let begin = all.length;
  begins[patterns.length] = begin;
  // From the last to the first, so that a bucket has them in the order given.
  for (let i = patterns.length - 1; i >= 0; i--) {
    const { length } = patterns[i] as string;
    if (length < 2 || length > LONGEST) throw new RangeError(`The pattern '${patterns[i]}' has not 2 to ${LONGEST} characters.`);
    lengths[i] = length;
    begin -= length;
    begins[i] = begin;
    const second = codes[begin + 1] as number;
    const bit = hash(codes[begin] as number, second);
    const third = length === 2 ? 0 : (codes[begin + 2] as number);
    const head = length === 2 ? bit : hash(bit, third);
    set(filter, bit);
    set(length === 2 ? pairs : triples, head);
    const bucket = head >> (FILTER_BITS - BUCKET_BITS);
    keys[i + 1] = pair(second, third);
    next[i + 1] = first[bucket] as number;
    first[bucket] = i + 1;
  }

  let list = new Int32Array(1024);
  const find = (text: string) => {
    const { length } = text;
    const { units, bytes, passed } = length < USUAL ? usual : memoryFor(length + 1);
    bytes.write(text, 'utf16le');
    units[length] = 0;
    const passes = narrow(units, passed, pass(units, length, filter, passed), pairs, triples);
    let count = 0;
    const enter = (start: number, head: number, key: number): void => {
      for (let one = first[head >> (FILTER_BITS - BUCKET_BITS)] as number; one > 0; one = next[one] as number) {
        if (keys[one] !== key) continue;
        const id = one - 1;
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
    };
    for (let i = 0; i < passes; i++) {
      const start = passed[i] as number;
      const second = units[start + 1] as number;
      const third = units[start + 2] as number;
      const bit = hash(units[start] as number, second);
      if (at(pairs, bit)) enter(start, bit, pair(second, 0));
      const head = hash(bit, third);
      if (at(triples, head)) enter(start, head, pair(second, third));
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
