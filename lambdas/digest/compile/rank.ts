import type { Story } from '../../model/digest.ts';
import { primaryTheme } from './groups.ts';
import { byKeys, round3 } from './order.ts';

/** 要闻: this many stories lead an issue. */
export const LEADS = 7;
const MOST_OF_A_SOURCE = 3;
const MOST_OF_A_THEME = Math.floor(LEADS * 0.4);

/**
 * What a story is worth among the others, 0 to 1: figures to quote, a region and theme we are sure of, several named
 * sources, a title of its own, something to read.
 */
export function scoreOf(story: Omit<Story, 'score'>): number {
  const figures = story.figures.filter(({ value, about }) => value !== null && about !== '').length;
  const sources = new Set(story.sources.map(({ source, key }) => source ?? key)).size;
  const theme = story.themes.find(({ primary }) => primary)?.score ?? 0;
  return round3(
    0.25 * Math.min(1, figures / 3) +
      0.15 * (story.region.level === 'unknown' ? 0 : 1) +
      0.15 * story.region.confidence +
      0.15 * theme +
      0.15 * Math.min(1, (sources - 1) / 3) +
      0.1 * (story.title.basis === 'explicit' ? 1 : 0) +
      0.05 * (story.summary.length > 0 ? 1 : 0),
  );
}

const bestFirst = byKeys<Story>(
  (s) => -s.score,
  (s) => s.id,
);

/**
 * 要闻: of the new stories in their order, those fit to lead. At most three of one source and two of one theme (40 % of seven); a limit
 * is lifted where one theme, or one source, is the whole issue. The same for ranked stories as for those in plain order of score.
 */
export function leadsOf(fresh: readonly Story[]): Story[] {
  const sourceOf = ({ sources }: Story): string => sources[0]?.source ?? '';
  const limits = [limitOf(fresh, primaryTheme, MOST_OF_A_THEME), limitOf(fresh, sourceOf, MOST_OF_A_SOURCE)];
  const leads: Story[] = [];
  for (const story of fresh) {
    if (leads.length === LEADS) break;
    if (limits.some((limit) => limit.reached(story))) continue;
    leads.push(story);
    for (const limit of limits) limit.count(story);
  }
  return leads;
}

/** A name of '' is no name and has no limit. */
function limitOf(fresh: readonly Story[], nameOf: (story: Story) => string, most: number) {
  const isWhole = new Set(fresh.map(nameOf)).size === 1;
  const counts = new Map<string, number>();
  const of = (story: Story): number => counts.get(nameOf(story)) ?? 0;
  return {
    reached: (story: Story): boolean => !isWhole && nameOf(story) !== '' && of(story) >= most,
    count: (story: Story): void => void counts.set(nameOf(story), of(story) + 1),
  };
}

/** Best first, those that lead before the others. Late arrivals (补录) come after all new stories. */
export function rankStories(stories: Story[]): Story[] {
  const fresh = stories.filter(({ status }) => status === 'new').sort(bestFirst);
  const late = stories.filter(({ status }) => status === 'late').sort(bestFirst);
  const leads = new Set(leadsOf(fresh));
  return [...leads, ...fresh.filter((story) => !leads.has(story)), ...late];
}
