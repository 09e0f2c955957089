import type { Digest, RegionGroup, ThemeGroup } from '../../model/digest.ts';
import { provinces } from '../../model/region.ts';

export interface CrossTable {
  /** the columns */
  themes: ThemeGroup[];
  /** `counts`: stories of the region in each theme, in the order of the columns */
  rows: { code: string; name: string; counts: number[]; total: number }[];
}

/** Region by primary theme. Provinces have their short names: the table is wide enough. */
export function crossTable({ byRegion, byTheme }: Digest): CrossTable {
  const themeOf = new Map(byTheme.flatMap(({ stories }, column) => stories.map((id) => [id, column])));
  const rows = byRegion.map(({ code, name, stories }: RegionGroup) => {
    const counts = byTheme.map(() => 0);
    for (const id of stories) {
      const column = themeOf.get(id);
      if (column !== undefined) counts[column] = (counts[column] ?? 0) + 1;
    }
    return { code, name: provinces.find((province) => province.code === code)?.short ?? name, counts, total: stories.length };
  });
  return { themes: byTheme, rows };
}
