import type { Digest, RegionGroup, ThemeGroup } from '../../model/digest.ts';

export interface CrossTable {
  /** the columns */
  themes: ThemeGroup[];
  /** `counts`: stories of the region in each theme, in the order of the columns */
  rows: { code: string; counts: number[]; total: number }[];
}

/** Region by primary theme. */
export function crossTable({ byRegion, byTheme }: Digest): CrossTable {
  const themeOf = new Map(byTheme.flatMap(({ stories }, column) => stories.map((id) => [id, column])));
  const rows = byRegion.map(({ code, stories }: RegionGroup) => {
    const counts = byTheme.map(() => 0);
    for (const id of stories) {
      const column = themeOf.get(id);
      if (column !== undefined) counts[column] = (counts[column] ?? 0) + 1;
    }
    return { code, counts, total: stories.length };
  });
  return { themes: byTheme, rows };
}
