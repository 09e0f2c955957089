import type { Figure, Published, ThemeScore } from '../../model/article.ts';
import { byKeys, round3 } from './order.ts';
import { compatible, narrower, type Place } from './place.ts';
import { datesAgree, sameEvent, type Telling } from './same-event.ts';
import { bandsOf, binsOf, resemblance } from './signature.ts';
import { shapeOf } from './title-overlap.ts';

/** What grouping needs of an article; its text is not among it. */
export interface ClusterInput {
  id: string;
  title: string | null;
  region: Place;
  signature: string;
  /** ISO instant */
  receivedAt: string;
  themes?: Pick<ThemeScore, 'id'>[];
  figures?: Pick<Figure, 'value' | 'unit'>[];
  published?: Published | null;
}

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

interface Item extends Telling {
  id: string;
  bins: Uint16Array;
  group: Group;
}

interface Group {
  /** the narrowest place of its members: an article of unknown place must not join two cities */
  place: Place;
  members: ClusterMember[];
}

const NEAR_DUPLICATE = 0.5;
/** Common bigrams of the title and common figures, from which on two articles are compared as tellings of one event. */
const TERMS_TO_MEET = 4;
/** At most this many earlier articles are kept under one key, so that a flood of alike articles costs linear time. */
const KEPT_PER_KEY = 16;

/**
 * Groups articles into stories. In order of receipt, each joins the story of the article it is most like, or starts one:
 * first by near duplicates (MinHash bands, verified at an estimated Jaccard of 0.5), then by same events. Never
 * across regions that exclude each other. The order of the input does not matter; ids must be unique.
 */
export function clusterArticles(articles: ClusterInput[]): Cluster[] {
  const byBand = new Map<number, Item[]>();
  const byTerm = new Map<string, Item[]>();
  const groups: Group[] = [];
  for (const article of articles.toSorted(
    byKeys(
      (a) => a.receivedAt,
      (a) => a.id,
    ),
  )) {
    const item = itemOf(article);
    const bands = bandsOf(item.bins);
    const terms = [...item.title.bigrams, ...item.figures].map((term) => `${item.region.path[0]}:${term}`);
    const near = bestOf(meeting(byBand, bands, 1), item, (other) => nearDuplicate(item, other));
    const match =
      near ?? bestOf(meeting(byTerm, terms, TERMS_TO_MEET), item, (other) => sameEvent(item, other, resemblance(item.bins, other.bins)));
    if (match) {
      item.group = match.item.group;
      item.group.place = narrower(item.group.place, item.region);
      item.group.members.push({ id: item.id, method: near ? 'near-duplicate' : 'same-event', similarity: round3(match.similarity) });
    } else groups.push(item.group);
    keep(byBand, bands, item);
    keep(byTerm, terms, item);
  }
  return groups.map(({ members }) => ({ id: members[0]?.id ?? '', members }));
}

function itemOf(article: ClusterInput): Item {
  return {
    id: article.id,
    bins: binsOf(article.signature),
    title: shapeOf(article.title ?? ''),
    region: article.region,
    themes: new Set(article.themes?.map(({ id }) => id)),
    figures: new Set(article.figures?.filter(({ value }) => value !== null && value > 1).map(({ value, unit }) => `${value}${unit}`)),
    published: article.published ?? null,
    receivedAt: article.receivedAt,
    group: { place: article.region, members: [{ id: article.id, method: 'lead', similarity: 1 }] },
  };
}

function nearDuplicate(a: Item, b: Item): number {
  const similarity = resemblance(a.bins, b.bins);
  return similarity >= NEAR_DUPLICATE && datesAgree(a, b) ? similarity : 0;
}

/** The earlier items that share at least `least` keys, in order of their first shared key. */
function meeting<K>(index: Map<K, Item[]>, keys: K[], least: number): Item[] {
  const shared = new Map<Item, number>();
  for (const key of keys) for (const item of index.get(key) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= least).map(([item]) => item);
}

function bestOf(candidates: Item[], item: Item, similarityTo: (other: Item) => number): { item: Item; similarity: number } | null {
  let best: { item: Item; similarity: number } | null = null;
  for (const other of candidates) {
    if (!compatible(other.group.place, item.region)) continue;
    const similarity = similarityTo(other);
    if (similarity > (best?.similarity ?? 0)) best = { item: other, similarity };
  }
  return best;
}

/** The newest are kept: retellings come soon after. */
function keep<K>(index: Map<K, Item[]>, keys: K[], item: Item): void {
  for (const key of keys) {
    const kept = index.get(key);
    if (!kept) index.set(key, [item]);
    else if (kept.push(item) > KEPT_PER_KEY) kept.shift();
  }
}
