import type { ArticleRecord, Seen } from '../model/record.ts';

/** Sightings that one article remembers; past it the latest are dropped, their objects still count. */
const MOST_SEEN = 200;

/**
 * Two records of the same article as one. The same for any order and any repetition of its arguments: the newest rules win,
 * then the earliest sighting, then the least key, then the reading that knew more of the site's template and so has less text; the
 * sightings of both are kept.
 */
export function mergeArticles(a: ArticleRecord, b: ArticleRecord): ArticleRecord {
  const [first] = [a, b].sort((x, y) => y.rules - x.rules || bySighting(x.from, y.from) || byReading(x, y)) as [
    ArticleRecord,
    ArticleRecord,
  ];
  const earliest = new Map<string, Seen>();
  for (const seen of [...a.seen, ...b.seen].sort(bySighting)) if (!earliest.has(seen.key)) earliest.set(seen.key, seen);
  return { ...first, seen: [...earliest.values()].slice(0, MOST_SEEN), day: [a.day, b.day].sort()[0] as string };
}

/** Two readings of one sighting differ only in what was known of its site. */
function byReading(a: ArticleRecord, b: ArticleRecord): number {
  return a.length - b.length || (a.signature < b.signature ? -1 : Number(a.signature > b.signature));
}

function bySighting(a: Seen, b: Seen): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
