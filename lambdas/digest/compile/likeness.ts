import type { ClusterInput } from './cluster-input.ts';
import { evidenceOf } from './evidence.ts';
import { mostlyOnce } from './meetings.ts';
import { eachNearPair, nearDuplicate, type Printed, printOf } from './near-duplicate.ts';
import { byKeys } from './order.ts';
import { compatible } from './place.ts';
import { sameEvent } from './same-event.ts';
import { eachSharingTerms } from './shared-terms.ts';
import { binsOf } from './signature.ts';

/** An article, or a story by its lead, ready to compare. */
export interface Item extends Printed {
  id: string;
}

export function itemOf(article: ClusterInput): Item {
  return { id: article.id, ...printOf(binsOf(article.signature)), ...evidenceOf(article) };
}

/** An item with a lower index that an item is like. */
export interface Likeness {
  to: number;
  method: 'near-duplicate' | 'same-event';
  /** 0 to 1 */
  similarity: number;
  /** one text that was given two regions: the place of the story does not matter */
  foreign?: boolean;
}

const bestFirst = byKeys<Likeness>(
  (l) => l.method,
  (l) => -l.similarity,
  (l) => l.to,
);

/**
 * By an item's index: those before it that it is like, near duplicates before same events, most alike first.
 *
 * @param split items below it are not compared with one another, nor those from it on: 0 compares all with all
 * @param alike how alike two tellings of one event by different hands are, 0 for not
 */
export function likenessesOf<I extends Item>(
  items: readonly I[],
  split = 0,
  alike: (a: I, b: I) => number = (a, b) => sameEvent(a, b),
): Map<number, Likeness[]> {
  const found = new Map<number, Likeness[]>();
  const note = (j: number, likeness: Likeness) => {
    const known = found.get(j);
    if (!known) found.set(j, [likeness]);
    else if (!known.some(({ to, method }) => to === likeness.to && method === likeness.method)) known.push(likeness);
  };
  const nearMet = mostlyOnce(items.length, (i, j) => {
    const [a, b] = [items[i], items[j]];
    if (!a || !b) return;
    const similarity = nearDuplicate(a, b);
    if (similarity > 0) note(j, { to: i, method: 'near-duplicate', similarity, foreign: !compatible(a.region, b.region) });
  });
  eachNearPair(items, nearMet, split);
  const termsMet = mostlyOnce(items.length, (i, j) => {
    const [a, b] = [items[i], items[j]];
    if (!a || !b) return;
    const similarity = alike(a, b);
    if (similarity > 0) note(j, { to: i, method: 'same-event', similarity });
  });
  eachSharingTerms(items, termsMet, split);
  for (const likenesses of found.values()) likenesses.sort(bestFirst);
  return found;
}
