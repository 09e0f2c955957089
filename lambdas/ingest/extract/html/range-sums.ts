/** The sum of some values over any range, `to` exclusive, in constant time after one pass. */
export function rangeSums(values: readonly number[]): (from: number, to: number) => number {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value;
  });
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0);
}
