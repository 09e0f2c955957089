/** What the ingest steps say of one article. The field names are the `jianbao analyze` contract: they do not change. */

/** Writing system of the body: Simplified, Traditional, Latin, or a mixture that no one of them dominates. */
export type Script = 'Hans' | 'Hant' | 'Latn' | 'mixed';

/** The eight kinds a line can have. `title`, `heading` and `body` are the article; the rest is kept in the record of what was cut. */
export type LineKind = 'title' | 'heading' | 'body' | 'caption' | 'byline' | 'meta' | 'abstract' | 'junk';

/** What a line is, finer than its kind; `clean/labels.ts` says which kind each folds into. `unsure`: kept as body, perhaps wrongly. */
export type LineLabel =
  | 'title'
  | 'heading'
  | 'body'
  | 'unsure'
  | 'editors-note'
  | 'caption'
  | 'photo-credit'
  | 'byline'
  | 'dateline'
  | 'publication'
  | 'abstract'
  | 'copyright'
  | 'licence'
  | 'navigation'
  | 'related'
  | 'links'
  | 'comment'
  | 'advertisement'
  | 'promotion'
  | 'counter'
  | 'artefact'
  | 'template'
  | 'outside';

/** One line of the document as extracted, kept or cut. `n` counts from 1 over the input's own lines, empty ones included. */
export interface Line {
  n: number;
  kind: LineKind;
  /** The finer label. Every line has one but a plain body line. */
  reason?: LineLabel;
  /** Id of the rule that decided; `body`: none did, so it stayed. */
  rule?: string;
  /** 0 to 1: how sure the decision is. Of a rule: the share of its lines it was right on, measured; of the model: its probability. */
  score?: number;
  /** What the rule saw where the line alone does not show it: `12 of 41 articles of example.cn`. */
  evidence?: string;
  text: string;
}

/** A change made to a line for reading: what stood there as it came, and what stands there now. */
export interface Repair {
  /** `gloss`: pinyin of a converter · `punctuation`: half-width between Han · `space`: no ordinary space · `invisible`: without width */
  kind: 'gloss' | 'punctuation' | 'space' | 'invisible';
  /** the line's number, as in `lines` */
  n: number;
  /** UTF-16 index into the line's text as it is now */
  start: number;
  before: string;
  after: string;
}

/** `explicit`: the document says it (title line, tag, metadata). `derived`: the most telling verbatim clause, chosen by us. */
export interface Title {
  text: string;
  basis: 'explicit' | 'derived';
}

/** When the article says it was published. Never invented: without a year only `month` and `day` are given. */
export interface Published {
  /** `YYYY-MM-DD` */
  date?: string;
  /** `HH:MM` or `HH:MM:SS`, the page's own clock */
  time?: string;
  month?: number;
  day?: number;
  precision: 'second' | 'minute' | 'day' | 'month-day';
  /** `explicit`: printed as the publication date; `metadata`: in the page's metadata; `inferred`: read from the text (a dateline). */
  basis: 'explicit' | 'metadata' | 'inferred';
}

export type RegionLevel = 'province' | 'city' | 'county' | 'zone' | 'national' | 'foreign' | 'unknown';

export type EvidencePlace = 'title' | 'source' | 'page' | number;

/** Why a region was chosen: the string that was found, where, by which rule, and what it weighed. */
export interface RegionEvidence {
  text: string;
  /** `title`, `source`, `page` for the page's own lines, or a UTF-16 index into `text`. */
  at: EvidencePlace;
  rule: string;
  weight: number;
}

/** The one region that the article is about. `path` holds full official names, outermost first; `codes` the GB/T 2260 code of each, null for a zone. */
export interface Region {
  level: RegionLevel;
  path: string[];
  codes: (string | null)[];
  /** 0 to 1 */
  confidence: number;
  evidence: RegionEvidence[];
  /** The region that came second, where there was one. */
  runnerUp?: { level: RegionLevel; path: string[]; score: number };
}

/** A region that the text names, whether or not the article is about it. */
export interface Mention {
  level: RegionLevel;
  path: string[];
  codes: (string | null)[];
  count: number;
}

/** A term that spoke for a theme; `at` is a UTF-16 index into `text`, or `title`. */
export interface ThemeEvidence {
  term: string;
  at: 'title' | number;
  weight: number;
}

export interface ThemeScore {
  /** an id of `seeds/themes/themes.json` */
  id: string;
  /** 0 to 1 */
  score: number;
  primary: boolean;
  evidence: ThemeEvidence[];
}

/** A verbatim piece of `text`: `text.slice(start, end)` equals it. Offsets are UTF-16 indices. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** A number with its unit and what it counts. `text.slice(start, end)` equals `text`; the sentence around it says so. */
export interface Figure extends Span {
  /** the number itself, multipliers (万, 亿) resolved; null where it cannot be read as one number */
  value: number | null;
  unit: string;
  /** what it counts, verbatim from the sentence; '' where the sentence does not say */
  about: string;
  /** 余, 多, 近, 约, 超 … stood by the number */
  approx: boolean;
}

/** A refusal: a stable code for programs, a sentence for people. */
export interface Refusal {
  code: string;
  message: string;
}

/** One analyzed article. */
export interface Analysis {
  id: string;
  /** what it was read from: a file's name, a key, `line 3` */
  input: string;
  ok: true;
  title: Title | null;
  source: string | null;
  authors: string[];
  published: Published | null;
  script: Script;
  charset: string;
  /** the text had been decoded wrongly and encoded again before it came; it was turned back without loss */
  repaired?: 'double-encoded';
  /** heading and body lines in order, joined by `\n` */
  text: string;
  lines: Line[];
  /** the first repairs, in the order of the lines, at most `limits.repairs` */
  repairs?: Repair[];
  /** how many there were in all */
  repairCount?: number;
  region: Region;
  mentions: Mention[];
  themes: ThemeScore[];
  summary: Span[];
  figures: Figure[];
  /** one-permutation MinHash: 128 bins of 16 bits, base64 (344 characters) */
  signature: string;
}

/** A document, or a member of a bundle, that could not become an article. */
export interface Refused {
  id: string | null;
  input: string;
  ok: false;
  error: Refusal;
}

export type AnalysisResult = Analysis | Refused;

/** The cleaned article, as the steps after cleaning read it. */
export interface CleanArticle {
  title: Title | null;
  source: string | null;
  script: Script;
  /** heading and body lines in order, joined by `\n` */
  text: string;
  /** `text` folded to Simplified, character for character: the same length, so offsets are the same. */
  folded: string;
  /** what the page says of itself: the lines cut from above and below the article that tell whose page it is, joined by `\n` */
  page?: string;
  /** the lines that make up `text`, with their place in it */
  paragraphs: { kind: 'heading' | 'body'; start: number; end: number }[];
}
