import type { Tally } from './tally.ts';

/**
 * What a theme's terms weigh, as a probability. Both are logistic regressions fitted on labelled texts of our own, so that of the scores of
 * 0.9 nine in ten are right: `docs/quality.md` has the figures.
 */

/** A theme beside the first is given from this score on. */
export const THRESHOLD = 0.5;

/** Length of a brief in characters; longer texts need more to be about a theme, nearly with the square root of their length. */
const BRIEF = 300;
const GROWTH = 0.55;
/** What the terms of a brief's theme weigh: one naming term in the lead. */
const SCALE = 6;
/** More naming terms than this say no more. */
const MOST_NAMING = 3;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
/** How much longer than a brief, as a logarithm. */
const lengthOf = (characters: number): number => Math.log(Math.max(1, (characters + 100) / BRIEF));
/** What the terms weigh against what is usual for a text of this length, as a logarithm. */
const fullnessOf = (sum: number, length: number): number => Math.log((1 + sum) / SCALE) - GROWTH * length;

/**
 * That the first theme is the right one.
 *
 * @param margin how far it is before the second, as a logarithm
 */
export function primaryScore({ sum }: Tally, margin: number, characters: number): number {
  return logistic(0.57 + 0.82 * margin + 0.62 * fullnessOf(sum, lengthOf(characters)));
}

/**
 * That a text is about another theme too. In a long one it may weigh much less than the strongest.
 *
 * @param largest what the terms of the strongest theme weigh
 */
export function secondaryScore({ sum, naming }: Tally, largest: number, characters: number): number {
  const length = lengthOf(characters);
  const share = Math.log((1 + sum) / (1 + largest));
  return logistic(0.76 + 2.24 * fullnessOf(sum, length) + (4.61 - 1.21 * length) * share + 1.05 * Math.min(MOST_NAMING, naming));
}
