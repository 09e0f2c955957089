import { tokensOf } from './shingle-score.ts';

const SHINGLE = 4;
/** Places of a shingle in the reference that are tried, and places of a block. */
const PLACES = { shingle: 12, block: 6 };
/** Share of a block's shingles that the reference has, anywhere and at one place. */
const SHARE = { anywhere: 0.5, together: 0.4 };
/** Tokens by which neighbours may overlap: the reference joins lines in its own way. */
const SLACK = 2;
/** Earlier blocks that may stand before one in the chain. */
const LOOKBACK = 1_500;

export const tokenCount = (text: string): number => tokensOf(text).length;

/**
 * Which blocks of a page the reference text holds: the heaviest chain of blocks whose words stand in it in the same order, so that a
 * short label that merely occurs somewhere is none of it.
 */
export function labelsOf(texts: readonly string[], gold: string): boolean[] {
  const wanted = tokensOf(gold);
  const places = new Map<string, number[]>();
  for (let size = 1; size <= SHINGLE; size++)
    for (let i = 0; i + size <= wanted.length; i++) {
      const shingle = wanted.slice(i, i + size).join('\u0001');
      const known = places.get(shingle);
      if (!known) places.set(shingle, [i]);
      else if (known.length < PLACES.shingle) known.push(i);
    }
  const links = texts.flatMap((text, block) => matchesOf(tokensOf(text), places).map((match) => ({ ...match, block, sum: 0, before: -1 })));
  let best = -1;
  for (const [k, link] of links.entries()) {
    link.sum = link.weight;
    for (let j = Math.max(0, k - LOOKBACK); j < k; j++) {
      const other = links[j];
      if (other && other.block < link.block && other.end <= link.start + SLACK && other.sum + link.weight > link.sum) {
        link.sum = other.sum + link.weight;
        link.before = j;
      }
    }
    if (link.sum > (links[best]?.sum ?? 0)) best = k;
  }
  const labels = texts.map(() => false);
  for (let link = links[best]; link; link = links[link.before]) labels[link.block] = true;
  return labels;
}

/** Where in the reference a block's words stand together. */
function matchesOf(
  tokens: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): { start: number; end: number; weight: number }[] {
  const size = Math.min(SHINGLE, tokens.length);
  const all = tokens.length - size + 1;
  if (size === 0) return [];
  const starts = new Map<number, number>();
  let found = 0;
  for (let i = 0; i < all; i++) {
    const at = places.get(tokens.slice(i, i + size).join('\u0001'));
    if (!at) continue;
    found++;
    for (const place of at) starts.set(place - i, (starts.get(place - i) ?? 0) + 1);
  }
  if (found / all < SHARE.anywhere) return [];
  return [...starts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, PLACES.block)
    .filter(([, count]) => count >= all * SHARE.together)
    .map(([start]) => ({ start: Math.max(0, start), end: Math.max(0, start) + tokens.length, weight: (tokens.length * found) / all }));
}
