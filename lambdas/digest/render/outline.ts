import type { ContinuingStory, Digest, KeyFigure, Story, ThemeGroup } from '../../model/digest.ts';
import type { PeriodKind } from '../../model/period.ts';
import { leadsOf } from '../compile/rank.ts';
import { floodTimes } from './numbers.ts';

/** A theme's part of an issue after the leads. */
export interface ThemeSection {
  theme: ThemeGroup;
  /** of this theme, told among the leads or the late arrivals */
  elsewhere: Story[];
  /** a paragraph each */
  told: Story[];
  /** one line each */
  lines: Story[];
  /** how many more are in digest.json only */
  left: number;
}

/** What an issue tells and in which order: the same for every format that people read. */
export interface Outline {
  leads: Story[];
  /** of earlier issues' stories, what is new */
  continuing: ContinuingStory[];
  sections: ThemeSection[];
  late: Story[];
  /** key figures whose story is told */
  figures: KeyFigure[];
  /** place of a story in reading order, from 1; a story that only digest.json has is not in it */
  place: Map<string, number>;
}

/** Of each theme: stories told in a paragraph, and those in one line. A month is read in one sitting too, whatever came. */
const OF_A_THEME: Record<PeriodKind | 'flood', { told: number; lines: number }> = {
  day: { told: 8, lines: 200 },
  flood: { told: 3, lines: 100 },
  week: { told: 5, lines: 40 },
  month: { told: 2, lines: 8 },
};
/** Paragraphs of all themes together: with many themes each has fewer, but so many at least. */
const PARAGRAPHS = 80;
const LEAST_OF_A_THEME = 2;
/** Late arrivals and stories that go on, told at most; a flood of them is in digest.json. */
const OF_OTHERS = 100;

export function outlineOf(digest: Digest): Outline {
  const fresh = digest.stories.filter(({ status }) => status === 'new');
  const late = digest.stories.filter(({ status }) => status === 'late').slice(0, OF_OTHERS);
  const continuing = digest.continuing.slice(0, OF_OTHERS);
  const leads = leadsOf(fresh);
  const isLead = new Set(leads);
  const rest = new Map(fresh.flatMap((story) => (isLead.has(story) ? [] : [[story.id, story]])));
  const most = OF_A_THEME[floodTimes(digest) === null ? digest.kind : 'flood'];
  const besides = new Map([...leads, ...late].map((story) => [story.id, story]));
  const told = Math.min(most.told, Math.max(LEAST_OF_A_THEME, Math.floor(PARAGRAPHS / digest.byTheme.length)));
  const sections = digest.byTheme.map((theme): ThemeSection => {
    const others = theme.stories.flatMap((id) => rest.get(id) ?? []);
    return {
      theme,
      elsewhere: theme.stories.flatMap((id) => besides.get(id) ?? []),
      told: others.slice(0, told),
      lines: others.slice(told, told + most.lines),
      left: Math.max(0, others.length - told - most.lines),
    };
  });
  const reading = [...leads, ...sections.flatMap(({ told, lines }) => [...told, ...lines]), ...continuing, ...late];
  const place = new Map(reading.map(({ id }, i) => [id, i + 1]));
  return { leads, continuing, sections, late, figures: digest.figures.filter(({ story }) => place.has(story)), place };
}

/** Characters of news that an adult reads in a minute. */
const PACE = 400;

/** Minutes to read an issue, at least 1. */
export function readingMinutes({ leads, continuing, sections, late }: Outline): number {
  const length = (story: Story, sentences: number): number => story.title.text.length + charactersOf(story.summary.slice(0, sentences));
  const characters =
    [...leads, ...late].reduce((sum, story) => sum + length(story, LEAD_SENTENCES), 0) +
    continuing.reduce((sum, { title, continues }) => sum + title.text.length + charactersOf(continues.news.sentences), 0) +
    sections.flatMap(({ told }) => told).reduce((sum, story) => sum + length(story, 1), 0) +
    sections.flatMap(({ lines }) => lines).reduce((sum, story) => sum + length(story, 0), 0);
  return Math.max(1, Math.ceil(characters / PACE));
}

const charactersOf = (spans: readonly { text: string }[]): number => spans.reduce((sum, { text }) => sum + text.length, 0);

/** Sentences of a lead story; a story under its theme has one. */
export const LEAD_SENTENCES = 3;
/** Key figures of a lead story. */
export const LEAD_FIGURES = 4;

/** 一分钟速读: at most this many lines of this many characters. */
const BRIEF_LINES = 5;
const BRIEF_LENGTH = 45;

/** The stories of 一分钟速读 and their longest line. What goes on and late arrivals stand in where nothing is new. */
export function briefOf({ leads, continuing, late }: Outline): { stories: Story[]; length: number } {
  return { stories: (leads.length > 0 ? leads : [...continuing, ...late]).slice(0, BRIEF_LINES), length: BRIEF_LENGTH };
}
