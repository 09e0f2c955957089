import type { Matcher } from '../text/matcher.ts';

export interface Occurrence {
  /** index of the term */
  term: number;
  start: number;
}

/** Where terms stand, each character counted for one: of overlapping terms the longest wins, then the first. */
export function occurrencesOf(matcher: Matcher, text: string): Occurrence[] {
  const found: { term: number; start: number; end: number }[] = [];
  matcher.each(text, (term, start, end) => {
    found.push({ term, start, end });
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const kept: Occurrence[] = [];
  for (const { term, start, end } of found) {
    if (taken[start] || taken[end - 1]) continue;
    taken.fill(1, start, end);
    kept.push({ term, start });
  }
  return kept.sort((a, b) => a.start - b.start);
}
