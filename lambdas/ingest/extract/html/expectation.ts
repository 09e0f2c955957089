import type { Anchors } from './anchors.ts';
import { type Block, isLinks } from './blocks.ts';
import type { Candidate } from './candidates.ts';
import type { Chances } from './chances.ts';
import { isRequest } from './phrases.ts';
import type { Look } from './prose.ts';
import { rangeSums } from './range-sums.ts';

/** What the chances of the blocks say of a run of them, each 0 to 1. */
export type Expectation = Record<(typeof expectationNames)[number], number>;

export const expectationNames = [
  'expectedRecall',
  'expectedPrecision',
  'expectedF1',
  'expectedF1Trimmed',
  'unlikelyShare',
  'chanceBefore',
  'chanceBehind',
  'chanceFirst',
  'chanceLast',
] as const;

/** Less likely blocks would be trimmed. */
const UNLIKELY = 0.1;
/** Labels that may stand between the edge of a run and its nearest prose. */
const EDGE = 6;

/** For any run of blocks, how well it would do as the article if each block were of it with its chance. */
export function createExpectation(
  blocks: readonly Block[],
  looks: readonly Look[],
  { of, captions }: Chances,
  { title }: Anchors,
  cards: readonly boolean[],
): (candidate: Candidate) => Expectation {
  const chance = (i: number) => of[i] ?? 0;
  const sizes = looks.map(({ size }, i) => (captions[i] ? 0 : size));
  const counted = sizes.map((size, i) => {
    const block = blocks[i] as Block;
    return cards[i] || isLinks(block) || isRequest(block.text) ? 0 : size;
  });
  const all = sizes.reduce((sum, size, i) => sum + size * chance(i), 0) || 1;
  const sizeIn = rangeSums(counted);
  const hitIn = rangeSums(counted.map((size, i) => size * chance(i)));
  const likelyIn = rangeSums(counted.map((size, i) => (chance(i) > UNLIKELY ? size : 0)));
  const likelyHitIn = rangeSums(counted.map((size, i) => (chance(i) > UNLIKELY ? size * chance(i) : 0)));
  const nearest = (start: number, step: number): number => {
    for (let i = start, left = EDGE; left > 0; left--, i += step) if ((looks[i]?.worth ?? 0) > 0) return chance(i);
    return 0;
  };
  return ({ from, to }) => {
    const start = title >= from && title < to ? title + 1 : from;
    const size = sizeIn(start, to);
    const hit = hitIn(start, to);
    const likely = likelyIn(start, to);
    return {
      expectedRecall: hit / all,
      expectedPrecision: hit / (size || 1),
      expectedF1: (2 * hit) / (all + size),
      expectedF1Trimmed: (2 * likelyHitIn(start, to)) / (all + likely),
      unlikelyShare: (size - likely) / (size || 1),
      chanceBefore: nearest(from - 1, -1),
      chanceBehind: nearest(to, 1),
      chanceFirst: nearest(from, 1),
      chanceLast: nearest(to - 1, -1),
    };
  };
}
