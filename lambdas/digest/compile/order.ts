/** Compares by UTF-16 code units: the same everywhere, whatever the locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by the first key that differs, ascending; a number descends when its key negates it. */
export function byKeys<T>(...keys: ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = key(a);
      const right = key(b);
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}

/** Groups in order of first appearance. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Three decimals: similarities and scores are estimates, and their noise is not part of the digest. */
export const round3 = (value: number): number => Math.round(value * 1000) / 1000;

/** The first of some instants (ISO, UTC), or null of none. */
export const earliest = (instants: string[]): string | null => instants.toSorted(byText)[0] ?? null;

/** The last of some instants (ISO, UTC), or null of none. */
export const latest = (instants: string[]): string | null => instants.toSorted(byText).at(-1) ?? null;
