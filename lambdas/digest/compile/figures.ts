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
    const telling = distinct(story.figures.filter(({ unit, about, value }) => unit !== '' && about !== '' && value !== null));
    for (const figure of telling
      .sort(
        byKeys(
          (f) => -weight(story, f),
          (f) => f.start,
        ),
      )
      .slice(0, MOST_OF_A_STORY)) {
      if (chosen.length === MOST) return chosen;
      const { text, value, unit, about, approx, sentence } = figure;
      chosen.push({ story: story.id, text, value, unit, about, approx, sentence });
    }
  }
  return chosen;
}

/** In the title, quoted in the summary, said more than once, exact. */
function weight(story: Story, figure: StoryFigure): number {
  const inTitle = story.title.text.includes(figure.text);
  const inSummary = story.summary.some(({ text }) => text.includes(figure.text));
  const repeated = story.figures.filter(({ text }) => text === figure.text).length > 1;
  return (inTitle ? 4 : 0) + (inSummary ? 2 : 0) + (repeated ? 1 : 0) + (figure.approx ? 0 : 0.5);
}

function distinct(figures: StoryFigure[]): StoryFigure[] {
  return [...new Map(figures.toReversed().map((figure) => [figure.text, figure])).values()];
}
