import type { Attributes } from './attributes.ts';
import type { Mark } from './marks.ts';
import { type ReadRange, StaleIndexError } from './ranges.ts';
import { MANIFEST, type SearchManifest, type SegmentEntry, type TextRow } from './segment-format.ts';
import { SegmentReader } from './segment-reader.ts';
import { termsOf } from './terms.ts';

/** A story that every term stands in. */
export interface Match extends Attributes {
  segment: SegmentReader;
  /** of the story in its segment */
  number: number;
  /** ascending, without overlaps */
  marks: Mark[];
}

/** Bytes of the manifest that are read at most. */
const MANIFEST_BYTES = 1 << 20;

/** Reads the index of a site as far as queries need it, and keeps what it read. */
export class SearchIndex {
  readonly #read: ReadRange;
  readonly #foldQuery: () => Promise<(text: string) => string>;
  #manifest: Promise<SearchManifest> | undefined;
  readonly #segments = new Map<string, Promise<SegmentReader>>();

  /** @param foldQuery gives Traditional → Simplified; asked for only where a query finds nothing as it stands */
  constructor(read: ReadRange, foldQuery: () => Promise<(text: string) => string>) {
    this.#read = read;
    this.#foldQuery = foldQuery;
  }

  /** Names of the segments, the newest first; none where the site has no index. */
  async segments(): Promise<string[]> {
    return (await this.#entries()).map(({ name }) => name);
  }

  /**
   * The stories of some segments that a query finds, the newest day first, each day in reading order.
   * The index has no Traditional character, so a query with one finds nothing until it is folded.
   */
  async find(query: string, names: readonly string[]): Promise<Match[]> {
    const terms = termsOf(query);
    if (terms.length === 0) return [];
    const found = await this.#findTerms(terms, names);
    if (found.length > 0 || !/\p{Script=Han}/u.test(query)) return found;
    const foldText = await this.#foldQuery();
    const folded = terms.map(foldText);
    return folded.join(' ') === terms.join(' ') ? found : this.#findTerms(folded, names);
  }

  async #findTerms(terms: readonly string[], names: readonly string[]): Promise<Match[]> {
    try {
      return await this.#findOnce(terms, names);
    } catch (error) {
      if (!(error instanceof StaleIndexError)) throw error;
      this.#manifest = undefined;
      this.#segments.clear();
      return this.#findOnce(terms, names);
    }
  }

  async #findOnce(terms: readonly string[], names: readonly string[]): Promise<Match[]> {
    const entries = (await this.#entries()).filter(({ name }) => names.includes(name));
    const found = await Promise.all(entries.map(async (entry) => findIn(await this.#open(entry), terms)));
    return found.flat().sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  }

  async #entries(): Promise<SegmentEntry[]> {
    this.#manifest ??= readManifest(this.#read);
    return (await this.#manifest).segments;
  }

  #open(entry: SegmentEntry): Promise<SegmentReader> {
    const opened = this.#segments.get(entry.name) ?? SegmentReader.open(this.#read, entry);
    this.#segments.set(entry.name, opened);
    return opened;
  }
}

/** The texts of some matches, in their order. */
export async function textsOf(matches: readonly Match[]): Promise<TextRow[]> {
  const segments = [...new Set(matches.map(({ segment }) => segment))];
  const rows = new Map(
    await Promise.all(
      segments.map(async (segment) => {
        const numbers = matches.filter((match) => match.segment === segment).map(({ number }) => number);
        return [segment, await segment.rows(numbers)] as const;
      }),
    ),
  );
  return matches.flatMap(({ segment, number }) => {
    const row = rows.get(segment)?.get(number);
    return row ? [row] : [];
  });
}

async function findIn(segment: SegmentReader, terms: readonly string[]): Promise<Match[]> {
  const each = await Promise.all(terms.map(async (term) => ({ term, places: await segment.places(term) })));
  const numbers = [...(each[0]?.places.keys() ?? [])].filter((number) => each.every(({ places }) => places.has(number)));
  const attributes = await segment.attributes(numbers.sort((a, b) => a - b));
  return [...attributes].map(([number, of]) => {
    const marks = each.flatMap(({ term, places }) => (places.get(number) ?? []).map((start): Mark => [start, start + term.length]));
    return { ...of, segment, number, marks: merged(marks) };
  });
}

function merged(marks: Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const [start, end] of marks.sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

async function readManifest(read: ReadRange): Promise<SearchManifest> {
  const answer = await read(MANIFEST, { start: 0, end: MANIFEST_BYTES });
  if (answer === null) return { schema: 'search/1', segments: [] };
  return JSON.parse(new TextDecoder().decode(answer.bytes)) as SearchManifest;
}
