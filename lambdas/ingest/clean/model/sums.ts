/** Running sums of values: any range in two look-ups. Ranges past an end are cut off there. */
export class Sums {
  private readonly sums: Float64Array;
  readonly all: number;

  constructor(values: ArrayLike<number>) {
    this.sums = new Float64Array(values.length + 1);
    for (let i = 0; i < values.length; i++) this.sums[i + 1] = (this.sums[i] ?? 0) + (values[i] ?? 0);
    this.all = this.sums[values.length] ?? 0;
  }

  between(from: number, to: number): number {
    return (this.sums[Math.min(this.sums.length - 1, to)] ?? 0) - (this.sums[Math.max(0, from)] ?? 0);
  }
}

const LOGS = Float64Array.from({ length: 2048 }, (_, n) => Math.log1p(n));

/** A length or a distance on a logarithmic scale, with its sign. */
export function near(n: number): number {
  const size = n < 0 ? -n : n;
  const log = LOGS[size] ?? Math.log1p(size);
  return n < 0 ? -log : log;
}
