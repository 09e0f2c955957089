/**
 * Fits the models of body extraction: `node bench/quality/html-fit.ts [--write] [--across]`. Prints the best that any choice of one element
 * could reach, the figures in cross-validation (pages are never parted: what measures a page has not seen it), and with --across those of
 * each set by a model that saw the other set only. With --write it fits on all pages and writes
 * `lambdas/ingest/extract/html/body-model.json`; `npx biome check --write` then sets it in lines. Without data it says so and stops.
 */
import { writeFileSync } from 'node:fs';
import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { anchorsOf } from '../../lambdas/ingest/extract/html/anchors.ts';
import { BLOCK_MEASURES, type BlockMeasures, measureBlocks } from '../../lambdas/ingest/extract/html/block-measures.ts';
import { blocksOf } from '../../lambdas/ingest/extract/html/blocks.ts';
import { checkMarkup } from '../../lambdas/ingest/extract/html/bounds.ts';
import { type Chances, chancesOf } from '../../lambdas/ingest/extract/html/chances.ts';
import { containerOf, type Scene, sceneOf, shortlist } from '../../lambdas/ingest/extract/html/container.ts';
import { factsOf } from '../../lambdas/ingest/extract/html/facts.ts';
import { featureNames, measure } from '../../lambdas/ingest/extract/html/features.ts';
import { jsonLdOf } from '../../lambdas/ingest/extract/html/json-ld.ts';
import { refine } from '../../lambdas/ingest/extract/html/refine.ts';
import { type Trimmed, trim } from '../../lambdas/ingest/extract/html/trim.ts';
import { type Forest, probabilityOf } from '../../lambdas/ingest/text/forest.ts';
import { type Growth, growTrees, type Lesson } from './boosted-trees.ts';
import { choiceOf, fitChoice } from './html-choice.ts';
import { labelsOf, tokenCount } from './html-labels.ts';
import { loadPages, type Page } from './html-pages.ts';
import { macro, pageF1, type ShingleScore, scoreShingles } from './shingle-score.ts';

const GROWTH: Growth = { trees: 150, depth: 5, rate: 0.07, least: 0.3, ridge: 1, columns: 0.4, pages: 0.8 };
const FOLDS = 5;
const MODEL = 'lambdas/ingest/extract/html/body-model.json';
/** What an error on a block costs: its share of the page's text, so that pages weigh alike, and a little for each. */
const COST = { share: 10, each: 0.02 };

interface Case {
  set: string;
  zh: boolean;
  gold: string;
  scene: Scene;
  measures: BlockMeasures;
  labels: readonly boolean[];
  /** the candidates that may be chosen, as indices, with what trimming leaves of each and how good that is */
  options: { i: number; trimmed: Trimmed; f1: number }[];
}

const cases = ['en', 'zh'].flatMap((set) => loadPages(set).map((page) => caseOf(page, set)));
if (cases.length > 0) {
  report('the best element, trimmed', (one) => scoreOf(one, one.options.toSorted((a, b) => b.f1 - a.f1)[0]?.trimmed));
  const folds = cases.map((_, i) => i % FOLDS);
  const { chances, choices } = crossValidated(folds);
  report(`cross-validated (${FOLDS})`, (one) => scoreOf(one, articleOf(one, chances.get(one), choices.get(one))));
  if (process.argv.includes('--across')) {
    const across = crossValidated(cases.map(({ set }) => (set === 'en' ? 0 : 1)));
    report('fitted on the other set', (one) => scoreOf(one, articleOf(one, across.chances.get(one), across.choices.get(one))));
  }
  if (process.argv.includes('--write')) {
    const forest = forestOf(cases);
    const weights = fitChoice(cases.map((one) => optionsOf(one, chances.get(one) as Chances)));
    const named = Object.fromEntries(featureNames.map((name, k) => [name, Number((weights[k] ?? 0).toFixed(3))]));
    writeFileSync(MODEL, `${JSON.stringify({ weights: named, forest })}\n`);
  }
}

function caseOf({ html, gold, zh }: Page, set: string): Case {
  const root = parse<Htmlparser2TreeAdapterMap>(checkMarkup(html), { treeAdapter: adapter });
  const blocks = blocksOf(root);
  const facts = factsOf(root);
  const scene = sceneOf(blocks, anchorsOf(facts, blocks, jsonLdOf(facts.linkedData).body ?? ''));
  const { looks, candidates, anchors, surroundings } = scene;
  const measures = measureBlocks(blocks, looks, anchors, surroundings);
  const even: Chances = { of: new Float64Array(blocks.length), captions: measures.captions };
  const options = shortlist(measure(blocks, looks, candidates, anchors, surroundings, even)).flatMap((i) => {
    const candidate = candidates[i];
    if (!candidate) return [];
    const trimmed = trim(blocks, containerOf(candidate, scene), anchors.title);
    return { i, trimmed, f1: pageF1(scoreOf({ gold, scene }, trimmed)) };
  });
  const labels = labelsOf(
    blocks.map(({ text }) => text),
    gold,
  );
  return { set, zh: zh === true, gold, scene, measures, labels, options };
}

/** The chances and the choice of each page by models that were fitted on the pages of the other folds. */
function crossValidated(folds: readonly number[]): { chances: Map<Case, Chances>; choices: Map<Case, number> } {
  const chances = new Map<Case, Chances>();
  const choices = new Map<Case, number>();
  const each = (use: (others: Case[], these: Case[]) => void) => {
    for (const fold of new Set(folds))
      use(
        cases.filter((_, i) => folds[i] !== fold),
        cases.filter((_, i) => folds[i] === fold),
      );
  };
  each((others, these) => {
    const probability = probabilityOf(forestOf(others));
    for (const one of these) chances.set(one, chancesOf(one.measures, probability));
  });
  each((others, these) => {
    const weights = fitChoice(others.map((one) => optionsOf(one, chances.get(one) as Chances)));
    for (const one of these) choices.set(one, choiceOf(optionsOf(one, chances.get(one) as Chances), weights));
  });
  return { chances, choices };
}

function forestOf(some: readonly Case[]): Forest {
  const lessons = some.flatMap(({ gold, scene, measures, labels }, page): Lesson[] => {
    const all = tokenCount(gold);
    if (all === 0) return [];
    return scene.blocks.flatMap(({ text }, i) => {
      if (measures.captions[i]) return [];
      const x = measures.rows.subarray(i * BLOCK_MEASURES, (i + 1) * BLOCK_MEASURES);
      return { x, page, isTrue: labels[i] === true, weight: COST.each + COST.share * Math.min(1, tokenCount(text) / all) };
    });
  });
  return growTrees(lessons, GROWTH);
}

/** The measures of a page's candidates, and how good each is. */
function optionsOf({ scene, options }: Case, chances: Chances): { x: number[]; f1: number }[] {
  const { blocks, looks, candidates, anchors, surroundings } = scene;
  const features = measure(blocks, looks, candidates, anchors, surroundings, chances);
  return options.map(({ i, f1 }) => ({ x: featureNames.map((name) => features[i]?.[name] ?? 0), f1 }));
}

function articleOf({ scene, options }: Case, chances: Chances | undefined, choice: number | undefined): Trimmed | undefined {
  const option = options[choice ?? -1];
  const candidate = option && scene.candidates[option.i];
  if (!option || !candidate || !chances) return undefined;
  const { range } = containerOf(candidate, scene);
  return refine(option.trimmed, scene.blocks, scene.looks, range, scene.anchors.title, chances);
}

function scoreOf({ gold, scene }: Pick<Case, 'gold' | 'scene'>, trimmed: Trimmed | undefined): ShingleScore {
  const kept = scene.blocks.filter((block) => trimmed?.inside.has(block) && !trimmed.captions.has(block));
  return scoreShingles(gold, kept.map(({ text }) => text).join('\n'));
}

function report(name: string, score: (one: Case) => ShingleScore): void {
  const scored = cases.map((one) => ({ ...one, score: score(one) }));
  const figures = (some: typeof scored) => {
    const scores = some.map((one) => one.score);
    return `${macro(scores).f1.toFixed(4)} (${scores.filter((one) => pageF1(one) < 0.5).length} below .5)`;
  };
  const [en, zh] = [scored.filter(({ set }) => set === 'en'), scored.filter(({ set }) => set === 'zh')];
  console.log(`${name}: en ${figures(en)}, zh ${figures(zh)}, Chinese pages ${figures(zh.filter((one) => one.zh))}`);
}
