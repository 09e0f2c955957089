/** So many blocks in a row that break a run end it. */
const BREAK = 5;

/** For each block the sum of its run: values that stand together, with no long row of breaks between them. */
export function runsOf(values: readonly number[], breaks: (i: number) => boolean): Float64Array {
  const sums = new Float64Array(values.length);
  let start = 0;
  let sum = 0;
  let gap = 0;
  for (let i = 0; i <= values.length; i++) {
    gap = i < values.length && breaks(i) ? gap + 1 : 0;
    if (i === values.length || gap === BREAK) {
      sums.fill(sum, start, i);
      start = i;
      sum = 0;
    }
    sum += values[i] ?? 0;
  }
  return sums;
}
