/** How often each name is there, in order of first appearance. */
export function countsOf(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The most frequent first; of equal ones, the one that is before by its characters. */
export const byFrequency = (counts: ReadonlyMap<string, number>): [name: string, count: number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
