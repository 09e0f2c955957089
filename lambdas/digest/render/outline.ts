import type { Digest, KeyFigure, Story, ThemeGroup } from '../../model/digest.ts';
import { LEADS } from '../compile/rank.ts';

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
  sections: ThemeSection[];
  late: Story[];
  /** key figures whose story is told */
  figures: KeyFigure[];
  /** place of a story in reading order, from 1; a story that only digest.json has is not in it */
  place: Map<string, number>;
}

const TOLD = 8;
const LINES = 200;

export function outlineOf(digest: Digest): Outline {
  const fresh = digest.stories.filter(({ status }) => status === 'new');
  const late = digest.stories.filter(({ status }) => status === 'late');
  const leads = fresh.slice(0, LEADS);
  const rest = new Map(fresh.slice(LEADS).map((story) => [story.id, story]));
  const besides = new Map([...leads, ...late].map((story) => [story.id, story]));
  const sections = digest.byTheme.map((theme): ThemeSection => {
    const others = theme.stories.flatMap((id) => rest.get(id) ?? []);
    return {
      theme,
      elsewhere: theme.stories.flatMap((id) => besides.get(id) ?? []),
      told: others.slice(0, TOLD),
      lines: others.slice(TOLD, TOLD + LINES),
      left: Math.max(0, others.length - TOLD - LINES),
    };
  });
  const reading = [...leads, ...sections.flatMap(({ told, lines }) => [...told, ...lines]), ...late];
  const place = new Map(reading.map(({ id }, i) => [id, i + 1]));
  return { leads, sections, late, figures: digest.figures.filter(({ story }) => place.has(story)), place };
}

/** Characters of news that an adult reads in a minute. */
const PACE = 400;

/** Minutes to read an issue, at least 1. */
export function readingMinutes({ leads, sections, late }: Outline): number {
  const length = (story: Story, sentences: number): number =>
    story.title.text.length + story.summary.slice(0, sentences).reduce((sum, { text }) => sum + text.length, 0);
  const characters =
    [...leads, ...late].reduce((sum, story) => sum + length(story, LEAD_SENTENCES), 0) +
    sections.flatMap(({ told }) => told).reduce((sum, story) => sum + length(story, 1), 0) +
    sections.flatMap(({ lines }) => lines).reduce((sum, story) => sum + length(story, 0), 0);
  return Math.max(1, Math.ceil(characters / PACE));
}

/** Sentences of a lead story; a story under its theme has one. */
export const LEAD_SENTENCES = 3;
/** Key figures of a lead story. */
export const LEAD_FIGURES = 4;

/** 一分钟速读: at most this many lines of this many characters. */
const BRIEF_LINES = 5;
const BRIEF_LENGTH = 45;

/** The stories of 一分钟速读 and their longest line. Late arrivals stand in where nothing is new. */
export function briefOf({ leads, late }: Outline): { stories: Story[]; length: number } {
  return { stories: (leads.length > 0 ? leads : late).slice(0, BRIEF_LINES), length: BRIEF_LENGTH };
}
