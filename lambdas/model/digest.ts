import type { Figure, Published, Region, Script, Span, ThemeScore, Title } from './article.ts';
import type { Decision } from './decision.ts';
import type { Failure, Lead, Refusal } from './lead.ts';
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
  /** the issues of the 13 periods before, oldest first; a period without an issue is not in it */
  history: PastIssue[];
  /** 报尾, from configuration */
  imprint: Imprint;
  /** best first: one entry a story, each story once */
  stories: Story[];
  /** 持续关注: what goes on with stories that earlier issues told; those with something new first. None of them is in `stories` */
  continuing: ContinuingStory[];
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
  /** what each revision after the closing changed, the first one first; [] while there is one revision only */
  corrections: Correction[];
  /** of a closed day: sources named in at least 4 of the 7 issues before and in none of its stories; most often named first */
  silentSources: { source: string; issues: number }[];
  /** of a week or month: its days in order, as far as they have an issue; [] for a day */
  parts: DayPart[];
  /** of a closed week or month: against the one before; null where there is none */
  trends: Trends | null;
  /** the earlier issues that this day's stories were compared with, and a hash of what they told then; [] for a week or month, which reads its days */
  lookedBack: { period: string; revision: number; hash: string }[];
  /** of a day whose stories a language model wrote about: how many have a paragraph, and why others that were asked about have none */
  writer?: WriterAccount;
}

/**
 * The accounting: `received = published + merged + late + rejected + withdrawn + failed`, in sightings
 * (one article as one object showed it; an object that could not be read counts as one).
 */
export interface Counts {
  received: number;
  /** one telling for each story */
  published: number;
  /** further tellings and repeats of a story shown here or in an earlier issue, 持续关注 among them */
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

export interface PastIssue {
  period: string;
  counts: Counts;
  /** when the newest thing in it was received (ISO instant), null in an empty period */
  asOf: string | null;
}

/** Who stands at the end of an issue; '' and [] where nobody is named. */
export interface Imprint {
  editor: string;
  /** 报: superiors */
  reportTo: string[];
  /** 送: peers */
  sendTo: string[];
  /** 发: those below */
  copyTo: string[];
}

/** What became of the paragraphs that a language model was to write. */
export interface WriterAccount {
  written: number;
  /** why others that it was to write about have none, by reason */
  without: { reason: Refusal | Failure; stories: number }[];
}

export type CorrectedField = 'title' | 'summary' | 'figures' | 'region' | 'themes' | 'sources';

/** What one revision changed. It quotes nothing, so that withdrawn text does not live on in it: the older revision is kept beside. */
export interface Correction {
  /** the revision that it led to */
  revision: number;
  /** `asOf` of that revision */
  asOf: string | null;
  changed: { story: string; fields: CorrectedField[] }[];
  added: string[];
  /** `withdrawn`: no article of it is told any more; `merged`: another story of the issue tells them */
  removed: { story: string; reason: 'withdrawn' | 'merged' }[];
}

/** One day of a week or month. */
export interface DayPart {
  day: string;
  received: number;
  stories: number;
  /** by primary theme, as in `byTheme` */
  themes: { id: string; stories: number }[];
}

export interface Trends {
  /** the period compared with */
  period: string;
  /** primary themes with at least 5 stories in one of the two whose change is more than chance makes; the largest change first */
  themes: { id: string; now: number; before: number }[];
  /** 盲区: provincial units with stories then and none now; those with most first */
  silent: { code: string; before: number }[];
}

export interface Story {
  /** the id of its first received article: it stays when a better telling comes to lead */
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
  /** of the lead article, so that later days, weeks and months can compare stories without the articles */
  signature: string;
  /** the editor's decisions that made it what it is, the earliest first */
  decisions?: Pick<Decision, 'id' | 'kind' | 'by' | 'at'>[];
  /** of a week's or month's story: what later issues of that time added, in order */
  developments?: Development[];
  /** beside the summary, never instead of it: written by a language model, and to be labelled so */
  lead?: Lead;
}

/** A story that an earlier issue told: its fields are those of the tellings of this period. */
export interface ContinuingStory extends Story {
  continues: Continuation;
}

export interface Continuation {
  /** the issue that told it first (续·第 n 期), and its id and title there */
  first: { period: string; number: number; story: string; title: Title };
  /** the story of an earlier issue that a telling of this period is most like, and what both say */
  evidence: { period: string; story: string; method: 'near-duplicate' | 'same-event' | 'editor'; similarity: number; terms: string[] };
  news: News;
}

/** What no earlier issue told, as far as they were looked back at. All empty: nothing new. */
export interface News {
  /** verbatim, of which article */
  sentences: (Span & { article: string })[];
  figures: Story['figures'];
  /** named sources that had not told it */
  sources: string[];
}

export interface Development extends News {
  /** the day whose issue told it, `YYYY-MM-DD` */
  day: string;
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
  method: 'lead' | 'same-text' | 'near-duplicate' | 'same-event' | 'editor';
  /** 0 to 1: share of common text (estimated Jaccard) or of common title and entities; 1 where an editor decided */
  similarity: number;
  /** of the same event told by another hand: the words and figures that both tellings have, verbatim */
  terms?: string[];
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
