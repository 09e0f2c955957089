import type { Figure, LineLabel, Mention, Published, Region, Script, Span, ThemeScore, Title } from './article.ts';

/** What the table keeps of an article: everything a digest needs, a few KB. The text itself stays in the object. */
export interface ArticleRecord {
  /** hash of the normalised text: 24 hexadecimal digits */
  id: string;
  title: Title | null;
  source: string | null;
  authors: string[];
  published: Published | null;
  script: Script;
  /** length of the clean text in characters */
  length: number;
  region: Region;
  mentions: Mention[];
  themes: ThemeScore[];
  summary: Span[];
  /** `sentence` is the verbatim sentence that the figure stands in. */
  figures: (Figure & { sentence: string })[];
  signature: string;
  /** version of the rules that made this record; a higher one replaces it */
  rules: number;
  /** the sighting whose words these are: the earliest, read by the newest rules */
  from: Seen;
  /** the objects that showed it, and when each was received (ISO instant, UTC), the earliest first. Grows only; whether a sighting still stands, its object says. */
  seen: Seen[];
  /** the received day of the earliest sighting, `YYYY-MM-DD` in the digest's time zone */
  day: string;
  /** where it was published: host or name; absent where the document does not say */
  site?: string;
  /** its first and last lines for the memory of the site: `clean/template.ts` says how */
  edges?: string[];
  /** how it was read; absent in records of before it was kept */
  reading?: Reading;
}

/** What an issue tells of an article: a day's are in memory together, so what the table keeps for others is not among it. */
export type ToldRecord = Pick<
  ArticleRecord,
  'id' | 'title' | 'source' | 'published' | 'script' | 'summary' | 'figures' | 'signature' | 'rules' | 'day'
> & {
  region: Pick<Region, 'level' | 'path' | 'codes' | 'confidence'>;
  mentions: Pick<Mention, 'path'>[];
  themes: Pick<ThemeScore, 'id' | 'score' | 'primary'>[];
};

/** What the reading of a document did to it, in numbers; `jianbao explain` has every line. */
export interface Reading {
  charset: string;
  /** lines that are not in the text, by label and rule, most lines first */
  cut: { reason: LineLabel; rule: string; lines: number }[];
  /** characters and places mended for reading */
  repairs: number;
}

/** What the memory of a site keeps of one article. */
export type SiteArticle = Required<Pick<ArticleRecord, 'id' | 'edges'>>;

/** That an object showed an article. */
export interface Seen {
  key: string;
  at: string;
}

/** accepted: its articles are in the table. rejected: bad data, with the reason. withdrawn: deleted, or superseded by nothing. failed: a transient fault outlasted its retries. */
export type ObjectStatus = 'accepted' | 'rejected' | 'withdrawn' | 'failed';

/** One article as one object showed it: the same text can carry another title or source elsewhere. */
export interface Sighting {
  /** the article's id */
  id: string;
  /** place inside a bundle, '' for an object that is one article */
  member: string;
  title: string | null;
  source: string | null;
  published: Published | null;
}

/** A member of an object that could not be read. */
export interface Rejection {
  /** place inside a bundle, '' for the object as a whole */
  member: string;
  code: string;
  message: string;
}

/** What the table keeps of an uploaded object: one item a key, the newest sequencer wins. */
export interface ObjectRecord {
  key: string;
  status: ObjectStatus;
  /** S3's own order of events on one key: hexadecimal, compared after padding to the same length */
  sequencer: string;
  /** S3's hash of the bytes: the same bytes again keep the day on which they first came */
  eTag: string;
  /** version of the rules that read it */
  rules: number;
  /** when S3 first received these bytes under this key (the event's time, ISO instant, UTC) */
  receivedAt: string;
  /** the issue it belongs to, `YYYY-MM-DD`: its received day, or the open day when it came late */
  day: string;
  /** its received day, when that day's issue was closed before it could be read */
  lateFor?: string;
  size: number;
  articles: Sighting[];
  rejected: Rejection[];
  /** it is what an overwrite on a later day took from this day's issue */
  superseded?: true;
}

/** In the issue of a closed day: an object that came too late for it is told elsewhere. */
export interface LatePointer {
  key: string;
  /** the closed day */
  day: string;
  /** the day whose issue tells it */
  issue: string;
  sightings: number;
}
