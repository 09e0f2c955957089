import type { Matcher } from '../text/matcher.ts';

export interface Occurrence {
  /** index of the term */
  term: number;
  start: number;
}

interface Found extends Occurrence {
  end: number;
}

const longestFirst = (a: Found, b: Found): number => b.end - b.start - (a.end - a.start) || a.start - b.start;

/**
 * Where terms stand, each character counted for one: of overlapping terms the longest wins, then the first. `terms` are the matcher's
 * patterns.
 */
export function occurrencesOf(matcher: Matcher, terms: readonly string[], text: string): Occurrence[] {
  const kept: Occurrence[] = [];
  const { list, count } = matcher.find(text);
  for (let i = 0; i < count; ) {
    const first = foundAt(list, i, terms);
    let reach = first.end;
    let after = i + 2;
    while (after < count && (list[after + 1] as number) < reach) {
      reach = Math.max(reach, foundAt(list, after, terms).end);
      after += 2;
    }
    if (after === i + 2) kept.push(first);
    else {
      const cluster: Found[] = [];
      for (let k = i; k < after; k += 2) cluster.push(foundAt(list, k, terms));
      for (const one of apart(cluster)) kept.push(one);
    }
    i = after;
  }
  return kept;
}

function foundAt(list: Int32Array, at: number, terms: readonly string[]): Found {
  const term = list[at] as number;
  const start = list[at + 1] as number;
  return { term, start, end: start + (terms[term] as string).length };
}

/** Of terms that overlap in a row, those that are kept, by start. */
function apart(cluster: Found[]): Found[] {
  const from = cluster[0]?.start ?? 0;
  const taken = new Uint8Array(cluster.reduce((most, { end }) => Math.max(most, end), from) - from);
  const kept: Found[] = [];
  for (const one of cluster.sort(longestFirst)) {
    if (taken[one.start - from] || taken[one.end - 1 - from]) continue;
    taken.fill(1, one.start - from, one.end - from);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
