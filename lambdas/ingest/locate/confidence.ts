/**
 * The map from what the scores say to how often such answers are right: a straight line between log odds. Fitted by
 * `bench/quality/confidence.ts --fit` to the short items of newscast on even days, the hardest that are labelled; a wrong answer weighs as two,
 * since one that is sure of itself costs more than a right one that is not.
 */
export const fitted = { slope: 2, shift: -0.8 };

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
