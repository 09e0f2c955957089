/**
 * How often answers of each confidence are right: `npx node bench/quality/confidence.ts [--fit]`. Over our own articles and the edited short
 * news, each with and without its title, and over newscast without titles where it is there. `--fit` fits the two numbers of the map in
 * `lambdas/ingest/locate/confidence.ts` to the short items of even days, where a wrong answer weighs as two; those of odd days tell what it is worth.
 */
import { existsSync } from 'node:fs';
import { fitted, uncalibrated } from '../../lambdas/ingest/locate/confidence.ts';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { type DayGroup, dayGroupOf, type NewscastItem, newscastItems } from './newscast-items.ts';
import { agrees } from './newscast-labels.ts';
import { plainArticle, share } from './plain-article.ts';
import { briefRows, editedRows, ownRows, type RegionRow } from './region-rows.ts';

interface Answer {
  right: boolean;
  confidence: number;
}

const ofRows = (rows: readonly RegionRow[]): Answer[] =>
  rows.flatMap((row) =>
    [true, false].map((titled) => {
      const { region } = locate(plainArticle(titled ? row.title : '', row.text, row.source));
      const right = row.province ? region.path[0] === row.path : (region.path.join('/') || region.level) === row.path;
      return { right, confidence: region.confidence };
    }),
  );
const ofItems = (items: readonly NewscastItem[]): Answer[] =>
  items.flatMap((item) => {
    const { region } = locate(plainArticle('', item.text));
    const right = agrees(item, region);
    return right === null ? [] : [{ right, confidence: region.confidence }];
  });

const file = '../shared/data/newscast-dev.jsonl.gz';
const { whole, short } = existsSync(file) ? newscastItems(file) : { whole: [], short: [] };
const ofGroup = (group: DayGroup): Answer[] => ofItems(short.filter((item) => dayGroupOf(item) === group));
const even = ofGroup('even');
const sets: [string, Answer[]][] = [
  ['own and edited', ofRows([...ownRows(), ...editedRows()])],
  ['briefs', ofRows([...briefRows('dev'), ...briefRows('held'), ...briefRows('traps'), ...briefRows('angles')])],
  ['newscast', ofItems(whole)],
  ['its bulletins, even days', even],
  ['its bulletins, odd days that were read', ofGroup('odd')],
  ['its bulletins, odd days kept back', ofGroup('kept')],
];
/** A wrong answer that is sure of itself costs more than a right one that is not. */
const WRONG = 2;
const BANDS = [0.95, 0.9, 0.8, 0.7, 0.5, 0];
for (const [name, answers] of sets) {
  const from = (least: number, below = 2): string => {
    const band = answers.filter(({ confidence }) => confidence >= least && confidence < below);
    return share(band.filter(({ right }) => right).length, band.length);
  };
  console.log(`${name}: ≥ 0.9 right ${from(0.9)} of ${answers.length} answers`);
  for (const [i, least] of BANDS.entries()) console.log(`  ${least.toFixed(2)} and more  ${from(least, BANDS[i - 1])}`);
}

if (process.argv.includes('--fit')) {
  const points = even.filter(({ confidence }) => confidence > 0).map(({ right, confidence }) => ({ right, x: uncalibrated(confidence) }));
  let [slope, shift] = [fitted.slope, fitted.shift];
  for (let step = 0; step < 20_000; step++) {
    let [a, b] = [0, 0];
    for (const { right, x } of points) {
      const expected = 1 / (1 + Math.exp(-(slope * x + shift)));
      const miss = right ? 1 - expected : -WRONG * expected;
      a += miss * x;
      b += miss;
    }
    slope += (0.5 * a) / points.length;
    shift += (0.5 * b) / points.length;
  }
  console.log(`slope ${slope.toFixed(2)}, shift ${shift.toFixed(2)}`);
}
