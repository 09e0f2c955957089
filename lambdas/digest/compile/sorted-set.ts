/** A set of numbers of 32 bits as a sorted array: a twentieth of a Set's memory, and compared in one pass. */
export type SortedSet = Uint32Array;

/** The different numbers of a list, each of 32 bits without sign. */
export function sortedSet(values: readonly number[]): SortedSet {
  const sorted = Uint32Array.from(values).sort();
  let size = 0;
  for (const value of sorted) if (size === 0 || value !== sorted[size - 1]) sorted[size++] = value;
  return sorted.slice(0, size);
}

/** How many numbers two sets have in common. */
export function common(a: SortedSet, b: SortedSet): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) count++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return count;
}

/** A number of 32 bits for a text: FNV-1a over its UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
