import type { Region, Script, Title } from './article.ts';
import type { Correction, Counts, Digest, KeyFigure } from './digest.ts';

/**
 * A told story in a few hundred bytes: what pages, feeds and search over many days need of it. `stories.json` of an issue holds them;
 * everything that spans days is made of these, not of the digests.
 */
export interface Brief {
  /** the story's id in its issue */
  id: string;
  /** cut to 200 characters */
  title: Title;
  script: Script;
  region: Pick<Region, 'level' | 'path' | 'codes'>;
  /** ids, the primary one first */
  themes: string[];
  /** its first verbatim sentence, cut to 300 characters; '' where there is none */
  sentence: string;
  /** tellings */
  sources: number;
  /** of its lead; null where it names none */
  source: string | null;
  /** 新, 续 or 补录 */
  status: 'new' | 'continuing' | 'late';
  /** of a story that goes on: the issue that told it first, and its id there */
  continues?: { period: string; number: number; story: string };
  /** place in reading order of its issue, from 1 */
  place: number;
  /** the earliest sighting, ISO instant */
  receivedAt: string;
  /** the latest telling or an editor's decision, ISO instant: never the clock of whoever compiled it */
  updatedAt: string;
}

/** `stories.json`: an issue as others of its time need it. The stories are in reading order. */
export interface IssueBriefs
  extends Pick<Digest, 'kind' | 'period' | 'number' | 'total' | 'revision' | 'closed' | 'start' | 'asOf' | 'name'> {
  schema: 'briefs/1';
  counts: Counts;
  stories: Brief[];
  /** told stories beyond the bound, which only the issue itself has */
  left: number;
  /** of a day; absent in a week's or month's */
  books?: IssueBooks;
}

/** What a day's issue says besides its stories, as far as pages over many days need it. */
export interface IssueBooks {
  /** the figures worth quoting of told stories */
  figures: KeyFigure[];
  /** the sources that the stories name, those with most stories first */
  sources: { name: string; stories: number }[];
  /** tellings that name no source */
  unnamed: number;
  corrections: Correction[];
  /** received on another day and told here */
  late: number;
  /** received on this day and told in a later issue */
  lateElsewhere: { issue: string; sightings: number }[];
  /** objects that were taken back */
  withdrawn: number;
  /** by reason, most items first */
  rejected: Reason[];
  failed: Reason[];
}

export interface Reason {
  code: string;
  items: number;
}
