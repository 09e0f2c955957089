import type { Counts, Digest } from '../../model/digest.ts';
import { groupBy, latest } from '../compile/order.ts';
import { LEADS } from '../compile/rank.ts';
import { floodTimes } from './numbers.ts';
import type { Words } from './words.ts';

/** The accounting as every format prints it. */

/** At most this many names in one list of 收录说明; digest.json has all. */
export const LISTED = 100;

export interface Equation {
  received: number;
  /** add up to `received` */
  terms: { label: string; count: number }[];
}

const TERMS = ['published', 'merged', 'late', 'rejected', 'withdrawn', 'failed'] as const;

export const equation = (counts: Counts, { accounts }: Words): Equation => ({
  received: counts.received,
  terms: TERMS.map((term) => ({ label: accounts.terms[term], count: counts[term] })),
});

/** One line for each later issue that tells what came too late for this one. */
export const lateNotes = ({ lateElsewhere }: Digest): { issue: string; sightings: number }[] =>
  [...groupBy(lateElsewhere, ({ issue }) => issue)].map(([issue, items]) => ({
    issue,
    sightings: items.reduce((sum, { sightings }) => sum + sightings, 0),
  }));

/** What a reader must know before reading on: the issue is incomplete, corrected or not like others, or tells nothing. */
export function notices(digest: Digest, words: Words): string[] {
  const { kind, missing, failed, stories, continuing, counts, revision, corrections, history, byTheme, timeZone } = digest;
  const w = words.notices;
  const times = floodTimes(digest);
  const [first] = byTheme;
  const notes: string[] = [];
  if (missing.length > 0) notes.push(w.missing(missing));
  if (failed.length > 0) notes.push(w.failed(failed.length));
  if (revision > 1) {
    const touched = corrections.flatMap(({ changed, removed }) => [...changed, ...removed].map(({ story }) => story));
    notes.push(w.corrected(revision, new Set(touched).size));
  }
  if (times !== null) notes.push(w.flood(counts.received, times));
  if (first && byTheme.length === 1 && stories.length > LEADS) notes.push(w.oneTheme(words.themeName(first.id), stories.length));
  if (counts.received === 0) {
    const last = latest(history.flatMap(({ asOf }) => asOf ?? []));
    notes.push(`${w.empty[kind === 'day' ? 'day' : 'span']}${w.lastCame(last && words.moment(last, timeZone))}`);
  } else if (stories.length === 0) notes.push(w.nothingTold(counts.received, continuing.length > 0));
  return notes;
}
