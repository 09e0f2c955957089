/**
 * The map from what the scores say to how often such answers are right: a straight line between log odds. Fitted by
 * `bench/quality/confidence.ts --fit` on the labelled articles of `bench/quality/sets/` and on short news with an editor's province
 * (slope 0.95, shift 2.1); the shift is kept at a third of that, as newscast items, whose silver labels err too, ask for less.
 */
export const fitted = { slope: 1, shift: 0.7 };

/** Nothing is ever quite sure. */
const MOST = 0.99;

const logOdds = (share: number): number => Math.log(share / (1 - share));

/** A raw confidence, 0 to 1, as the share of such answers that are right; 0 stays 0. */
export function calibrated(raw: number): number {
  if (raw <= 0) return 0;
  const odds = fitted.slope * logOdds(Math.min(raw, 0.999)) + fitted.shift;
  return Math.round(Math.min(MOST, 1 / (1 + Math.exp(-odds))) * 1000) / 1000;
}

/** The log odds that a calibrated confidence had before: for fitting again. */
export const uncalibrated = (confidence: number): number => (logOdds(Math.min(confidence, 0.999)) - fitted.shift) / fitted.slope;
