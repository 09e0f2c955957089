/**
 * Boosted trees as numbers. A node is a feature and a threshold; node `i` of a tree has its children at `2i + 1` (below the threshold) and
 * `2i + 2`. All trees are complete and of one depth, so that there is nothing to look up; a branch that needs no more
 * splits has an infinite threshold.
 */
export interface Forest {
  depth: number;
  bias: number;
  /** of all trees, `2 ** depth - 1` entries each */
  features: readonly number[];
  thresholds: readonly (number | null)[];
  /** of all trees, `2 ** depth` entries each */
  leaves: readonly number[];
}

/** Puts a forest into arrays that run fast: gives the probability of a row of features. */
export function probabilityOf({ depth, bias, features, thresholds, leaves }: Forest): (rows: Float64Array, at: number) => number {
  const inner = 2 ** depth - 1;
  const trees = features.length / inner;
  const split = Uint8Array.from(features);
  const limit = Float64Array.from(thresholds, (value) => value ?? Number.POSITIVE_INFINITY);
  const leaf = Float64Array.from(leaves);
  return (rows, at) => {
    let sum = bias;
    for (let tree = 0; tree < trees; tree++) {
      const base = tree * inner;
      let node = 0;
      for (let level = 0; level < depth; level++) {
        const i = base + node;
        node = 2 * node + ((rows[at + (split[i] ?? 0)] ?? 0) < (limit[i] ?? 0) ? 1 : 2);
      }
      sum += leaf[tree * (inner + 1) + node - inner] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
