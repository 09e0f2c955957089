import type { Published } from '../../model/article.ts';
import { type Place, samePlace } from './place.ts';
import { numbersAgree, overlap, type TitleShape } from './title-overlap.ts';

/** What the rule reads of one telling. */
export interface Telling {
  title: TitleShape;
  region: Place;
  themes: Set<string>;
  /** `92项`: value with its unit */
  figures: Set<string>;
  published: Published | null;
  receivedAt: string;
}

/** Titles shorter than this (今日要闻, 工作简报) say nothing about the event. */
const SHORTEST_TITLE = 8;
const WINDOW_MS = 3 * 86_400_000;

/**
 * Similarity of two tellings of one event by different hands, or 0 when the rule does not dare: same known place, at most
 * three days apart, a theme in common, no number in the titles against it, and titles that overlap (Dice of
 * bigrams) by 0.72 alone, 0.55 with some common text, 0.4 with two common figures, or 0.15 with four.
 * @param resemblance estimated Jaccard of the texts
 * @returns the greater of the overlap of the titles and the share of common figures, 0 to 1
 */
export function sameEvent(a: Telling, b: Telling, resemblance: number): number {
  if (a.title.length < SHORTEST_TITLE || b.title.length < SHORTEST_TITLE) return 0;
  if (!samePlace(a.region, b.region) || daysApart(a, b) > WINDOW_MS || !numbersAgree(a.title, b.title)) return 0;
  if (a.themes.size > 0 && b.themes.size > 0 && shared(a.themes, b.themes) === 0) return 0;
  const titles = overlap(a.title, b.title);
  const figures = shared(a.figures, b.figures);
  if (titles < enough(figures, resemblance)) return 0;
  return Math.max(titles, figures / Math.max(1, Math.min(a.figures.size, b.figures.size)));
}

function enough(figures: number, resemblance: number): number {
  if (figures >= 4) return 0.15;
  if (figures >= 2) return 0.4;
  return resemblance >= 0.06 ? 0.55 : 0.72;
}

/** Whether two near-identical texts can be one: an annual recurrence carries another date. */
export function datesAgree(a: Pick<Telling, 'published'>, b: Pick<Telling, 'published'>): boolean {
  const from = a.published?.date;
  const to = b.published?.date;
  return !from || !to || Math.abs(Date.parse(from) - Date.parse(to)) <= 30 * 86_400_000;
}

function daysApart(a: Telling, b: Telling): number {
  const dated = a.published?.date && b.published?.date;
  const from = Date.parse(dated ? (a.published?.date ?? '') : a.receivedAt);
  const to = Date.parse(dated ? (b.published?.date ?? '') : b.receivedAt);
  return Math.abs(from - to);
}

function shared(a: Set<string>, b: Set<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}
