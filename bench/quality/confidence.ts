/**
 * How often answers of each confidence are right: `npx node bench/quality/confidence.ts [--fit]`. Over our own articles and the edited short
 * news, each with and without its title, over newscast without titles where it is there, and over pages as they are scraped. `--fit` fits the
 * numbers of `seeds/regions/confidence.json` to what was read, where a wrong answer weighs as two; what is kept back tells what they are worth.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractDocument } from '../../lambdas/ingest/extract/extract.ts';
import { calibrated, type Fitted, fitted, logOdds } from '../../lambdas/ingest/locate/confidence.ts';
import { regionOf } from '../../lambdas/ingest/locate/evidence.ts';
import { chosen } from '../../lambdas/ingest/locate/locate.ts';
import { type Signs, signNames, signsOf } from '../../lambdas/ingest/locate/signs.ts';
import type { CleanArticle, Region } from '../../lambdas/model/article.ts';
import { type DayGroup, dayGroupOf, type NewscastItem, newscastItems } from './newscast-items.ts';
import { agrees } from './newscast-labels.ts';
import { isRegionOf, type PageRow, pageRows } from './page-rows.ts';
import { plainArticle, share } from './plain-article.ts';
import { briefRows, editedRows, ownRows, type RegionRow } from './region-rows.ts';

interface Answer {
  right: boolean;
  /** how far the scores are apart, 0 where nothing was found */
  clear: number;
  signs: Signs | null;
}

function answerTo(article: CleanArticle, isRight: (region: Region) => boolean | null): Answer[] {
  const {
    weighed,
    sums,
    choice: { unit, clear },
  } = chosen(article);
  const right = isRight({ ...regionOf(unit), confidence: 0, evidence: [] });
  return right === null ? [] : [{ right, clear, signs: unit && signsOf(unit, weighed, sums) }];
}

const ofRows = (rows: readonly RegionRow[]): Answer[] =>
  rows.flatMap((row) =>
    [true, false].flatMap((titled) =>
      answerTo(plainArticle(titled ? row.title : '', row.text, row.source), ({ path, level }) =>
        row.province ? path[0] === row.path : (path.join('/') || level) === row.path,
      ),
    ),
  );
const ofItems = (items: readonly NewscastItem[]): Answer[] =>
  items.flatMap((item) => answerTo(plainArticle('', item.text), (region) => agrees(item, region)));
const ofPages = (rows: readonly PageRow[]): Answer[] =>
  rows.flatMap((row) => answerTo(clean(extractDocument(row.text)), (region) => isRegionOf(row, region)));

const file = '../shared/data/newscast-dev.jsonl.gz';
const { whole, short } = existsSync(file) ? newscastItems(file) : { whole: [], short: [] };
const ofGroup = (group: DayGroup): Answer[] => ofItems(short.filter((item) => dayGroupOf(item) === group));
const pages = [...pageRows('pages'), ...pageRows('pages-places')];
const ofHalf = (half: PageRow['half'], doubtful: boolean): Answer[] =>
  ofPages(pages.filter((row) => row.half === half && (row.doubt !== '') === doubtful));

/** A set of answers; `weight`: what each counts when the numbers are fitted, 0 for those that only tell what they are worth. */
const sets: { name: string; weight: number; answers: Answer[] }[] = [
  { name: 'own and edited', weight: 0, answers: ofRows([...ownRows(), ...editedRows()]) },
  { name: 'briefs', weight: 0.5, answers: ofRows((['dev', 'held', 'traps', 'angles', 'words'] as const).flatMap(briefRows)) },
  { name: 'newscast', weight: 0.3, answers: ofItems(whole) },
  { name: 'its bulletins, even days', weight: 1, answers: ofGroup('even') },
  { name: 'its bulletins, odd days that were read', weight: 1, answers: ofGroup('odd') },
  { name: 'its bulletins, odd days kept back', weight: 0, answers: ofGroup('kept') },
  { name: 'pages that were read, labels beyond doubt', weight: 1, answers: ofHalf('read', false) },
  { name: 'pages that were read, labels in doubt', weight: 0.5, answers: ofHalf('read', true) },
  { name: 'hard pages that were read', weight: 0.6, answers: [...ofHalf('hard', false), ...ofHalf('hard', true)] },
  { name: 'pages kept back, labels beyond doubt', weight: 0, answers: ofHalf('kept', false) },
  { name: 'pages kept back, labels in doubt', weight: 0, answers: ofHalf('kept', true) },
];
const BANDS = [0.95, 0.9, 0.8, 0.7, 0.5, 0];
const sureness = ({ clear, signs }: Answer, using: Fitted): number => (signs ? calibrated(clear, signs, using) : 0);

function report(using: Fitted): void {
  for (const { name, answers } of sets) {
    const from = (least: number, below = 2): string => {
      const band = answers.filter((answer) => sureness(answer, using) >= least && sureness(answer, using) < below);
      return share(band.filter(({ right }) => right).length, band.length);
    };
    console.log(`${name}: ≥ 0.9 right ${from(0.9)} of ${answers.length} answers`);
    for (const [i, least] of BANDS.entries()) console.log(`  ${least.toFixed(2)} and more  ${from(least, BANDS[i - 1])}`);
  }
}

/** A wrong answer that is sure of itself costs more than a right one that is not. */
const WRONG = 2;
/** Pulls what the signs add towards nothing. */
const RIDGE = 0.001;
const STEPS = 20_000;
const RATE = 0.3;

function refitted(): Fitted {
  const points = sets.flatMap(({ weight, answers }) =>
    weight === 0
      ? []
      : answers.flatMap(({ right, clear, signs }) =>
          signs && clear > 0 ? [{ right, weight, x: [1, logOdds(clear), ...signNames.map((name) => signs[name])] }] : [],
        ),
  );
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const numbers = [0, 1, ...signNames.map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const slope = numbers.map(() => 0);
    for (const { right, weight, x } of points) {
      const odds = x.reduce((sum, one, i) => sum + one * (numbers[i] ?? 0), 0);
      const expected = 1 / (1 + Math.exp(-odds));
      const miss = weight * (right ? 1 - expected : -WRONG * expected);
      for (const [i, one] of x.entries()) slope[i] = (slope[i] ?? 0) + miss * one;
    }
    for (const [i, one] of slope.entries()) {
      const now = numbers[i] ?? 0;
      numbers[i] = now + RATE * (one / total - (i === 0 ? 0 : RIDGE * now));
    }
  }
  const [base = 0, scores = 0, ...adds] = numbers.map((number) => Math.round(number * 100) / 100);
  return { base, scores, signs: Object.fromEntries(signNames.map((name, i) => [name, adds[i] ?? 0])) as Signs };
}

if (process.argv.includes('--fit')) {
  const found = refitted();
  writeFileSync(new URL('../../seeds/regions/confidence.json', import.meta.url), `${JSON.stringify(found, null, 2)}\n`);
  report(found);
} else report(fitted);
