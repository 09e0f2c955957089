import type { ClusterInput } from './cluster-input.ts';
import { type Constraints, UNCONSTRAINED } from './constraints.ts';
import { type Item, itemOf, type Likeness, likenessesOf } from './likeness.ts';
import { byKeys, round3 } from './order.ts';
import { compatible, narrower, type Place } from './place.ts';

export type { ClusterInput } from './cluster-input.ts';

export interface ClusterMember {
  id: string;
  /** `lead`: the first received. The others: why they joined, and how alike they are to the member they joined (0 to 1). */
  method: 'lead' | 'near-duplicate' | 'same-event' | 'editor';
  similarity: number;
  /** id of the member that it joined; its own for the first */
  to: string;
}

export interface Cluster {
  /** id of the first article received */
  id: string;
  members: ClusterMember[];
}

interface Group {
  /** the narrowest place of its members: an article of unknown place must not join two cities */
  place: Place;
  members: ClusterMember[];
  /** of its members that decisions name */
  roots: string[];
}

/**
 * Groups articles into stories. In order of receipt, each joins the story of the article it is most like, or starts one:
 * first by near duplicates, then by same events. Never across regions that exclude each other. What an editor decided
 * goes before: articles of one root are one story, whatever they are like. The order of the input does not matter;
 * ids must be unique.
 *
 * @throws TooManyArticlesError above a million
 */
export function clusterArticles(articles: readonly ClusterInput[], constraints: Constraints = UNCONSTRAINED): Cluster[] {
  const inOrder = byKeys<ClusterInput>(
    (a) => a.receivedAt,
    (a) => a.id,
  );
  const items = articles.toSorted(inOrder).map(itemOf);
  const likenesses = likenessesOf(items);
  const groups: Group[] = [];
  const groupOf: Group[] = [];
  const decided = new Map<string, Group>();
  for (const [i, item] of items.entries()) {
    const root = constraints.rootOf(item.id);
    const together = root === null ? undefined : decided.get(root);
    const likeness = likenesses.get(i)?.find((like) => joins(item, root, groupOf[like.to], like, together, constraints));
    const group = (likeness && groupOf[likeness.to]) ?? together ?? { place: item.region, members: [], roots: [] };
    group.members.push(memberOf(item, likeness && { ...likeness, id: items[likeness.to]?.id ?? '' }, group));
    if (group.members.length === 1) groups.push(group);
    else if (likeness && !likeness.foreign) group.place = narrower(group.place, item.region);
    if (root !== null) {
      group.roots.push(root);
      decided.set(root, group);
    }
    groupOf.push(group);
  }
  return groups.map(({ members }) => ({ id: members[0]?.id ?? '', members }));
}

/** Whether an item may join this group, for this likeness. An item that was decided to be with others joins no other group. */
function joins(
  { region }: Item,
  root: string | null,
  group: Group | undefined,
  { foreign }: Likeness,
  together: Group | undefined,
  constraints: Constraints,
): boolean {
  if (!group || (together && together !== group)) return false;
  if (!foreign && !compatible(group.place, region)) return false;
  return root === null || together === group || !group.roots.some((other) => constraints.forbids(root, other));
}

function memberOf({ id }: Item, likeness: (Likeness & { id: string }) | undefined, { members: [first] }: Group): ClusterMember {
  if (likeness) return { id, method: likeness.method, similarity: round3(likeness.similarity), to: likeness.id };
  return first ? { id, method: 'editor', similarity: 1, to: first.id } : { id, method: 'lead', similarity: 1, to: id };
}
