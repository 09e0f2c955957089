/**
 * Fits the model that decides on the lines of flattened pages: `node bench/quality/line-fit.ts [--pages] [--write]`. Prints body F1, lines left
 * over and paragraphs lost by five-fold cross-validation, pages of one fold never seen by the trees that judge them, and the lines cut from
 * texts that hold nothing but an article. `--write` fits on all pages and writes `seeds/cleaning/line-model.json`. Without data it says so.
 */
import { writeFileSync } from 'node:fs';
import { ownFeatures, PageFeatures, stride } from '../../lambdas/ingest/clean/model/features.ts';
import { anchored, closing } from '../../lambdas/ingest/clean/order.ts';
import { repair } from '../../lambdas/ingest/clean/repairs.ts';
import { knownOf, lineModel } from '../../lambdas/ingest/clean/rules/line-model.ts';
import type { Page, WorkLine } from '../../lambdas/ingest/clean/work-line.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import { type Forest, probabilityOf } from '../../lambdas/ingest/text/forest.ts';
import { type Growth, growTrees } from './boosted-trees.ts';
import { type FlatPage, flatPages } from './flat-pages.ts';
import { compare, summary } from './paragraphs.ts';
import { macro, scoreShingles } from './shingle-score.ts';

const FOLDS = 5;
const GROWTH: Growth = { trees: 100, depth: 4, rate: 0.07, least: 8, ridge: 1, columns: 0.4, pages: 0.8 };
/** What a page weighs: Chinese ones are what the model is for. A text of an article alone weighs half. */
const WEIGHT = { chinese: 150, other: 100, english: 70, alone: 0.5 };
/** Characters of a line that count. */
const MOST = 400;

interface Document {
  source: FlatPage;
  isWhole: boolean;
  /** of its page: a page and its article alone have the same, and are never parted */
  number: number;
  fold: number;
  page: Page;
  features: PageFeatures;
  isGold: boolean[];
  weight: number;
  at: number;
  /** rows of the lines that the anchored rules leave open */
  open: number[];
}

function run(pages: readonly FlatPage[]): void {
  const documents = pages.flatMap((source, i) => {
    const weight = source.zh ? WEIGHT.chinese : source.set === 'zh' ? WEIGHT.other : WEIGHT.english;
    const paragraphs = source.gold.split('\n').filter((line) => line.trim() !== '');
    const whole = document(source, true, i, source.lines, source.isGold, weight);
    return [
      whole,
      document(
        source,
        false,
        i,
        paragraphs,
        paragraphs.map(() => true),
        weight * WEIGHT.alone,
      ),
    ];
  });
  const size = documents.reduce((sum, { page }) => sum + page.lines.length, 0);
  const rows = new Float64Array(size * stride);
  const target = new Float64Array(size);
  const weight = new Float64Array(size);
  let at = 0;
  for (const one of documents) {
    one.at = at;
    one.open = one.page.lines.flatMap(({ kind }, i) => (kind ? [] : [one.at + i]));
    rows.set(one.features.rows, at * stride);
    const widths = one.page.lines.map(({ kind, text }) => (kind ? 0 : Math.sqrt(Math.min(MOST, text.length))));
    const sum = widths.reduce((all, width) => all + width, 0) || 1;
    for (const [i, width] of widths.entries()) {
      weight[at + i] = (one.weight * width) / sum;
      target[at + i] = one.isGold[i] ? 1 : 0;
    }
    at += widths.length;
  }
  const grow = (features: number, some: readonly Document[]): Forest =>
    growTrees(
      some.flatMap(({ open, number }) =>
        open.map((i) => ({
          x: rows.subarray(i * stride, i * stride + features),
          page: number,
          isTrue: target[i] === 1,
          weight: weight[i] ?? 0,
        })),
      ),
      GROWTH,
    );
  const firsts = folds((k) =>
    grow(
      ownFeatures,
      documents.filter(({ fold: own }) => own !== k),
    ),
  );
  for (const one of documents) {
    const probability = probabilityOf(firsts[one.fold] as Forest);
    one.features.fillAround(Float64Array.from(one.page.lines, (line, i) => knownOf(line) ?? probability(one.features.rows, i * stride)));
    rows.set(one.features.rows, one.at * stride);
  }
  const rules = folds((k) =>
    lineModel({
      first: firsts[k] as Forest,
      second: grow(
        stride,
        documents.filter(({ fold: own }) => own !== k),
      ),
    }),
  );
  report(documents, (one) => rules[one.fold]?.apply(one.page));
  if (!process.argv.includes('--write')) return;
  const model = { first: grow(ownFeatures, documents), second: grow(stride, documents) };
  writeFileSync(new URL('../../seeds/cleaning/line-model.json', import.meta.url), `${JSON.stringify(model)}\n`);
}

const folds = <T>(make: (k: number) => T): T[] => Array.from({ length: FOLDS }, (_, k) => make(k));

function document(source: FlatPage, isWhole: boolean, number: number, texts: string[], gold: boolean[], weight: number): Document {
  const { lines } = repair(extractPlain(texts.join('\n')).lines);
  const page: Page = {
    lines: lines.map((line) => ({ ...line, folded: fold(line.text) })),
    form: 'text',
    statedTitle: null,
    recognised: null,
  };
  for (const rule of anchored) rule.apply(page);
  const isGold = page.lines.map(({ n }) => gold[n - 1] === true);
  return { source, isWhole, number, fold: number % FOLDS, page, features: new PageFeatures(page.lines), isGold, weight, at: 0, open: [] };
}

function report(documents: readonly Document[], decide: (one: Document) => void): void {
  for (const one of documents) {
    decide(one);
    for (const rule of closing.slice(1)) rule.apply(one.page);
  }
  const kept = ({ page }: Document) => page.lines.filter(({ kind }) => kind === 'body' || kind === 'heading' || kind === undefined);
  for (const [name, test] of [
    ['Chinese', ({ zh }: FlatPage) => zh === true],
    ['all of the set', ({ set }: FlatPage) => set === 'zh'],
    ['English', ({ set }: FlatPage) => set === 'en'],
  ] as const) {
    const some = documents.filter(({ source }) => test(source));
    const whole = some.filter(({ isWhole }) => isWhole);
    const scores = whole.map((one) =>
      scoreShingles(
        one.source.gold,
        kept(one)
          .map(({ text }) => text)
          .join('\n'),
      ),
    );
    const { f1, precision, recall } = macro(scores);
    const alone = some.filter(({ isWhole }) => !isWhole).flatMap(({ page }) => page.lines);
    const cut = alone.filter(({ rule }) => rule === 'line-model').length;
    const figures = `F1 ${f1.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)}`;
    console.log(`${name} (${whole.length}), cross-validated: ${figures}; cut from articles alone: ${cut} of ${alone.length} lines`);
    if (name === 'Chinese') console.log(`   ${summary(whole.map(({ source, page }) => compare(source.gold, page.lines.map(lineOf))))}`);
    if (process.argv.includes('--pages'))
      for (const [i, { both, onlyGot, onlyGold }] of scores.entries())
        console.log(`   -${onlyGold} =${both} +${onlyGot} ${whole[i]?.source.id}`);
  }
}

/** A line that no rule has labelled is body. */
const lineOf = ({ kind = 'body', rule = 'body', text }: WorkLine) => ({ kind, rule, text });

const pages = flatPages(['zh', 'en']);
if (pages.length > 0) run(pages);
