import { createHash } from 'node:crypto';
import type { Continuation, ContinuingStory, Digest, Story } from '../../model/digest.ts';
import { byKeys, groupBy } from './order.ts';

/** A telling in an earlier issue, and the story that it belongs to. */
export interface Told {
  story: Story;
  /** the day whose issue has it */
  period: string;
  first: Continuation['first'];
}

/** One event over all issues: that which told it first. */
export const chainOf = ({ period, story }: Pick<Continuation['first'], 'period' | 'story'>): string => `${period}/${story}`;

/** All that earlier days' issues tell, the oldest first. */
export function toldIn(days: readonly Digest[]): Told[] {
  return days.toSorted(byKeys(({ period }) => period)).flatMap((day) => {
    const { period, number } = day;
    return [
      ...day.stories.map((story) => ({ story, period, first: { period, number, story: story.id, title: story.title } })),
      ...day.continuing.map((story: ContinuingStory) => ({ story, period, first: story.continues.first })),
    ];
  });
}

/** The tellings of each event, by `chainOf` its first issue. */
export const chainsOf = (told: readonly Told[]): Map<string, Told[]> => groupBy(told, ({ first }) => chainOf(first));

/**
 * SHA-256 of what a day's issue tells, as far as later days compare their stories with it. Two states of an issue with the same
 * hash give the same later issues.
 */
export function toldHash(day: Digest): string {
  const hash = createHash('sha256');
  for (const story of toldIn([day]).map((told) => told.story)) {
    const { id, title, region, themes, summary, figures, sources, receivedAt, signature } = story;
    const first = 'continues' in story ? (story as ContinuingStory).continues.first : null;
    const said = [title.text, title.basis, region.level, region.path, themes.map((theme) => theme.id), summary.map(({ text }) => text)];
    const counted = figures.map(({ value, unit, about, approx, sentence }) => [value, unit, about, approx, sentence]);
    const told = sources.map(({ article, source }) => [article, source]);
    const began = first && [first.period, first.number, first.story, first.title.text, first.title.basis];
    hash.update(JSON.stringify([id, said, counted, told, sources[0]?.published?.date ?? null, receivedAt, signature, began]));
  }
  return hash.digest('hex');
}
