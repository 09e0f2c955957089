import { type ByteRange, joined, type ReadRange, StaleIndexError } from './ranges.ts';

/** A file of blocks that is read by few ranges, each block once. */
export class BlockFile {
  readonly #read: ReadRange;
  readonly #path: string;
  #version: string | null | undefined;
  readonly #blocks = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(read: ReadRange, path: string) {
    this.#read = read;
    this.#path = path;
  }

  /** The bytes of each range. @throws StaleIndexError when the file is not the one that was read before */
  async blocks(ranges: readonly ByteRange[]): Promise<Uint8Array<ArrayBuffer>[]> {
    for (const whole of joined(ranges.filter(({ start }) => !this.#blocks.has(start)))) {
      const bytes = this.bytes(whole);
      for (const { start, end } of ranges)
        if (start >= whole.start && end <= whole.end)
          this.#blocks.set(
            start,
            bytes.then((all) => all.slice(start - whole.start, end - whole.start)),
          );
    }
    return Promise.all(ranges.map(({ start }) => this.#blocks.get(start) ?? Promise.reject(new Error('A block was not read.'))));
  }

  /** The bytes of a range, fewer where the file ends before. */
  async bytes(range: ByteRange): Promise<Uint8Array<ArrayBuffer>> {
    const answer = await this.#read(this.#path, range);
    if (answer === null) throw new StaleIndexError(`There is no ${this.#path} any more.`);
    this.#version ??= answer.version;
    if (answer.version !== this.#version) throw new StaleIndexError(`${this.#path} was written again while it was read.`);
    return new Uint8Array(answer.bytes);
  }
}
