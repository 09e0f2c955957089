import type { Attributes } from './attributes.ts';

/** What stories are filtered by: a provincial code, a theme's id, a status, a month `2026-11`, a source. */
export interface Filters {
  region?: string;
  theme?: string;
  kind?: string;
  month?: string;
  source?: string;
  /** first and last day, `YYYY-MM-DD`, both included */
  from?: string;
  to?: string;
}

export const facetNames = ['region', 'theme', 'kind', 'month', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

const VALUES: Record<FacetName, (attributes: Attributes) => readonly string[]> = {
  region: ({ group }) => [group],
  theme: ({ themes }) => themes,
  kind: ({ status }) => [status],
  month: ({ day }) => [day.slice(0, 7)],
  source: ({ sources }) => sources,
};

/** The stories that pass all filters, but one that is left open. */
export function filtered<T extends Attributes>(matches: readonly T[], filters: Filters, open?: FacetName): T[] {
  const { from = '', to = '\uffff' } = filters;
  const asked = facetNames.filter((name) => name !== open && filters[name]);
  return matches.filter(
    (match) => match.day >= from && match.day <= to && asked.every((name) => VALUES[name](match).includes(filters[name] ?? '')),
  );
}

/** By facet, how many stories each of its values would leave, the other filters kept; the most first. */
export function countFacets(matches: readonly Attributes[], filters: Filters): Record<FacetName, [value: string, stories: number][]> {
  const counted = facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const match of filtered(matches, filters, name))
      for (const value of VALUES[name](match)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [name, [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))] as const;
  });
  return Object.fromEntries(counted) as Record<FacetName, [string, number][]>;
}
