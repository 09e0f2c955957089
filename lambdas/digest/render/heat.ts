import { type Markup, markup } from './markup.ts';

/** Shades of tiles and cells, `h1` to `h4` (the most), `h0` where there is nothing. The number always stands beside it. */
const SHADES = 4;

/** The shade of a count where `most` is the highest: up to four, each count has its own. */
export const shadeOf = (count: number, most: number): string => `h${Math.ceil((count / Math.max(SHADES, most)) * SHADES)}`;

/** The shade as a `class` attribute; none is needed for `h1`, which tiles and cells with a number have by themselves. */
export function shadeClass(count: number, most: number): Markup {
  const shade = shadeOf(count, most);
  return markup`${shade !== 'h1' && markup` class="${shade}"`}`;
}

/** A cell with its number, which leads somewhere or not. */
export function heatCell(count: number, most: number, href: string | null = null): Markup {
  if (count === 0) return markup`<td>0</td>`;
  const shade = shadeClass(count, most);
  return href === null ? markup`<td><b${shade}>${count}</b></td>` : markup`<td><a href="${href}"${shade}>${count}</a></td>`;
}
