import { type Attributes, readAttributes } from './attributes.ts';
import { BlockFile } from './block-file.ts';
import { ByteReader } from './bytes.ts';
import { dayBefore } from './days.ts';
import { type Places, readPostings, together } from './postings.ts';
import { type ByteRange, consecutive, inflate, inflateText, type ReadRange } from './ranges.ts';
import {
  CHUNK,
  type Directory,
  LENGTH_BYTES,
  type SegmentEntry,
  type SegmentHead,
  segmentPath,
  TEXTS,
  type TextRow,
} from './segment-format.ts';
import { pairsOf } from './terms.ts';

/** One segment, of which only what a query needs is read. */
export class SegmentReader {
  readonly #file: BlockFile;
  readonly #head: SegmentHead;
  readonly #dayOf: readonly string[];
  /** where each part of the head's lists stands in the file */
  readonly #at: Record<'nodes' | 'pairs' | 'attributes' | 'directories' | 'texts', ByteRange[]>;

  private constructor(file: BlockFile, head: SegmentHead, start: number) {
    this.#file = file;
    this.#head = head;
    this.#dayOf = head.stories.flatMap((stories, ago) => new Array<string>(stories).fill(dayBefore(head.newest, ago)));
    const nodes = consecutive(head.nodes.sizes, start);
    const pairs = consecutive(head.pairs, nodes.at(-1)?.end ?? start);
    const attributes = consecutive(head.attributes, pairs.at(-1)?.end ?? start);
    const directories = consecutive(head.directories, attributes.at(-1)?.end ?? start);
    this.#at = { nodes, pairs, attributes, directories, texts: consecutive(head.texts, directories.at(-1)?.end ?? start) };
  }

  static async open(read: ReadRange, { name, head: expected }: SegmentEntry): Promise<SegmentReader> {
    const file = new BlockFile(read, segmentPath(name));
    let bytes = await file.bytes({ start: 0, end: expected });
    const end = LENGTH_BYTES + new DataView(bytes.buffer).getUint32(0);
    if (bytes.length < end) bytes = new Uint8Array([...bytes, ...(await file.bytes({ start: bytes.length, end }))]);
    return new SegmentReader(file, JSON.parse(await inflateText(bytes.slice(LENGTH_BYTES, end))) as SegmentHead, end);
  }

  /** The stories that a term stands in, with its places in their texts. */
  async places(term: string): Promise<Places> {
    if (term.length === 1) return this.#pairs(term, `${term}\uffff`);
    const pairs = pairsOf(term).map(async (offset) => {
      const pair = term.slice(offset, offset + 2);
      return { offset, places: await this.#pairs(pair, pair) };
    });
    return together(await Promise.all(pairs));
  }

  /** What some stories are filtered by. */
  async attributes(stories: readonly number[]): Promise<Map<number, Attributes>> {
    const chunks = new Map(
      await this.#each(stories, CHUNK, this.#at.attributes, async (bytes, chunk) => {
        const days = this.#dayOf.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
        return readAttributes(bytes, days, this.#head);
      }),
    );
    return new Map(
      stories.flatMap((story) => {
        const attributes = chunks.get(Math.floor(story / CHUNK))?.[story % CHUNK];
        return attributes ? [[story, attributes] as const] : [];
      }),
    );
  }

  /** The texts of some stories. */
  async rows(stories: readonly number[]): Promise<Map<number, TextRow>> {
    const blocks: ByteRange[] = [];
    await this.#each(stories, CHUNK, this.#at.directories, async (bytes, chunk) => {
      const at = consecutive(new ByteReader(bytes).rest(), this.#at.texts[chunk]?.start ?? 0);
      for (const [i, range] of at.entries()) blocks[(chunk * CHUNK) / TEXTS + i] = range;
    });
    const rows = await this.#each(stories, TEXTS, blocks, async (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as TextRow[]);
    return new Map(rows.flatMap(([block, some]) => some.map((row, i) => [block * TEXTS + i, row] as const)));
  }

  /** Reads the parts of so many stories each that some stories are in. */
  async #each<T>(
    stories: readonly number[],
    size: number,
    parts: readonly ByteRange[],
    task: (bytes: Uint8Array, part: number) => Promise<T>,
  ) {
    const wanted = [...new Set(stories.map((story) => Math.floor(story / size)))].filter((part) => parts[part] !== undefined);
    const read = await this.#file.blocks(wanted.flatMap((part) => parts[part] ?? []));
    return Promise.all(wanted.map(async (part, i) => [part, await task(await inflate(read[i] ?? new Uint8Array()), part)] as const));
  }

  /** The places of all pairs from one to another. */
  async #pairs(first: string, last: string): Promise<Places> {
    const { nodes, pairs } = this.#at;
    const wanted = between(this.#head.nodes, first, last);
    const read = await this.#file.blocks(wanted.flatMap((node) => nodes[node] ?? []));
    const ranges = read.map(async (bytes, i) => {
      const directory = JSON.parse(await inflateText(bytes)) as Directory;
      const at = consecutive(directory.sizes, pairs[wanted[i] ?? 0]?.start ?? 0);
      return between(directory, first, last).flatMap((block) => at[block] ?? []);
    });
    const places: Places = new Map();
    for (const block of await this.#file.blocks((await Promise.all(ranges)).flat()))
      collect(await inflate(block), keyOf(first), keyOf(last), places);
    return places;
  }
}

/** The parts that pairs from one to another can be in. */
function between({ keys }: Directory, first: string, last: string): number[] {
  const from = Math.max(
    0,
    keys.findLastIndex((key) => key <= first),
  );
  const to = keys.findLastIndex((key) => key <= last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

const keyOf = (pair: string): number => pair.charCodeAt(0) * 0x10000 + (pair.charCodeAt(1) || 0);

/** Adds the places of the pairs of a block whose keys are in a range, both ends included. */
function collect(block: Uint8Array, first: number, last: number, into: Places): void {
  const reader = new ByteReader(block);
  let key = 0;
  while (!reader.isAtEnd) {
    key += reader.number();
    const length = reader.number();
    if (key > last) return;
    if (key >= first) readPostings(block.subarray(reader.at, reader.at + length), into);
    reader.at += length;
  }
}
