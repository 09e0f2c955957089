import type { ClusterInput } from './cluster-input.ts';
import { evidenceOf } from './evidence.ts';
import { mostlyOnce } from './meetings.ts';
import { eachNearPair, nearDuplicate, type Printed, printOf } from './near-duplicate.ts';
import { byKeys, round3 } from './order.ts';
import { compatible, narrower, type Place } from './place.ts';
import { sameEvent } from './same-event.ts';
import { eachSharingTerms } from './shared-terms.ts';
import { binsOf } from './signature.ts';

export type { ClusterInput } from './cluster-input.ts';

export interface ClusterMember {
  id: string;
  /** `lead`: the first received. The others: why they joined, and how alike they are to the member they joined (0 to 1). */
  method: 'lead' | 'near-duplicate' | 'same-event';
  similarity: number;
}

export interface Cluster {
  /** id of the first article received */
  id: string;
  members: ClusterMember[];
}

interface Item extends Printed {
  id: string;
}

interface Group {
  /** the narrowest place of its members: an article of unknown place must not join two cities */
  place: Place;
  members: ClusterMember[];
}

/** An earlier article that this one is like. */
interface Likeness {
  /** index of the earlier one */
  to: number;
  method: 'near-duplicate' | 'same-event';
  similarity: number;
  /** one text that was given two regions: the place of the story does not matter */
  foreign?: boolean;
}

/**
 * Groups articles into stories. In order of receipt, each joins the story of the article it is most like, or starts one:
 * first by near duplicates, then by same events. Never across regions that exclude each other. The order of the
 * input does not matter; ids must be unique.
 *
 * @throws TooManyArticlesError above a million
 */
export function clusterArticles(articles: ClusterInput[]): Cluster[] {
  const inOrder = byKeys<ClusterInput>(
    (a) => a.receivedAt,
    (a) => a.id,
  );
  const items = articles.toSorted(inOrder).map(itemOf);
  const likenesses = likenessesOf(items);
  const groups: Group[] = [];
  const groupOf: Group[] = [];
  for (const [i, item] of items.entries()) {
    const likeness = likenesses.get(i)?.find(({ to, foreign }) => foreign || compatible(groupOf[to]?.place ?? item.region, item.region));
    const joined = likeness && groupOf[likeness.to];
    if (joined) {
      if (!likeness.foreign) joined.place = narrower(joined.place, item.region);
      joined.members.push({ id: item.id, method: likeness.method, similarity: round3(likeness.similarity) });
    } else groups.push({ place: item.region, members: [{ id: item.id, method: 'lead', similarity: 1 }] });
    groupOf.push(joined ?? (groups.at(-1) as Group));
  }
  return groups.map(({ members }) => ({ id: members[0]?.id ?? '', members }));
}

const bestFirst = byKeys<Likeness>(
  (l) => l.method,
  (l) => -l.similarity,
  (l) => l.to,
);

/** By the later article's index: the earlier ones that it is like, near duplicates before same events, most alike first. */
function likenessesOf(items: readonly Item[]): Map<number, Likeness[]> {
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
  eachNearPair(items, nearMet);
  const termsMet = mostlyOnce(items.length, (i, j) => {
    const [a, b] = [items[i], items[j]];
    if (!a || !b) return;
    const similarity = sameEvent(a, b);
    if (similarity > 0) note(j, { to: i, method: 'same-event', similarity });
  });
  eachSharingTerms(items, termsMet);
  for (const likenesses of found.values()) likenesses.sort(bestFirst);
  return found;
}

function itemOf(article: ClusterInput): Item {
  return { id: article.id, ...printOf(binsOf(article.signature)), ...evidenceOf(article) };
}
