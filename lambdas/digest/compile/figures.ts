import type { KeyFigure, Story } from '../../model/digest.ts';
import { byKeys } from './order.ts';

/** 关键数字: how many an issue quotes, and how many of one story. */
const MOST = 12;
const MOST_OF_A_STORY = 2;

type StoryFigure = Story['figures'][number];

/**
 * The figures worth quoting, best first: stories in their rank, and of each the figures that say most. One without a
 * unit or without what it counts is not worth quoting alone.
 */
export function keyFigures(ranked: Story[]): KeyFigure[] {
  const chosen: KeyFigure[] = [];
  for (const story of ranked) {
    const telling = story.figures.filter(({ unit, about, value }) => unit !== '' && about !== '' && value !== null);
    const best = telling.toSorted(
      byKeys(
        (figure) => -weight(story, figure),
        (figure) => figure.start,
      ),
    );
    for (const figure of distinct(best).slice(0, MOST_OF_A_STORY)) {
      if (chosen.length === MOST) return chosen;
      const { text, value, unit, about, approx, sentence } = figure;
      chosen.push({ story: story.id, text, value, unit, about, approx, sentence });
    }
  }
  return chosen;
}

/** The lowest value that says something by itself: 三位 and 九座 seldom do. */
const TELLING = 10;

/** In the title with what it counts, quoted in the summary, said more than once, not small, exact. */
function weight(story: Story, { text, about, value, approx }: StoryFigure): number {
  const inTitle = story.title.text.includes(text) ? (story.title.text.includes(about) ? 5 : 4) : 0;
  const inSummary = story.summary.some((sentence) => sentence.text.includes(text)) ? 2 : 0;
  const repeated = story.figures.filter((figure) => figure.text === text).length > 1 ? 1 : 0;
  return inTitle + inSummary + repeated + (Math.abs(value ?? 0) >= TELLING ? 1 : 0) + (approx ? 0 : 0.5);
}

/** Of figures that read the same, the first. */
function distinct(figures: StoryFigure[]): StoryFigure[] {
  return figures.filter(({ text }, i) => figures.findIndex((figure) => figure.text === text) === i);
}
