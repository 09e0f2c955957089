import type { RegionGroup } from '../../model/digest.ts';
import { provinces } from '../../model/region.ts';
import { shadeOf } from './heat.ts';
import { type Markup, markup } from './markup.ts';
import { regionPath } from './paths.ts';
import type { Words } from './words.ts';

/** Where each tile stands, as CSS: every unit is there, with or without news. */
export const tileStyle = provinces.map(({ code, row, col }) => `.p${code.slice(0, 2)}{grid-area:${row + 1}/${col}}`).join('\n');

/** All 34 provincial units, each with its number of stories. */
export function tileGrid(groups: RegionGroup[], words: Words): Markup {
  const counts = new Map(groups.map(({ code, stories }) => [code, stories.length]));
  const most = Math.max(1, ...provinces.map(({ code }) => counts.get(code) ?? 0));
  return markup`<ul class="tiles">${provinces.map(({ code }) => {
    const count = counts.get(code) ?? 0;
    const { text, full } = words.tile(code);
    const tile = markup`<span>${full ? markup`<abbr title="${full}">${text}</abbr>` : text}</span> <b>${count}</b>`;
    return markup`<li class="p${code.slice(0, 2)} ${shadeOf(count, most)}">${count > 0 ? markup`<a href="${words.at(regionPath(code))}">${tile}</a>` : tile}</li>`;
  })}</ul>`;
}
