/** Table size of the hashed counts: collisions among a few thousand bigrams change no ranking. */
const SIZE = 1 << 14;
const NONE = -1;

/** Han and other letters of East Asia; their marks (、。，：；！？) are not. */
const isWord = (code: number): boolean => code >= 0x3400 && code < 0xff00;
const slot = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 18;

/** A piece of the text, by its place. */
interface Piece {
  start: number;
  end: number;
}

/** The character bigrams of a text: where each starts, its slot in a table of counts. Marks and Latin letters divide them. */
export class Bigrams {
  readonly #slots: Int16Array;
  readonly #counts = new Uint16Array(SIZE);

  constructor(text: string) {
    this.#slots = new Int16Array(text.length).fill(NONE);
    let first = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const second = text.charCodeAt(i);
      if (isWord(first) && isWord(second)) {
        const at = slot(first, second);
        this.#slots[i - 1] = at;
        this.#counts[at] = (this.#counts[at] ?? 0) + 1;
      }
      first = second;
    }
  }

  /** How much a piece says what the text keeps saying: the mean of its bigrams' repetitions, six times and more being 1. */
  centrality({ start, end }: Piece): number {
    let [sum, count] = [0, 0];
    for (let i = start; i < end - 1; i++) {
      const at = this.#slots[i] ?? NONE;
      if (at === NONE) continue;
      sum += Math.min(5, (this.#counts[at] ?? 1) - 1);
      count++;
    }
    return count > 0 ? sum / count / 5 : 0;
  }

  /** Marks the bigrams of a piece in a table of flags. */
  mark({ start, end }: Piece, flags: Uint8Array): void {
    for (let i = start; i < end - 1; i++) {
      const at = this.#slots[i] ?? NONE;
      if (at !== NONE) flags[at] = 1;
    }
  }

  /** Share of a piece's bigrams that are marked. */
  coverage({ start, end }: Piece, flags: Uint8Array): number {
    let [common, count] = [0, 0];
    for (let i = start; i < end - 1; i++) {
      const at = this.#slots[i] ?? NONE;
      if (at === NONE) continue;
      common += flags[at] ?? 0;
      count++;
    }
    return count > 0 ? common / count : 0;
  }

  /** Share of a title's different bigrams that a piece repeats. */
  shared({ start, end }: Piece, title: Title): number {
    if (title.size === 0) return 0;
    let count = 0;
    for (let i = start; i < end - 1; i++) {
      const at = this.#slots[i] ?? NONE;
      if (at === NONE || title.flags[at] !== 1) continue;
      title.flags[at] = 2;
      count++;
    }
    for (let i = start; i < end - 1 && count > 0; i++) {
      const at = this.#slots[i] ?? NONE;
      if (at !== NONE && title.flags[at] === 2) title.flags[at] = 1;
    }
    return count / title.size;
  }

  /** The different bigrams of the text, to ask `shared` of another for. */
  title(): Title {
    const flags = noFlags();
    let size = 0;
    for (const at of this.#slots) {
      if (at === NONE || flags[at] === 1) continue;
      flags[at] = 1;
      size++;
    }
    return { flags, size };
  }
}

/** The different bigrams of a title. `flags` is 1 for each; `shared` uses 2 while it counts. */
export interface Title {
  flags: Uint8Array;
  size: number;
}

/** A table of flags, none set. */
export const noFlags = (): Uint8Array => new Uint8Array(SIZE);
