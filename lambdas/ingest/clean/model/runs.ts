/** Half-open range of lines. */
export interface Run {
  start: number;
  end: number;
}

/** The run whose values sum highest (maximum subsequence segmentation, Pasternack and Roth 2009); empty when none is above 0. */
export function bestRun(values: ArrayLike<number>): Run {
  let best: Run & { sum: number } = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (sum <= 0) {
      start = i;
      sum = 0;
    }
    sum += values[i] ?? 0;
    if (sum > best.sum) best = { start, end: i + 1, sum };
  }
  return { start: best.start, end: best.end };
}
