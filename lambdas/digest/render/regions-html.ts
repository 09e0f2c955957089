import type { Digest } from '../../model/digest.ts';
import { isProvincial } from '../compile/groups.ts';
import { heatTable } from './heat-table.ts';
import { type Content, type Markup, markup } from './markup.ts';
import type { Outline } from './outline.ts';
import { regionAnchor } from './paths.ts';
import { titleLink } from './story-html.ts';
import { tileGrid } from './tile-grid.ts';

/** How many titles one region lists; its themes list them all. */
const TITLES_OF_A_REGION = 50;

/** 地区与主题: the tile grid, the heat table, and the titles of each region. */
export function regionSection(digest: Digest, { place }: Outline): Content {
  const { byRegion, stories } = digest;
  if (byRegion.length === 0) return null;
  const byId = new Map(stories.map((story) => [story.id, story]));
  const elsewhere = byRegion.filter(({ code }) => !isProvincial(code));
  const titles = (ids: string[]): Markup[] =>
    ids.slice(0, TITLES_OF_A_REGION).flatMap((id) => {
      const story = byId.get(id);
      return story ? [markup`<li>${place.has(id) ? titleLink(story) : story.title.text}</li>`] : [];
    });
  return markup`<section class="regions" aria-labelledby="regions"><h2 id="regions">地区与主题</h2>
${tileGrid(byRegion)}
${elsewhere.length > 0 && markup`<p class="note">不属于一省的：${elsewhere.map(({ name, stories: of }, i) => `${i > 0 ? '，' : ''}${name} ${of.length} 条`)}。</p>`}
${heatTable(digest)}
<div class="places">${byRegion.map(
    ({ code, name, stories: of }) => markup`<details><summary>${name} <span class="n">${of.length}</span></summary>
<ul id="${regionAnchor(code)}">${titles(of)}${of.length > TITLES_OF_A_REGION && markup`<li>其余 ${of.length - TITLES_OF_A_REGION} 条见各主题</li>`}</ul></details>`,
  )}</div>
</section>`;
}
