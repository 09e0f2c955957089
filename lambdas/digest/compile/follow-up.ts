import type { Continuation } from '../../model/digest.ts';
import type { Cluster } from './cluster.ts';
import { type ClusterInput, clusterInputOf } from './cluster-input.ts';
import type { Constraints } from './constraints.ts';
import { goesOn, tracedOf } from './goes-on.ts';
import { likenessesOf } from './likeness.ts';
import { byKeys, round3 } from './order.ts';
import type { Told } from './told.ts';

/** An earlier telling that a story goes on with. */
export interface FollowUp {
  told: Told;
  method: Continuation['evidence']['method'];
  similarity: number;
  /** id of the article that is like it */
  article: string;
}

/** `at`: index of the earlier telling */
type Candidate = Omit<FollowUp, 'told'> & { at: number };

const bestFirst = byKeys<Candidate>(
  ({ method }) => ['editor', 'near-duplicate', 'same-event'].indexOf(method),
  ({ similarity }) => -similarity,
  ({ at }) => -at,
);

/**
 * By a story's id: the telling of an earlier issue that it goes on with. A story does when one of its articles is like the earlier one as two
 * tellings of one event are, with more needed for each day between them; or when an editor said so, and never when
 * one said otherwise.
 *
 * @param told as `toldIn` gives it
 */
export function followUpsOf(
  clusters: readonly Cluster[],
  articles: readonly ClusterInput[],
  told: readonly Told[],
  constraints: Constraints,
): Map<string, FollowUp> {
  if (told.length === 0) return new Map();
  const earlier = told.map(({ story }) =>
    tracedOf(clusterInputOf({ ...story, published: story.sources[0]?.published ?? null }, story.receivedAt)),
  );
  const likenesses = likenessesOf([...earlier, ...articles.map(tracedOf)], told.length, goesOn);
  const indexOf = new Map(articles.map(({ id }, i) => [id, told.length + i]));
  const rootsOf = (ids: readonly string[]): string[] => ids.flatMap((id) => constraints.rootOf(id) ?? []);
  const roots = told.map(({ story }) => rootsOf(story.sources.map(({ article }) => article)));
  const decided = new Map<string, number[]>();
  for (const [at, of] of roots.entries()) for (const root of of) decided.set(root, [...(decided.get(root) ?? []), at]);
  const found = new Map<string, FollowUp>();
  for (const { id, members } of clusters) {
    const own = rootsOf(members.map((member) => member.id));
    const isAllowed = ({ at }: Candidate): boolean => !roots[at]?.some((root) => own.some((other) => constraints.forbids(root, other)));
    const named = own
      .flatMap((root) => decided.get(root) ?? [])
      .map((at) => ({ at, method: 'editor' as const, similarity: 1, article: id }));
    const alike = members.flatMap(({ id: article }) =>
      (likenesses.get(indexOf.get(article) ?? -1) ?? []).map(({ to: at, method, similarity }) => ({ at, method, similarity, article })),
    );
    const [best] = [...named, ...alike].filter(isAllowed).sort(bestFirst);
    const of = best && told[best.at];
    if (of) found.set(id, { told: of, method: best.method, similarity: round3(best.similarity), article: best.article });
  }
  return found;
}
