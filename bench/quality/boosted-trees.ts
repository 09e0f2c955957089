import type { Forest } from '../../lambdas/ingest/text/forest.ts';

/** How a forest is grown. */
export interface Growth {
  trees: number;
  depth: number;
  rate: number;
  /** least sum of second derivatives in a leaf */
  least: number;
  /** what a leaf's value is pulled to 0 by */
  ridge: number;
  /** shares of the measures and of the pages that a tree may use: few alike pages are easily learnt by heart */
  columns: number;
  pages: number;
}

/** Rows to learn from: each with its page, what it is, and what an error costs. */
export interface Lesson {
  x: Float64Array;
  page: number;
  isTrue: boolean;
  weight: number;
}

const BINS = 48;
const LEAST_GAIN = 1e-6;

/** Gradient boosting of the log loss on histograms; each tree sees some of the measures and some of the pages, the same in every run. */
export function growTrees(lessons: readonly Lesson[], { trees, depth, rate, least, ridge, columns, pages }: Growth): Forest {
  const random = mulberry(1);
  const width = lessons[0]?.x.length ?? 0;
  const edges = Array.from({ length: width }, (_, f) =>
    edgesOf(
      lessons.map(({ x }) => x[f] ?? 0),
      BINS,
    ),
  );
  const bins = edges.map((edge, f) => Uint8Array.from(lessons, ({ x }) => binOf(edge, x[f] ?? 0)));
  const all = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const share = lessons.reduce((sum, { weight, isTrue }) => sum + (isTrue ? weight : 0), 0) / all;
  const bias = Math.log(share / (1 - share));
  const score = new Float64Array(lessons.length).fill(bias);
  const slope = new Float64Array(lessons.length);
  const curve = new Float64Array(lessons.length);
  const most = lessons.reduce((last, { page }) => Math.max(last, page), 0);
  const forest = { depth, bias: round(bias), features: [] as number[], thresholds: [] as (number | null)[], leaves: [] as number[] };
  const inner = 2 ** depth - 1;

  for (let tree = 0; tree < trees; tree++) {
    for (const [i, { isTrue, weight }] of lessons.entries()) {
      const p = 1 / (1 + Math.exp(-(score[i] ?? 0)));
      slope[i] = weight * ((isTrue ? 1 : 0) - p);
      curve[i] = Math.max(1e-6, weight * p * (1 - p));
    }
    const used = Array.from({ length: most + 1 }, () => random() < pages);
    const open = edges.map((edge, f) => (random() < columns && edge.length > 0 ? f : -1)).filter((f) => f >= 0);
    const features = new Array<number>(inner).fill(0);
    const thresholds = new Array<number | null>(inner).fill(null);
    const leaves = new Array<number>(inner + 1).fill(0);
    const grow = (node: number, rows: Int32Array, level: number, everyone: Int32Array): void => {
      const g = total(slope, rows);
      const h = total(curve, rows);
      const split = level < depth && h >= 2 * least ? bestSplit(rows, g, h) : null;
      if (!split) {
        const value = leafOf((rate * g) / (h + ridge));
        const first = (node + 1) * 2 ** (depth - level) - 1 - inner;
        leaves.fill(value, first, first + 2 ** (depth - level));
        for (const i of everyone) score[i] = (score[i] ?? 0) + value;
        return;
      }
      features[node] = split.feature;
      thresholds[node] = round(edges[split.feature]?.[split.bin] ?? 0);
      const column = bins[split.feature] as Uint8Array;
      const isLeft = (i: number) => (column[i] as number) <= split.bin;
      grow(2 * node + 1, rows.filter(isLeft), level + 1, everyone.filter(isLeft));
      grow(
        2 * node + 2,
        rows.filter((i) => !isLeft(i)),
        level + 1,
        everyone.filter((i) => !isLeft(i)),
      );
    };
    const bestSplit = (rows: Int32Array, g: number, h: number): { feature: number; bin: number } | null => {
      let best: { feature: number; bin: number } | null = null;
      let most = LEAST_GAIN;
      const sums = new Float64Array(2 * BINS);
      for (const feature of open) {
        const column = bins[feature] as Uint8Array;
        sums.fill(0);
        for (let k = 0; k < rows.length; k++) {
          const i = rows[k] as number;
          const at = 2 * (column[i] as number);
          sums[at] = (sums[at] as number) + (slope[i] as number);
          sums[at + 1] = (sums[at + 1] as number) + (curve[i] as number);
        }
        let left = 0;
        let weight = 0;
        for (let bin = 0; bin < (edges[feature]?.length ?? 0); bin++) {
          left += sums[2 * bin] as number;
          weight += sums[2 * bin + 1] as number;
          if (weight < least || h - weight < least) continue;
          const gain = left ** 2 / (weight + ridge) + (g - left) ** 2 / (h - weight + ridge) - g ** 2 / (h + ridge);
          if (gain > most) {
            most = gain;
            best = { feature, bin };
          }
        }
      }
      return best;
    };
    const everyone = Int32Array.from(lessons.keys());
    grow(
      0,
      everyone.filter((i) => used[lessons[i]?.page ?? 0]),
      0,
      everyone,
    );
    forest.features.push(...features);
    forest.thresholds.push(...thresholds);
    forest.leaves.push(...leaves);
  }
  return forest;
}

/** Where a measure may be split: between its values, or at its quantiles where there are many. */
function edgesOf(values: readonly number[], most: number): number[] {
  const sorted = Float64Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  const chosen =
    distinct.length <= most
      ? distinct.slice(1)
      : Array.from({ length: most - 1 }, (_, b) => {
          const from: ArrayLike<number> = b % 2 === 0 ? distinct : sorted;
          return from[Math.floor((from.length * (b + 1)) / most)] ?? 0;
        });
  const above = new Map(distinct.map((value, i) => [value, ((distinct[i - 1] ?? value) + value) / 2]));
  return [...new Set(chosen.map((value) => round(above.get(value) ?? value)))].sort((a, b) => a - b);
}

/** How many edges are at or below a value. */
function binOf(edges: readonly number[], value: number): number {
  let from = 0;
  let to = edges.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((edges[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

const total = (values: Float64Array, rows: Int32Array): number => {
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += values[rows[k] as number] as number;
  return sum;
};

const round = (value: number): number => Number(value.toPrecision(5));
/** Three decimals: the error of a hundred leaves does not count, and the model is smaller by a third. */
const leafOf = (value: number): number => Number(value.toFixed(3));

/** A small generator of numbers from 0 to 1, the same in every run (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
