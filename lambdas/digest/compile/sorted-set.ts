/** A set of numbers of 32 bits as a sorted array: a twentieth of a Set's memory, and compared in one pass. */
export type SortedSet = Uint32Array;

/** The different numbers of a list, each of 32 bits without sign. */
export function sortedSet(values: readonly number[]): SortedSet {
  const sorted = Uint32Array.from(values).sort();
  let size = 0;
  for (const value of sorted) if (size === 0 || value !== sorted[size - 1]) sorted[size++] = value;
  const set = room(size);
  set.set(sorted.subarray(0, size));
  return set;
}

/** Numbers that share one block of memory: a block for each of a hundred thousand small arrays costs more than what is in them. */
const BLOCK = 1 << 14;
let block = new Uint32Array(BLOCK);
let used = 0;

/** An array of so many numbers in a block that others share. */
export function room(size: number): Uint32Array {
  if (size > BLOCK) return new Uint32Array(size);
  if (used + size > BLOCK) [block, used] = [new Uint32Array(BLOCK), 0];
  used += size;
  return block.subarray(used - size, used);
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
