import numbers from '../../../seeds/regions/confidence.json' with { type: 'json' };
import { type Signs, signNames } from './signs.ts';

/**
 * From what the scores say to how often such answers are right: log odds, with what each sign adds. Fitted by `bench/quality/confidence.ts --fit` to
 * newscast on days that were read, to briefs and to the pages that were read; a wrong answer weighs as two, since one that is sure of itself costs
 * more than a right one that is not.
 */
export interface Fitted {
  base: number;
  scores: number;
  signs: Signs;
}
export const fitted: Fitted = numbers;

/** Nothing is ever quite sure. */
const MOST = 0.99;
/** The log odds of the scores between which answers were seen. */
const [LEAST_ODDS, MOST_ODDS] = [-4, 7];

/** The log odds of a share, within bounds. */
export const logOdds = (share: number): number => Math.max(LEAST_ODDS, Math.min(MOST_ODDS, Math.log(share / (1 - share))));

/** What the scores say, 0 to 1, as the share of such answers that are right; 0 stays 0. */
export function calibrated(scores: number, signs: Signs, { base, scores: slope, signs: adds }: Fitted = fitted): number {
  if (scores <= 0) return 0;
  const odds = signNames.reduce((sum, name) => sum + adds[name] * signs[name], base + slope * logOdds(scores));
  return Math.round(Math.min(MOST, 1 / (1 + Math.exp(-odds))) * 1000) / 1000;
}
