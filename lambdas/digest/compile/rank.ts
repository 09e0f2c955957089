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
 * Best first, and the first seven fit to lead: at most three of one source and two of one theme, unless there
 * is too little else to fill them. Late arrivals (补录) come after all new stories.
 */
export function rankStories(stories: Story[]): Story[] {
  const fresh = stories.filter(({ status }) => status === 'new').sort(bestFirst);
  const late = stories.filter(({ status }) => status === 'late').sort(bestFirst);
  const leads = new Set<Story>();
  const perSource = new Map<string, number>();
  const perTheme = new Map<string, number>();
  for (const story of fresh) {
    if (leads.size === LEADS) break;
    const source = story.sources[0]?.source;
    const theme = primaryTheme(story);
    if ((perTheme.get(theme) ?? 0) >= MOST_OF_A_THEME) continue;
    if (source && (perSource.get(source) ?? 0) >= MOST_OF_A_SOURCE) continue;
    leads.add(story);
    perTheme.set(theme, (perTheme.get(theme) ?? 0) + 1);
    if (source) perSource.set(source, (perSource.get(source) ?? 0) + 1);
  }
  for (const story of fresh) {
    if (leads.size === LEADS) break;
    leads.add(story);
  }
  return [...[...leads].sort(bestFirst), ...fresh.filter((story) => !leads.has(story)), ...late];
}
