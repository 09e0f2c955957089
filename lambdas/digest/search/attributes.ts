import { ByteReader, numbers } from './bytes.ts';
import { byFrequency, countsOf } from './counts.ts';
import type { SearchDocument } from './document.ts';
import type { SegmentHead } from './segment-format.ts';

/** 新, 续 or 补录 */
export type SearchStatus = 'new' | 'continuing' | 'late';
export const statuses: readonly SearchStatus[] = ['new', 'continuing', 'late'];

/** What a story is filtered by. */
export interface Attributes {
  day: string;
  group: string;
  status: SearchStatus;
  themes: string[];
  sources: string[];
}

type Filtered = Omit<SearchDocument, 'id' | 'title' | 'lang' | 'sentences' | 'region'>;
type Names = Pick<SegmentHead, 'regions' | 'themes' | 'sources'>;

/** The names that attributes refer to, the most frequent first, so that it is the smallest number. */
export function namesIn(stories: readonly Filtered[]): Names {
  const names = (all: readonly string[]): string[] => byFrequency(countsOf(all)).map(([name]) => name);
  const regions = names(stories.map(({ group }) => group));
  const homes = new Map<string, string>();
  const places = stories.flatMap(({ group, sources }) => sources.map((source) => `${group}\n${source}`));
  for (const [place] of byFrequency(countsOf(places))) {
    const [group = '', source = ''] = place.split('\n');
    if (!homes.has(source)) homes.set(source, group);
  }
  const sources = regions.map((region) => [...homes].filter(([, home]) => home === region).map(([source]) => source));
  return { regions, themes: names(stories.flatMap(({ themes }) => themes)), sources };
}

export function writeAttributes(stories: readonly Filtered[], { regions, themes, sources }: Names): Uint8Array {
  const indexOf = (names: readonly string[]) => {
    const all = new Map(names.map((name, i) => [name, i]));
    return (name: string): number => all.get(name) ?? 0;
  };
  const [regionAt, themeAt, sourceAt] = [indexOf(regions), indexOf(themes), indexOf(sources.flat())];
  const columns = [
    stories.map(({ group }) => regionAt(group)),
    stories.map(({ status }) => statuses.indexOf(status)),
    stories.map((story) => story.themes.length),
    stories.map((story) => story.sources.length),
    stories.flatMap((story) => story.themes.map(themeAt)),
    stories.flatMap(({ group, sources: named }) => {
      const local = sources[regionAt(group)] ?? [];
      return named.map((source) => (local.includes(source) ? local.indexOf(source) : local.length + sourceAt(source)));
    }),
  ];
  return numbers(columns.flat());
}

/** @param days of the stories */
export function readAttributes(bytes: Uint8Array, days: readonly string[], { regions, themes, sources }: Names): Attributes[] {
  const reader = new ByteReader(bytes);
  const column = (): number[] => days.map(() => reader.number());
  const [groups, kinds, themeCounts, sourceCounts] = [column(), column(), column(), column()];
  const list = (count = 0, names: readonly string[]): string[] => Array.from({ length: count }, () => names[reader.number()] ?? '');
  const themesOf = themeCounts.map((count) => list(count, themes));
  const everySource = sources.flat();
  const sourcesOf = sourceCounts.map((count, i) => list(count, [...(sources[groups[i] ?? 0] ?? []), ...everySource]));
  return days.map((day, i) => ({
    day,
    group: regions[groups[i] ?? 0] ?? 'unknown',
    status: statuses[kinds[i] ?? 0] ?? 'new',
    themes: themesOf[i] ?? [],
    sources: sourcesOf[i] ?? [],
  }));
}
