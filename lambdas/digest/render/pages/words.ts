import type { EvidencePlace, LineLabel, RegionLevel } from '../../../model/article.ts';
import type { Lasting } from '../../../model/lasting.ts';
import type { PeriodKind } from '../../../model/period.ts';
import type { QueueName } from '../../../model/queue.ts';
import type { PageName } from '../paths.ts';

/** What the pages besides the issues say. */
export interface PageWords {
  /** of the list of these pages */
  label: string;
  /** their names, in links and as their headings */
  names: Record<PageName, string>;
  /** a sentence under the heading */
  about: Record<PageName, string>;
  /** 最近 30 天（11月1日至11月21日） */
  span(days: number, first: string, last: string): string;
  /** an issue and how many stories it has here */
  issues(count: number): string;
  nothing: string;
  /** of a table that may be wider than the page */
  wide(table: string): string;
  /** of a list that is cut */
  rest(count: number): string;
  feeds: string;
  tellings(count: number): string;

  feed: { opml: string; site: string; all: string; issues: Record<PeriodKind, string> };
  region: {
    title(name: string): string;
    places: string;
    daily: string;
    point(day: string, stories: number): string;
    /** of the chart: the most stories of one day */
    most(stories: number): string;
    byTheme: string;
    byRegion: string;
    outside: string;
    themes: string;
  };
  story: {
    title(day: string): string;
    description(stories: number): string;
    issue: string;
    note: string;
    /** of the page that leads to several */
    index: string;
    moved: string;
    all: string;
    sentences: string;
    place(start: number, end: number): string;
    figures: string;
    tellings(count: number): string;
    file: string;
    terms: string;
    issues: string;
    continues: string;
    timeline: string;
    editors: string;
    basis: string;
    noRecord: string;
    restOfTellings(count: number): string;
  };
  record: {
    region: string;
    /** 县级，把握 0.90 */
    sure(level: string, confidence: number): string;
    levels: Record<RegionLevel, string>;
    found(at: EvidencePlace): string;
    weight(weight: number): string;
    runnerUp: string;
    mentions: string;
    themes: string;
    score(score: number): string;
    primary: string;
    reading: string;
    characters(count: number): string;
    charset: string;
    site: string;
    cut: string;
    lines(count: number): string;
    nothingCut: string;
    labels: Record<LineLabel, string>;
    repairs(count: number): string;
    rules(version: number): string;
  };
  timeline: { none: string; chain(issues: number, stories: number): string; first: string };
  figures: { none: string };
  sources: {
    silent: string;
    noSilent: string;
    silentNote(least: number, of: number): string;
    all: string;
    source: string;
    stories: string;
    days: string;
    last: string;
    unnamed(tellings: number): string;
  };
  corrections: {
    none: string;
    changed(count: number): string;
    added(count: number): string;
    removed(count: number): string;
    accounts: string;
    late(count: number): string;
    lateElsewhere(count: number): string;
    withdrawn(count: number): string;
  };
  status: {
    last: string;
    lastArticle: string;
    lastIssue: string;
    never: string;
    queues: string;
    /** before the instant at which the queues were read */
    readAt: string;
    queue: string;
    queueNames: Record<QueueName, string>;
    waiting: string;
    inFlight: string;
    delayed: string;
    /** how long the oldest message of a queue has been in it */
    oldest: string;
    lasting(time: Lasting): string;
    /** in place of a time: a queue without messages, and one of which nobody says it */
    empty: string;
    unknown: string;
    unread: string;
    /** what to do about dead letters, before the command that does it */
    deadLetters: string;
    lostTicks: string;
    queuesNote: string;
    recent: string;
    day: string;
    received: string;
    stories: string;
    rejected: string;
    failed: string;
    state: string;
    reasons: string;
    reason: string;
    count: string;
    noReasons: string;
    open: string;
    closed: string;
    now: string;
    ask: string;
    hints: readonly string[];
  };
  method: MethodWords;
}

interface MethodWords {
  steps: string;
  /** what happens to an article, in order */
  step: readonly string[];
  accounts: string;
  equation: string;
  accountsNote: string;
  themes: string;
  themesNote(themes: number, terms: number, labelled: number): string;
  theme: string;
  covers: string;
  not: string;
  terms: string;
  regions: string;
  regionsNote: string;
  level: string;
  count: string;
  towns: string;
  foreign: string;
  refusals: string;
  refusalsNote: string;
  limits: string;
  limit: string;
  value: string;
  /** by the name of a limit in `limits.ts` */
  limitNames: Partial<Record<string, string>>;
  settings: string;
  setting: { timeZone: string; firstIssue: string; debounce: string; numbering: string };
  seconds(count: number): string;
  cannot: string;
  limitsOfMethod: readonly string[];
}
