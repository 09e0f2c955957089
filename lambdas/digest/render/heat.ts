/** Shades of the tile grid and the heat table, `h0` (nothing) to `h4` (the most). The number always stands beside it. */
const SHADES = 4;

/** The shade of a count where `most` is the highest: up to four, each count has its own. */
export const shadeOf = (count: number, most: number): string => `h${Math.ceil((count / Math.max(SHADES, most)) * SHADES)}`;
