import type { Matcher } from '../text/matcher.ts';

/** Calls `found` where terms stand, by start, each character counted for one: of overlapping terms the longest wins, then the first. */
export function eachOccurrence({ find, lengths }: Matcher, text: string, found: (term: number, start: number) => void): void {
  const { list, count } = find(text);
  for (let i = 0; i < count; ) {
    let reach = endOf(list, i, lengths);
    let after = i + 2;
    while (after < count && (list[after + 1] as number) < reach) {
      reach = Math.max(reach, endOf(list, after, lengths));
      after += 2;
    }
    if (after === i + 2) found(list[i] as number, list[i + 1] as number);
    else apart(list, i, after, lengths, found);
    i = after;
  }
}

/** Where the term at a place of the matcher's list ends. */
const endOf = (list: Int32Array, at: number, lengths: Uint8Array): number =>
  (list[at + 1] as number) + (lengths[list[at] as number] as number);

/** Of terms that overlap in a row, those that are kept: the longest first, as long as nothing kept covers any of it. */
function apart(list: Int32Array, from: number, to: number, lengths: Uint8Array, found: (term: number, start: number) => void): void {
  const left: number[] = [];
  for (let at = from; at < to; at += 2) left.push(at);
  const kept: number[] = [];
  while (left.length > 0) {
    let best = left[0] as number;
    for (const at of left) if (lengthOf(list, at, lengths) > lengthOf(list, best, lengths)) best = at;
    kept.push(best);
    const start = list[best + 1] as number;
    const end = endOf(list, best, lengths);
    let still = 0;
    for (const at of left) if ((list[at + 1] as number) >= end || endOf(list, at, lengths) <= start) left[still++] = at;
    left.length = still;
  }
  for (const at of kept.sort((a, b) => a - b)) found(list[at] as number, list[at + 1] as number);
}

const lengthOf = (list: Int32Array, at: number, lengths: Uint8Array): number => lengths[list[at] as number] as number;
