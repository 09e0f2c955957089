import type { Digest, Story } from '../../model/digest.ts';
import { byKeys } from './order.ts';

/** In so many of the issues looked back at must a source have been named, to be missed today. */
const REGULAR = 4;

/** Sources that are regular in the issues before and in none of these stories, those named most often first. */
export function silentSources(before: readonly Digest[], stories: readonly Story[]): Digest['silentSources'] {
  const today = namesIn(stories);
  const issues = new Map<string, number>();
  for (const issue of before)
    for (const name of namesIn([...issue.stories, ...issue.continuing])) issues.set(name, (issues.get(name) ?? 0) + 1);
  return [...issues]
    .filter(([name, count]) => count >= REGULAR && !today.has(name))
    .map(([source, count]) => ({ source, issues: count }))
    .sort(
      byKeys(
        ({ issues: count }) => -count,
        ({ source }) => source,
      ),
    );
}

const namesIn = (stories: readonly Story[]): Set<string> =>
  new Set(stories.flatMap(({ sources }) => sources.flatMap(({ source }) => source ?? [])));
