import type { ArticleRecord } from '../model/record.ts';

/** Sightings that one article remembers; past it the latest are dropped, their objects still count. */
const MOST_SEEN = 200;

/**
 * Two records of the same article as one. The same for any order and any repetition of its arguments: the newest rules win,
 * then the earliest sighting, then the least key; the sightings of both are kept.
 */
export function mergeArticles(a: ArticleRecord, b: ArticleRecord): ArticleRecord {
  const [first, second] = before(a, b) ? [a, b] : [b, a];
  const seen: Record<string, string> = { ...second.seen };
  for (const [key, at] of Object.entries(first.seen)) {
    const other = seen[key];
    seen[key] = other !== undefined && other < at ? other : at;
  }
  const earliest = Object.entries(seen).sort(bySighting).slice(0, MOST_SEEN);
  return { ...first, seen: Object.fromEntries(earliest), day: [a.day, b.day].sort()[0] as string };
}

type Sighted = [key: string, at: string];

const bySighting = ([keyA, atA]: Sighted, [keyB, atB]: Sighted): number =>
  atA === atB ? (keyA < keyB ? -1 : Number(keyA > keyB)) : atA < atB ? -1 : 1;

function before(a: ArticleRecord, b: ArticleRecord): boolean {
  if (a.rules !== b.rules) return a.rules > b.rules;
  return bySighting([a.from.key, a.from.at], [b.from.key, b.from.at]) <= 0;
}
