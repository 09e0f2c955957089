/**
 * Fits the weights of the container's choice: `node bench/quality/html-fit.ts`. Prints the best that any choice could reach, five-fold
 * cross-validation, and the weights to copy into `lambdas/ingest/extract/html/container.ts`. Without data it says so and stops.
 */
import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { anchorsOf } from '../../lambdas/ingest/extract/html/anchors.ts';
import { blocksOf } from '../../lambdas/ingest/extract/html/blocks.ts';
import { checkMarkup } from '../../lambdas/ingest/extract/html/bounds.ts';
import { candidatesOf } from '../../lambdas/ingest/extract/html/candidates.ts';
import { containerOf, shortlist } from '../../lambdas/ingest/extract/html/container.ts';
import { factsOf } from '../../lambdas/ingest/extract/html/facts.ts';
import { featureNames, measure } from '../../lambdas/ingest/extract/html/features.ts';
import { jsonLdOf } from '../../lambdas/ingest/extract/html/json-ld.ts';
import { lookOf } from '../../lambdas/ingest/extract/html/prose.ts';
import { surroundingsOf } from '../../lambdas/ingest/extract/html/surroundings.ts';
import { trim } from '../../lambdas/ingest/extract/html/trim.ts';
import { loadPages, type Page } from './html-pages.ts';
import { macro, pageF1, type ShingleScore, scoreShingles } from './shingle-score.ts';

interface Row {
  x: number[];
  f1: number;
  score: ShingleScore;
}
interface Case {
  set: string;
  zh: boolean;
  rows: Row[];
  best: number;
}

const FOLDS = 5;
const STEPS = 500;
/** Steps that pull towards all good candidates; the rest lower the expected loss of F1 itself. */
const WARM = 150;
const RATE = 0.08;
const PENALTY = 3e-4;
/** Within this of the best F1 a candidate is nearly as good. */
const TEMPERATURE = 0.04;

const cases = ['en', 'zh'].flatMap((set) => loadPages(set).map((page) => caseOf(page, set)));
if (cases.length > 0) {
  report('best possible', (one) => one.rows.find(({ f1 }) => f1 === one.best));
  const chosen = new Map<Case, Row | undefined>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(cases.filter((_, i) => i % FOLDS !== fold));
    for (const [i, one] of cases.entries()) if (i % FOLDS === fold) chosen.set(one, choose(one, weights));
  }
  report('cross-validated', (one) => chosen.get(one));
  const weights = fitWeights(cases);
  report('fitted on all', (one) => choose(one, weights));
  for (const [k, name] of featureNames.entries()) console.log(`  ${name}: ${weights[k]?.toFixed(2)},`);
}

function caseOf({ html, gold, zh }: Page, set: string): Case {
  const root = parse<Htmlparser2TreeAdapterMap>(checkMarkup(html), { treeAdapter: adapter });
  const blocks = blocksOf(root);
  const looks = blocks.map(lookOf);
  const facts = factsOf(root);
  const anchors = anchorsOf(facts, blocks, jsonLdOf(facts.linkedData).body ?? '');
  const candidates = candidatesOf(blocks);
  const surroundings = surroundingsOf(blocks, looks, candidates, anchors.title);
  const features = measure(blocks, looks, candidates, anchors, surroundings);
  const rows = shortlist(features).flatMap((i): Row[] => {
    const candidate = candidates[i];
    const feature = features[i];
    if (!candidate || !feature) return [];
    const { inside, captions } = trim(blocks, containerOf(candidate, looks, surroundings), anchors.title);
    const score = scoreShingles(gold, [...inside].flatMap((block) => (captions.has(block) ? [] : block.text)).join('\n'));
    return [{ x: featureNames.map((name) => feature[name]), f1: pageF1(score), score }];
  });
  return { set, zh: zh === true, rows, best: Math.max(0, ...rows.map(({ f1 }) => f1)) };
}

/** Gradient descent (Adam) on the softmax over each page's candidates. */
function fitWeights(some: readonly Case[]): number[] {
  const weights = featureNames.map(() => 0);
  const first = weights.slice();
  const second = weights.slice();
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    for (const { rows, best } of some) {
      if (rows.length < 2 || best < 0.2) continue;
      const now = softmax(rows.map(({ x }) => dot(x, weights)));
      const wanted = softmax(rows.map(({ f1 }) => f1 / TEMPERATURE));
      const expected = rows.reduce((sum, { f1 }, i) => sum + (now[i] ?? 0) * f1, 0);
      for (const [i, { x, f1 }] of rows.entries()) {
        const p = now[i] ?? 0;
        const pull = (step < WARM ? p - (wanted[i] ?? 0) : 5 * p * (expected - f1)) / some.length;
        for (const [k, value] of x.entries()) gradient[k] = (gradient[k] ?? 0) + pull * value;
      }
    }
    for (const [k, g] of gradient.entries()) {
      const a = 0.9 * (first[k] ?? 0) + 0.1 * g;
      const b = 0.98 * (second[k] ?? 0) + 0.02 * g * g;
      first[k] = a;
      second[k] = b;
      const rate = RATE * (1 - step / (STEPS + 1));
      weights[k] = (weights[k] ?? 0) - (rate * (a / (1 - 0.9 ** step))) / (Math.sqrt(b / (1 - 0.98 ** step)) + 1e-8);
    }
  }
  return weights;
}

function choose({ rows }: Case, weights: readonly number[]): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => (best && dot(best.x, weights) >= dot(row.x, weights) ? best : row), undefined);
}

function dot(x: readonly number[], weights: readonly number[]): number {
  return x.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function report(name: string, pick: (one: Case) => Row | undefined): void {
  const none: ShingleScore = { both: 0, onlyGot: 0, onlyGold: 1 };
  const f1 = (some: readonly Case[]) => macro(some.map((one) => pick(one)?.score ?? none)).f1.toFixed(4);
  const [en, zh] = [cases.filter(({ set }) => set === 'en'), cases.filter(({ set }) => set === 'zh')];
  console.log(`${name}: en ${f1(en)}, zh ${f1(zh)}, Chinese pages ${f1(zh.filter((one) => one.zh))}`);
}
