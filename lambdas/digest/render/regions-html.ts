import { isProvincial } from '../compile/groups.ts';
import { heatTable } from './heat-table.ts';
import { type Content, markup } from './markup.ts';
import { tileGrid } from './tile-grid.ts';
import type { View } from './view.ts';

/** 地区与主题: the tile grid and the heat table. */
export function regionSection(view: View): Content {
  const { words } = view;
  const { byRegion } = view.digest;
  if (byRegion.length === 0) return null;
  const elsewhere = byRegion.filter(({ code }) => !isProvincial(code));
  return markup`<section class="regions" aria-labelledby="regions"><h2 id="regions">${words.sections.regions}</h2>
${tileGrid(byRegion, words)}
${elsewhere.length > 0 && markup`<p class="note">${words.regions.outside(words.list(elsewhere.map(({ code, stories: of }) => `${words.groupName(code)} ${words.stories(of.length)}`)))}</p>`}
${heatTable(view)}
</section>`;
}
