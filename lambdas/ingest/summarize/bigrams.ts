/** Table size of the hashed counts: collisions among a few thousand bigrams change no ranking. */
const SIZE = 1 << 14;

/** Han and other letters of East Asia; their marks (、。，：；！？) are not. */
const isWord = (code: number): boolean => code >= 0x3400 && code < 0xff00;
const slot = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 18;

/** The character bigrams of a text, as slots of a table; marks and Latin letters divide them. */
export function bigramsOf(text: string): number[] {
  const slots: number[] = [];
  let first = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const second = text.charCodeAt(i);
    if (isWord(first) && isWord(second)) slots.push(slot(first, second));
    first = second;
  }
  return slots;
}

/** How often each bigram is in a text. */
export function countBigrams(text: string): Uint16Array {
  const counts = new Uint16Array(SIZE);
  for (const at of bigramsOf(text)) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** A set of bigrams that is asked often: a byte a slot. */
export class BigramSet {
  readonly #has = new Uint8Array(SIZE);

  add(bigrams: readonly number[]): void {
    for (const at of bigrams) this.#has[at] = 1;
  }

  /** Share of the bigrams of `part` that are in the set. */
  coverage(part: readonly number[]): number {
    if (part.length === 0) return 0;
    let common = 0;
    for (const at of part) common += this.#has[at] ?? 0;
    return common / part.length;
  }
}
