import type { RegionGroup } from '../../model/digest.ts';
import { type Province, provinces } from '../../model/region.ts';
import { shadeClass } from './heat.ts';
import { type Markup, markup } from './markup.ts';
import { regionPath } from './paths.ts';
import type { Words } from './words.ts';

const isNext = (before: Province | undefined, { row, col }: Province): boolean => before?.row === row && before.col === col - 1;

/** The tiles row by row, as they are seen: those after a gap say their column. */
const tiles = provinces
  .toSorted((a, b) => a.row - b.row || a.col - b.col)
  .map((province, i, all) => ({ ...province, isAfterGap: !isNext(all[i - 1], province) }));

/** Where tiles after a gap stand, as CSS: every unit is there, with or without news. */
export const tileStyle = [...new Set(tiles.filter(({ isAfterGap }) => isAfterGap).map(({ col }) => col))]
  .map((col) => `.c${col}{grid-column:${col}}`)
  .join('\n');

/** All 34 provincial units, each with its number of stories. */
export function tileGrid(groups: RegionGroup[], words: Words): Markup {
  const counts = new Map(groups.map(({ code, stories }) => [code, stories.length]));
  const most = Math.max(1, ...provinces.map(({ code }) => counts.get(code) ?? 0));
  return markup`<ul class="tiles">${tiles.map(({ code, col, isAfterGap }) => {
    const count = counts.get(code) ?? 0;
    const { text, full } = words.tile(code);
    const tile = markup`${full ? markup`<abbr title="${full}">${text}</abbr>` : text} <b>${count}</b>`;
    return markup`<li${isAfterGap && markup` class="c${col}"`}>${count > 0 ? markup`<a href="${words.at(regionPath(code))}"${shadeClass(count, most)}>${tile}</a>` : tile}</li>`;
  })}</ul>`;
}
