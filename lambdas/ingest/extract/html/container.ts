import type { Anchors } from './anchors.ts';
import { measureBlocks } from './block-measures.ts';
import type { Block } from './blocks.ts';
import model from './body-model.json' with { type: 'json' };
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Chances, chancesOf } from './chances.ts';
import { type Features, featureNames, measure } from './features.ts';
import { nextArticle } from './next-article.ts';
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

/** What a page's blocks look like and stand in, before anything is chosen. */
export interface Scene {
  blocks: readonly Block[];
  anchors: Anchors;
  looks: readonly Look[];
  candidates: readonly Candidate[];
  surroundings: Surroundings;
  /** where the next of several articles begins */
  next: number;
}

/** What the measures of a container are worth in the choice: fitted, with the trees, by `bench/quality/html-fit.ts`. */
const WEIGHTS: Readonly<Partial<Record<string, number>>> = model.weights;
/** Most candidates that are scored: those with the most prose. A page has a few dozen that matter. */
const MOST = 80;
/** Elements with less of the page's prose are no candidates. */
const LEAST_SHARE = 0.01;

/** The candidates that are scored, as indices: those with the most prose and the fewest links and labels. */
export function shortlist(features: readonly Features[]): number[] {
  const net = (i: number) => features[i]?.netShare ?? 0;
  return features
    .map((_, i) => i)
    .filter((i) => (features[i]?.proseShare ?? 0) > LEAST_SHARE)
    .sort((a, b) => net(b) - net(a))
    .slice(0, MOST);
}

/** Reads a page's blocks. */
export function sceneOf(blocks: readonly Block[], anchors: Anchors): Scene {
  const looks = looksOf(blocks);
  const candidates = candidatesOf(blocks);
  const surroundings = surroundingsOf(blocks, looks, candidates, anchors.title);
  const prose = looks.map(({ worth }) => Math.max(0, worth));
  return { blocks, anchors, looks, candidates, surroundings, next: nextArticle(blocks, anchors.title, prose) };
}

/** The chance of each block to be of the article. */
export const judge = ({ blocks, looks, anchors, surroundings }: Scene): Chances =>
  chancesOf(measureBlocks(blocks, looks, anchors, surroundings));

/** Chooses the element that holds the article by a weighted sum of measures; null on a page without text. */
export function chooseContainer(scene: Scene, chances: Chances): Container | null {
  const { blocks, looks, candidates, anchors, surroundings } = scene;
  const features = measure(blocks, looks, candidates, anchors, surroundings, chances);
  let range: Candidate | undefined;
  let best = Number.NEGATIVE_INFINITY;
  for (const i of shortlist(features)) {
    const score = scoreOf(features[i] as Features);
    if (score > best) {
      best = score;
      range = candidates[i];
    }
  }
  return range ? containerOf(range, scene) : null;
}

/** On a page without any prose, a list of names or a timetable, the unlinked text is what counts. */
function looksOf(blocks: readonly Block[]): Look[] {
  const looks = blocks.map(lookOf);
  if (looks.some(({ worth }) => worth > 0)) return looks;
  return looks.map((look) => (look.linked > 0.5 ? look : { ...look, worth: look.size / 2 }));
}

/** What a candidate holds, as the trimming reads it. */
export function containerOf(candidate: Candidate, { looks, surroundings: { outer, cards }, next }: Scene): Container {
  const { from } = candidate;
  const to = next > from ? Math.min(candidate.to, next) : candidate.to;
  const beside = outer.map((held) => held !== undefined && held.from >= from && held.to <= to && held.to - held.from < candidate.to - from);
  return { range: { ...candidate, to }, looks, beside, cards };
}

const scoreOf = (features: Features): number => featureNames.reduce((sum, name) => sum + (WEIGHTS[name] ?? 0) * features[name], 0);
