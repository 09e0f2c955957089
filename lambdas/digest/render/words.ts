import type { Published } from '../../model/article.ts';
import type { Continuation, CorrectedField, Counts, Digest, Story, StorySource } from '../../model/digest.ts';
import type { PeriodKind } from '../../model/period.ts';
import type { PageWords } from './pages/words.ts';
import type { SearchWords } from './search-words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

/*
 * How to add a page or a part of one:
 * 1. its words go into this interface, in a group of their own, and into `words-zh.ts` and `words-en.ts`: a word that one of them
 *    lacks is a type error;
 * 2. its function takes `words: Words` as its last parameter and gives `words` and the page's `path` (without language) to `pageOf`,
 *    which writes `lang`, the alternates and the switch of languages;
 * 3. a link to a page of ours is `words.at('/archive/')`, a link to a file (`digest.json`) is not: there is one for all languages;
 * 4. text of an article stays as it is: put `lang(story.script, words)` on the element around it;
 * 5. it is written once for each of `languages`, at `words.at(path)` without its first slash.
 */

/** The interface of a page in one language. Text of articles is never translated. */
export interface Words {
  /** BCP 47 tag */
  lang: 'zh-CN' | 'en';
  /** what the language calls itself: 中文 */
  self: string;
  /** where the page of a path is in this language: `/archive/`, `/en/archive/` */
  at(path: string): string;
  /** 、 or a comma between the items of a list */
  list(items: readonly string[]): string;
  /** between parts of a line */
  semicolon: string;
  colon: string;
  /** in brackets: （摘） */
  bracketed(text: string): string;
  /** 《》 around a title */
  titled(text: string): string;

  kinds: Record<PeriodKind, string>;
  /** the period before, as a reader calls it: 前一日 */
  before: Record<PeriodKind, string>;
  /** `2026年11月21日` */
  longDay(day: string): string;
  /** `11月21日` */
  monthDay(day: string): string;
  /** `一` to `日`, Monday first */
  weekdays: readonly string[];
  /** `2026年` */
  year(year: string): string;
  /** `2026年11月21日 星期六`, `2026年第47周`, `2026年11月` */
  periodName(kind: PeriodKind, period: string): string;
  /** `第325期（总第325期）`; before the first issue there is no total */
  issueName(issue: Pick<Digest, 'number' | 'total'>): string;
  /** `11月21日第325期` */
  issueOf(day: string, number: number): string;
  /** the issue of a day: `2026年11月21日一期` */
  dayIssue(day: string): string;
  /** the period covered, in the digest's own time zone */
  coverage(digest: Pick<Digest, 'kind' | 'period' | 'timeZone'>): string;
  /** `11月21日 08:05` */
  moment(instant: string, timeZone: string): string;
  publishedOn(published: Published | null): string;

  /** a provincial code, `national`, `foreign` or `unknown`. `short`: 上海 for 上海市 */
  groupName(code: string, short?: 'short'): string;
  /** a provincial unit's name on a tile of 2 em, and in full where that is a code */
  tile(code: string): { text: string; full?: string };
  /** where a region is: the part that this language has a name for, and the rest as it is written in Chinese */
  place(region: Pick<Story['region'], 'level' | 'path'>): { named: string; rest: string };
  /** a theme's name by its id */
  themeName(id: string): string;

  /** the days of a week's or month's story: more than three by the first and the last */
  days(days: readonly string[]): string;

  /** a story by its place in the issue; one that only digest.json has has none */
  nth(place: number | undefined): string;
  stories(count: number): string;
  items(count: number): string;
  /** why a source is part of its story; '' for the lead, which needs no reason */
  method(source: Pick<StorySource, 'method' | 'similarity'>): string;
  /** why a story goes on with an earlier one; then the words and figures that both have */
  evidence(evidence: Pick<Continuation['evidence'], 'period' | 'method' | 'similarity'>): string;
  inCommon: string;
  /** who decided what, and when */
  decision(decision: NonNullable<Story['decisions']>[number], timeZone: string): string;
  /** what stands for a source that is not named: the file it came in, which a person can look up */
  unnamedSource(key: string): string;
  /** mark of a title that is not the article's own */
  derived: string;
  derivedHint: string;
  /** more or less, in words: the mark alone says nothing to a reader who cannot see it */
  change(now: number, before: number): string;
  /** what a refusal's code says; the record's own sentence stands beside it in English */
  reason(code: string): string;

  site: {
    /** the name of a system that has no issue yet */
    name: string;
    skip: string;
    languages: string;
    home: string;
    archive: string;
  };
  masthead: {
    automatic: string;
    covers: string;
    minutes(minutes: number): string;
    closed: string;
    open: string;
    revision(revision: number): string;
    asOf: string;
    previous: string;
    next: string;
    neighbours: string;
    neighboursBelow: string;
  };
  sections: {
    brief: string;
    numbers: string;
    contents: string;
    leads: string;
    continuing: string;
    themes: string;
    regions: string;
    synopsis: Record<PeriodKind, string>;
    figures: string;
    late: string;
    corrections: string;
    accounts: string;
  };
  issue: {
    description(counts: Counts): string;
    colophon: string;
    /** of a shorter edition, on paper or by mail: how many more the page tells */
    leftOut(count: number): string;
    toldElsewhere: string;
    noSentence: string;
    keyFigures: string;
    sources(count: number): string;
    /** after the first of several: 等3个来源 */
    andOthers(count: number): string;
    received(moment: string): string;
    late: string;
    fresh: string;
    /** a sentence's place in the story's page */
    sentence(n: number): string;
    lateNote: string;
    lateItem: { received: string; told: string };
    more(count: number): string;
    rest(count: number): string;
    /** where the story is told in this issue */
    see(story: string): string;
  };
  continuing: {
    note: string;
    tag(number: number): string;
    later(day: string): string;
    newFigures: string;
    newSources: string;
    nothingNew: string;
    first: string;
  };
  numbers: {
    labels: Record<Exclude<keyof Counts, 'published'>, string>;
    what: string;
    now: string;
    /** heads of the columns of changes */
    againstBefore: Record<PeriodKind, string>;
    againstMedian: string;
    /** which issue the changes are against */
    note(before: string, median: number): { before: string; after: string };
    alone: string;
    /** of the chart of the last issues */
    chart(issues: number, least: number, most: number): string;
    point(period: string, stories: number): string;
    noIssue: string;
  };
  contents: { parts: string; byTheme: string; byRegion: string };
  regions: {
    outside(groups: string): string;
    table: string;
    tableHint: string;
    region: string;
    sum: string;
  };
  accounts: {
    received: string;
    terms: Record<'published' | 'merged' | 'late' | 'rejected' | 'withdrawn' | 'failed', string>;
    unit: string;
    asOf(moment: string, timeZone: string): string;
    nothing: string;
    lateNote(sightings: number): { before: string; after: string };
    rejected: string;
    failed: string;
    repeats: string;
    silent: string;
    silentSource(source: string, issues: number): string;
    see: string;
    holds(sightings: number): string;
    rest(count: number): string;
  };
  notices: {
    missing(days: readonly string[]): string;
    failed(count: number): string;
    empty: Record<'day' | 'span', string>;
    nothingTold(received: number, goesOn: boolean): string;
    /** when the last article came before an empty issue; null where that is not known */
    lastCame(moment: string | null): string;
    flood(received: number, times: number): string;
    oneTheme(theme: string, stories: number): string;
    corrected(revision: number, stories: number): string;
    superseded: { text: string; link: string };
  };
  corrections: {
    note: string;
    /** what one revision did, as of when */
    revision(revision: number, asOf: string | null): string;
    older(revision: number): string;
    fields: Record<CorrectedField, string>;
    changed(fields: readonly string[]): string;
    added: string;
    merged(id: string): string;
    withdrawn(id: string): string;
    accounts: string;
    withdrawnItems: string;
    tag: string;
    atStory(revision: number, fields: readonly string[]): string;
  };
  synopsis: {
    counts(counts: Counts, days: number): string;
    themes(themes: readonly { name: string; stories: number }[]): string;
    busiest(day: string, stories: number): string;
    rising: string;
    falling: string;
    theme(name: string, now: number, before: number): string;
    steady: string;
    silent(before: string): string;
    region(name: string, stories: number): string;
    noSilent: string;
    /** trends of an issue that is not closed */
    open: string;
    days: string;
    weeks: string;
    head: string;
    longest: string;
  };
  imprint: { reportTo: string; sendTo: string; copyTo: string; editor: string; formats: string };
  index: {
    none: string;
    description(issue: string, stories: number): string;
    first: string;
    read(stories: number): string;
    spans: string;
    recent: string;
    all: string;
  };
  archive: {
    title: string;
    description(count: number): string;
    issues(kind: PeriodKind, count: number): string;
    none: string;
    week: string;
    number(number: number): string;
    legend: string;
  };
  /** of all pages that are no issue */
  pages: PageWords;
  search: SearchWords;
}

/** Every language of the site, the first one without a prefix. */
export const languages: readonly Words[] = [zh, en];
