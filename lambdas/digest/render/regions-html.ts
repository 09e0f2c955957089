import { isProvincial } from '../compile/groups.ts';
import { heatTable } from './heat-table.ts';
import { type Content, markup } from './markup.ts';
import { placeAnchor, regionAnchor } from './paths.ts';
import { tileGrid } from './tile-grid.ts';
import type { View } from './view.ts';

/** 地区与主题: the tile grid, the heat table, and where the stories of each region are in the issue. */
export function regionSection(view: View): Content {
  const { digest, outline, words } = view;
  const { byRegion } = digest;
  if (byRegion.length === 0) return null;
  const elsewhere = byRegion.filter(({ code }) => !isProvincial(code));
  const places = (ids: string[]): Content => {
    const told = ids.flatMap((id) => outline.place.get(id) ?? []).sort((a, b) => a - b);
    const left = ids.length - told.length;
    return [...told.map((place) => markup` <a href="#${placeAnchor(place)}">${place}</a>`), left > 0 && ` ${words.issue.rest(left)}`];
  };
  return markup`<section class="regions" aria-labelledby="regions"><h2 id="regions">${words.sections.regions}</h2>
${tileGrid(byRegion, words)}
${elsewhere.length > 0 && markup`<p class="note">${words.regions.outside(words.list(elsewhere.map(({ code, stories: of }) => `${words.groupName(code)} ${words.stories(of.length)}`)))}</p>`}
${heatTable(view)}
<ul class="places">${byRegion.map(({ code, stories: of }) => markup`<li id="${regionAnchor(code)}"><b>${words.groupName(code)}</b> <span class="n">${of.length}</span>${words.colon}${places(of)}</li>`)}</ul>
</section>`;
}
