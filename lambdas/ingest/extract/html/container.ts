import type { Anchors } from './anchors.ts';
import type { Block } from './blocks.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Features, featureNames, measure } from './features.ts';
import { type Look, lookOf } from './prose.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** The run of blocks that holds the article, and what was found out on the way. */
export interface Container {
  range: Candidate;
  looks: readonly Look[];
  /** blocks in an element that stands beside what the container holds */
  beside: readonly boolean[];
  /** blocks of teasers */
  cards: readonly boolean[];
}

/** Most candidates that are scored: those with the most prose. A page has a few dozen that matter. */
const MOST = 80;
/** Elements with less of the page's prose are no candidates. */
const LEAST_SHARE = 0.01;

/**
 * What each measure is worth in the choice. Fitted by `node bench/quality/html-fit.ts` on the 339 pages of the development sets: a
 * softmax over each page's candidates, pulled towards those with the best F1, with an L2 penalty. Fitted on all pages it reaches
 * F1 .976 on the English set (.972 in five-fold cross-validation) and .961 on Chinese pages (.939), where a perfect choice would
 * reach .980 and .970.
 */
const WEIGHTS: Readonly<Partial<Features>> = {
  proseShare: 4.08,
  logShare: 4.73,
  netShare: 0.66,
  density: -0.62,
  linkedShare: -1.14,
  labelShare: 3.99,
  saysBody: 4.27,
  insideBody: 0.16,
  isArticle: 4.84,
  isMain: -0.55,
  insideArticle: -0.93,
  besideShare: -1.08,
  titleInside: -0.13,
  titleJustAbove: 3.3,
  titleBelow: -1.29,
  proseSkipped: -2.99,
  moreTitles: -0.83,
  moreArticles: -3.68,
  opens: 0.57,
  opensFirst: 0.91,
  linkedTextFound: 0.45,
  linkedTextOnly: -0.04,
  cardShare: 1.53,
  linkedHeadings: -2.37,
  afterGap: -1.97,
  small: -1.18,
  directProse: 1.54,
};

/** The candidates that are scored, as indices: those with the most prose and the fewest links and labels. */
export function shortlist(features: readonly Features[]): number[] {
  const net = (i: number) => features[i]?.netShare ?? 0;
  return features
    .map((_, i) => i)
    .filter((i) => (features[i]?.proseShare ?? 0) > LEAST_SHARE)
    .sort((a, b) => net(b) - net(a))
    .slice(0, MOST);
}

/** Chooses the element that holds the article by a weighted sum of measures. */
export function chooseContainer(blocks: readonly Block[], anchors: Anchors): Container | null {
  const looks = looksOf(blocks);
  const candidates = candidatesOf(blocks);
  const surroundings = surroundingsOf(blocks, looks, candidates, anchors.title);
  const features = measure(blocks, looks, candidates, anchors, surroundings);
  let range: Candidate | undefined;
  let best = Number.NEGATIVE_INFINITY;
  for (const i of shortlist(features)) {
    const score = scoreOf(features[i] as Features);
    if (score > best) {
      best = score;
      range = candidates[i];
    }
  }
  if (!range) return null;
  return containerOf(range, looks, surroundings);
}

/** On a page without any prose, a list of names or a timetable, the unlinked text is what counts. */
function looksOf(blocks: readonly Block[]): Look[] {
  const looks = blocks.map(lookOf);
  if (looks.some(({ worth }) => worth > 0)) return looks;
  return looks.map((look) => (look.linked > 0.5 ? look : { ...look, worth: look.size / 2 }));
}

/** What a candidate holds, as the trimming reads it. */
export function containerOf(range: Candidate, looks: readonly Look[], { outer, cards }: Surroundings): Container {
  const { from, to } = range;
  const beside = outer.map((held) => held !== undefined && held.from >= from && held.to <= to && held.to - held.from < to - from);
  return { range, looks, beside, cards };
}

const scoreOf = (features: Features): number => featureNames.reduce((sum, name) => sum + (WEIGHTS[name] ?? 0) * features[name], 0);
