/** Items are numbered below this, so that a key of 32 bits and a number fit one double. */
const MOST_ITEMS = 2 ** 20;

/** More items than grouping can number. */
export class TooManyArticlesError extends Error {
  override readonly name = 'TooManyArticlesError';
}

/** Item `i` has key `key` (32 bits), as one number; sorting such numbers brings equal keys together, their items in order. */
export function keyed(key: number, i: number): number {
  if (i >= MOST_ITEMS) throw new TooManyArticlesError(`At most ${MOST_ITEMS} articles can be grouped at once: group a shorter period.`);
  return (key >>> 0) * MOST_ITEMS + i;
}

/**
 * Calls `met(i, j)`, i < j, for items that share a key, which one item may have twice: each with the `most` before it, so that a flood of alike articles costs
 * linear time. Sorts `entries` (of `keyed`) in place: memory is eight bytes an entry.
 *
 * @param split only items from it on meet, and only those below it; 0: all meet all
 */
export function eachMeeting(entries: Float64Array, most: number, met: (i: number, j: number) => void, split = 0): void {
  entries.sort();
  let first = 0;
  let base = -1;
  /** after the last of the key's entries that may be met */
  let end = 0;
  for (let to = 0; to < entries.length; to++) {
    const entry = entries[to] ?? 0;
    if (entry - base >= MOST_ITEMS || base < 0) {
      base = Math.floor(entry / MOST_ITEMS) * MOST_ITEMS;
      first = end = to;
    }
    if (split === 0) end = to;
    else if (entry - base < split) {
      end = to + 1;
      continue;
    }
    for (let from = Math.max(first, end - most); from < end; from++) {
      const i = (entries[from] ?? 0) - base;
      if (i !== entry - base) met(i, entry - base);
    }
  }
}

/** Pairs that are remembered: of few articles all they meet, of many the newest million (8 MB). */
const [REMEMBERED_EACH, MOST_REMEMBERED] = [64, 2 ** 20];

/** Calls `met` for a pair of `count` items the first time, and seldom again: only what fell on the place of a newer pair is forgotten. */
export function mostlyOnce(count: number, met: (i: number, j: number) => void): (i: number, j: number) => void {
  const bits = Math.ceil(Math.log2(Math.min(MOST_REMEMBERED, Math.max(2, count * REMEMBERED_EACH))));
  const last = new Float64Array(2 ** bits).fill(-1);
  return (i, j) => {
    const pair = i * MOST_ITEMS + j;
    const place = (Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca6b)) >>> (32 - bits);
    if (last[place] === pair) return;
    last[place] = pair;
    met(i, j);
  };
}
