import type { Figure, Published, Region, Script, Span, ThemeScore, Title } from './article.ts';
import type { PeriodKind } from './period.ts';

/** The canonical digest, `digest.json`. Its JSON Schema is `docs/digest.schema.json`; every other format is a pure function of it. */
export interface Digest {
  schema: 'digest/1';
  kind: PeriodKind;
  period: string;
  /** 第 N 期: day of the year, ISO week, month of the year */
  number: number;
  /** 总第 M 期: periods since the first issue */
  total: number;
  /** 1 while the period is open and when it closes; one more for each change after that */
  revision: number;
  /** the period is over and its scheduled issue was made; later arrivals go to the next issue */
  closed: boolean;
  timeZone: string;
  /** half-open interval, ISO instants (UTC) */
  start: string;
  end: string;
  /** name and issuing unit on the masthead, from configuration */
  name: string;
  issuer: string;
  /** when the newest thing in it was received (ISO instant), null in an empty period */
  asOf: string | null;
  counts: Counts;
  /** the same counts of the period before, null where that has no issue */
  previous: { period: string; counts: Counts } | null;
  /** best first: one entry a story, each story once */
  stories: Story[];
  /** ids of stories under their primary theme, in the taxonomy's order of weight here: most stories first */
  byTheme: ThemeGroup[];
  /** ids of stories under their region; provincial code, national, foreign or unknown */
  byRegion: RegionGroup[];
  /** the figures worth quoting, best first */
  figures: KeyFigure[];
  /** sightings that came after their own day's issue was closed and are told here (补录) */
  late: LateArrival[];
  /** sightings of this period that came too late for it, and the issue that tells them */
  lateElsewhere: { key: string; issue: string; sightings: number }[];
  /** sightings of a text that an earlier issue tells already; counted as merged */
  repeats: RepeatedSighting[];
  rejected: RejectedItem[];
  /** `sightings`: what the object held, at least 1 */
  withdrawn: { key: string; receivedAt: string; sightings: number }[];
  failed: RejectedItem[];
  /** days of a week or month whose own digest was not there to read; [] when complete */
  missing: string[];
}

/**
 * The accounting: `received = published + merged + late + rejected + withdrawn + failed`, in sightings
 * (one article as one object showed it; an object that could not be read counts as one).
 */
export interface Counts {
  received: number;
  /** one telling for each story */
  published: number;
  /** further tellings and repeats of a story shown here or in an earlier issue */
  merged: number;
  /** received in this period but told in a later issue */
  late: number;
  rejected: number;
  withdrawn: number;
  failed: number;
  stories: number;
  /** provincial units with a story; national, foreign and unknown are none */
  regions: number;
  themes: number;
  /** named sources of the stories */
  sources: number;
}

export interface Story {
  /** the id of its lead article */
  id: string;
  title: Title;
  /** writing system of the lead article, for `lang` */
  script: Script;
  region: Pick<Region, 'level' | 'path' | 'codes' | 'confidence'>;
  themes: Pick<ThemeScore, 'id' | 'score' | 'primary'>[];
  summary: Span[];
  figures: (Figure & { sentence: string })[];
  /** all tellings, the lead first */
  sources: StorySource[];
  /** 新 or 补录 */
  status: 'new' | 'late';
  /** the earliest sighting, ISO instant */
  receivedAt: string;
  /** the days of a week's or month's story, in order */
  days: string[];
  /** what ranked it; comparable inside one digest only */
  score: number;
  /** of the lead article, so that weeks and months can group stories without the articles */
  signature: string;
}

export interface StorySource {
  article: string;
  key: string;
  member: string;
  title: string | null;
  source: string | null;
  script: Script;
  published: Published | null;
  receivedAt: string;
  /** why it is part of this story */
  method: 'lead' | 'same-text' | 'near-duplicate' | 'same-event';
  /** 0 to 1: share of common text (estimated Jaccard) or of common title and entities */
  similarity: number;
}

export interface ThemeGroup {
  id: string;
  zh: string;
  en: string;
  stories: string[];
}

export interface RegionGroup {
  /** GB/T 2260 provincial code, or `national`, `foreign`, `unknown` */
  code: string;
  name: string;
  stories: string[];
}

export interface KeyFigure extends Omit<Figure, 'start' | 'end'> {
  story: string;
  sentence: string;
}

export interface LateArrival {
  story: string;
  key: string;
  /** the day it was received, `YYYY-MM-DD` */
  day: string;
}

export interface RejectedItem {
  key: string;
  member: string;
  code: string;
  message: string;
  receivedAt: string;
}

export interface RepeatedSighting {
  article: string;
  key: string;
  member: string;
  title: string | null;
  /** the earlier day whose issue tells it, `YYYY-MM-DD` */
  issue: string;
}

/** What the archive and the index need to know of a digest. */
export type DigestListEntry = Pick<Digest, 'kind' | 'period' | 'number' | 'total' | 'revision' | 'closed' | 'counts'>;
