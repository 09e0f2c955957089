import type { CleanArticle, ThemeEvidence } from '../../model/article.ts';
import { listsOf } from './lists.ts';
import { eachOccurrence } from './occurrences.ts';
import type { Vocabulary, Vote } from './vocabulary.ts';

/** How much a place in the article says about its theme. The lead is the first characters of the body: a brief is all lead. */
const PLACE = { title: 3, heading: 2, lead: 1.6, body: 1 } as const;
const LEAD_LENGTH = 200;
/** An item of an enumeration is one thing of several. */
const LISTED = 0.5;
/** Terms of this weight name a theme. */
const NAMING = 3;

/** What the terms of one theme weigh together. */
export interface Tally {
  sum: number;
  /** terms that name the theme, one that is repeated or stands in front counted twice */
  naming: number;
}

/** A term that the article has: what its places weigh together, the logarithm of that, and the first of them. */
export interface Spoken {
  term: number;
  mass: number;
  /** what the term counts: one word said forty times does not make a theme */
  counts: number;
  at: ThemeEvidence['at'];
}

/** The tally of each theme from the terms that an article has. */
export function talliesOf(spoken: readonly Spoken[], { ids, votes }: Vocabulary): Tally[] {
  const tallies = ids.map((): Tally => ({ sum: 0, naming: 0 }));
  for (const { term, mass, counts } of spoken) {
    for (const { theme, weight } of votes[term] as readonly Vote[]) {
      const tally = tallies[theme] as Tally;
      tally.sum += weight * counts;
      if (weight >= NAMING) tally.naming += mass > 1 ? 2 : 1;
    }
  }
  return tallies;
}

/** The terms that speak for a theme, the strongest first, so many at most. */
export function evidenceOf(spoken: readonly Spoken[], theme: number, { terms, votes }: Vocabulary, most: number): ThemeEvidence[] {
  const kept: ThemeEvidence[] = [];
  for (const { term: id, counts, at } of spoken) {
    for (const vote of votes[id] as readonly Vote[]) {
      if (vote.theme !== theme) continue;
      const term = terms[id] as string;
      const weight = vote.weight * counts;
      let place = kept.length;
      while (place > 0 && isStronger(weight, term, kept[place - 1] as ThemeEvidence)) place--;
      if (place < most) kept.splice(place, 0, { term, at, weight });
      if (kept.length > most) kept.pop();
    }
  }
  return kept;
}

const isStronger = (weight: number, term: string, other: ThemeEvidence): boolean =>
  weight > other.weight || (weight === other.weight && term < other.term);

/**
 * The terms that an article has, neutral ones left out.
 *
 * @param named the title, Simplified
 */
export function spokenIn({ folded, paragraphs }: CleanArticle, named: string, { matcher, votes }: Vocabulary): Spoken[] {
  const known = new Map<number, Spoken>();
  const count = (term: number, at: ThemeEvidence['at'], mass: number): void => {
    const spoken = known.get(term);
    if (spoken) spoken.mass += mass;
    else if ((votes[term] as readonly Vote[]).length > 0) known.set(term, { term, mass, counts: 0, at });
  };
  eachOccurrence(matcher, named, (term) => count(term, 'title', PLACE.title));
  const lead = (paragraphs.find(({ kind }) => kind === 'body')?.start ?? 0) + LEAD_LENGTH;
  const lists = listsOf(folded);
  let list = 0;
  let paragraph = 0;
  eachOccurrence(matcher, folded, (term, start) => {
    while (paragraph < paragraphs.length && (paragraphs[paragraph]?.end ?? 0) <= start) paragraph++;
    while (list < lists.length && (lists[list]?.end ?? 0) <= start) list++;
    const around = lists[list];
    const listed = around !== undefined && start >= around.start;
    if (listed && around.organs) return;
    const place = paragraphs[paragraph]?.kind === 'heading' ? PLACE.heading : start < lead ? PLACE.lead : PLACE.body;
    count(term, start, listed ? place * LISTED : place);
  });
  const spoken = [...known.values()];
  for (const one of spoken) one.counts = Math.log2(1 + one.mass);
  return spoken;
}
