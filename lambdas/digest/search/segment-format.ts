/**
 * A segment: the searchable stories of some days in one object, read by ranges of its bytes.
 *
 *     length of the head (4 bytes, big-endian) · head · nodes … · pair blocks … · attributes … · text directories … · text blocks …
 *
 * Every part but the length is raw deflate. Head and nodes are JSON (below). A pair block holds the places of consecutive pairs of
 * characters: step from the key before (first character × 65536 + second), length, postings. The attributes of `CHUNK` stories are
 * numbers, a column after the other: region, status, how many themes and sources, by their index in the head; then all themes, then
 * all sources. A source that is at home in the story's region is its index there, another that and its index among all. The text directory
 * of these stories has the bytes of their text blocks; a text block holds rows of `TEXTS` stories as JSON.
 */
export interface SegmentHead {
  schema: 'search-segment/2';
  /** of the newest day and of each day before it: the newest day's have the lowest numbers, in reading order */
  stories: number[];
  newest: string;
  regions: string[];
  themes: string[];
  /** by the index of the region that names each most often */
  sources: string[][];
  /** of the nodes, over the pair blocks of each: the size of a node is its own, the blocks it lists follow those of the node before */
  nodes: Directory;
  /** bytes of all pair blocks of each node */
  pairs: number[];
  /** bytes of the attributes of each `CHUNK` stories */
  attributes: number[];
  /** bytes of their text directories, and of all text blocks of each */
  directories: number[];
  texts: number[];
}

/** Sorted parts: of each a text that is not after its first pair and after the last pair of the part before, and its bytes. */
export interface Directory {
  keys: string[];
  sizes: number[];
}

/** A story in a text block; day, region group, themes and status are attributes. */
export type TextRow = [id: string, title: string, lang: string, sentences: string[], sources: string[], region: string];

export const LENGTH_BYTES = 4;
/** Bytes of a pair block before it is deflated, unless a single pair has more. These four are measured: `bench/search.ts`. */
export const BLOCK_BYTES = 1024;
/** Pair blocks of a node. */
export const NODE = 64;
/** Stories whose attributes are read together: a multiple of those of a text block. */
export const CHUNK = 192;
/** Stories of a text block. */
export const TEXTS = 2;

/** Where segments are in the site bucket; days that are not closed are in `open`, others where `calendar.ts` says. */
export const OPEN = 'open';
export const segmentPath = (name: string): string => `search/${name}.bin`;

/** Which segments there are. */
export interface SearchManifest {
  schema: 'search/1';
  /** `open` first, then those of closed days, the newest first */
  segments: SegmentEntry[];
}

export interface SegmentEntry {
  name: string;
  /** bytes of length and head, which a reader fetches first. Of `open` a guess. */
  head: number;
  /** a hash of the issues that it was made of */
  made: string;
}

export const MANIFEST = 'search/index.json';
