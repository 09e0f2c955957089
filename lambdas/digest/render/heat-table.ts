import { isProvincial } from '../compile/groups.ts';
import { crossTable } from './cross-table.ts';
import { heatCell } from './heat.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { regionPath } from './paths.ts';
import type { View } from './view.ts';

/**
 * Region by theme, the number in every cell. Provinces have their short names: the table is wide enough. A head leads nowhere that the tiles
 * above it or the contents lead to.
 */
export function heatTable({ digest, words }: View): Markup {
  const { themes, rows } = crossTable(digest);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const w = words.regions;
  const linked = (code: string, name: string): Content =>
    isProvincial(code) || code === 'unknown' ? name : markup`<a href="${words.at(regionPath(code))}">${name}</a>`;
  const cell = (code: string, theme: string, count: number): Markup =>
    heatCell(count, most, code === 'unknown' ? null : words.at(regionPath(code, theme)));
  return markup`<section class="scroll" tabindex="0" aria-label="${w.tableHint}"><table class="heat">
<caption>${w.table}</caption>
<thead><tr><th scope="col">${w.region}</th>${themes.map(({ id }) => markup`<th scope="col">${words.themeName(id)}</th>`)}<th scope="col">${w.sum}</th></tr></thead>
<tbody>${rows.map(
    ({ code, counts, total }) =>
      markup`<tr><th scope="row">${linked(code, words.groupName(code, 'short'))}</th>${counts.map((count, i) => cell(code, themes[i]?.id ?? '', count))}<td>${total}</td></tr>`,
  )}</tbody>
</table></section>`;
}
