import { ByteReader, type ByteWriter } from './bytes.ts';

/** Where a pair of characters stands: documents ascending, each with its places (UTF-16 indices into its text) ascending. */
export type Places = Map<number, number[]>;

/**
 * Writes where one pair stands. Of each document: twice the step from the document before, one more where there are several places;
 * then how many; then the steps between places.
 * @param documents ascending, one for each place
 */
export function writePostings(bytes: ByteWriter, documents: Uint32Array, places: Uint32Array): void {
  let before = 0;
  for (let i = 0, end = 0; i < documents.length; i = end) {
    const document = documents[i] ?? 0;
    end = i + 1;
    while (documents[end] === document) end++;
    bytes.number((document - before) * 2 + Number(end > i + 1));
    if (end > i + 1) bytes.number(end - i);
    for (let j = i; j < end; j++) bytes.number((places[j] ?? 0) - (j > i ? (places[j - 1] ?? 0) : 0));
    before = document;
  }
}

/** Reads such bytes into `into`, whose documents may have places of other pairs already. */
export function readPostings(bytes: Uint8Array, into: Places = new Map()): Places {
  const reader = new ByteReader(bytes);
  let document = 0;
  while (!reader.isAtEnd) {
    const head = reader.number();
    document += head >>> 1;
    const places = into.get(document) ?? [];
    let place = 0;
    for (let left = head & 1 ? reader.number() : 1; left > 0; left--) {
      place += reader.number();
      places.push(place);
    }
    into.set(document, places);
  }
  return into;
}

/** Documents in which the pairs stand at their distances from one another, with the places where the whole begins. */
export function together(pairs: readonly { offset: number; places: Places }[]): Places {
  const [first, ...others] = pairs.toSorted((a, b) => a.places.size - b.places.size);
  const found: Places = new Map();
  for (const [document, places] of first?.places ?? []) {
    let starts = places.map((place) => place - (first?.offset ?? 0));
    for (const { offset, places: other } of others) {
      const there = new Set(other.get(document));
      starts = starts.filter((start) => there.has(start + offset));
    }
    if (starts.length > 0) found.set(document, starts);
  }
  return found;
}
