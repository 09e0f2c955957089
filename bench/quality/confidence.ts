/**
 * How often answers of each confidence are right, over our own articles and the edited short news: `npx node bench/quality/confidence.ts`.
 * Also fits the two numbers of the map in `lambdas/ingest/locate/confidence.ts` to them (`--fit` reads the answers' raw values).
 */
import { fitted, uncalibrated } from '../../lambdas/ingest/locate/confidence.ts';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { plainArticle, share } from './plain-article.ts';
import { editedRows, ownRows } from './region-rows.ts';

const answers = [...ownRows(), ...editedRows()].flatMap((row) =>
  [true, false].map((titled) => {
    const { region } = locate(plainArticle(titled ? row.title : '', row.text, row.source));
    const right = row.province ? region.path[0] === row.path : (region.path.join('/') || region.level) === row.path;
    return { right, confidence: region.confidence };
  }),
);
for (const least of [0.95, 0.9, 0.8, 0.7, 0.5, 0]) {
  const above = least === 0.95 ? 1.01 : least === 0.9 ? 0.95 : least === 0.8 ? 0.9 : least === 0.7 ? 0.8 : least === 0.5 ? 0.7 : 0.5;
  const band = answers.filter(({ confidence }) => confidence >= least && confidence < above);
  console.log(`${least.toFixed(2)} and more  ${share(band.filter(({ right }) => right).length, band.length)}`);
}
const sure = answers.filter(({ confidence }) => confidence >= 0.9);
console.log(`≥ 0.9          ${share(sure.filter(({ right }) => right).length, sure.length)} of ${answers.length} answers`);

if (process.argv.includes('--fit')) {
  const points = answers
    .filter(({ confidence }) => confidence > 0)
    .map(({ right, confidence }) => ({ right, x: uncalibrated(confidence) }));
  let [slope, shift] = [fitted.slope, fitted.shift];
  for (let step = 0; step < 20_000; step++) {
    let [a, b] = [0, 0];
    for (const { right, x } of points) {
      const miss = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * x + shift)));
      a += miss * x;
      b += miss;
    }
    slope += (0.5 * a) / points.length;
    shift += (0.5 * b) / points.length;
  }
  console.log(`slope ${slope.toFixed(2)}, shift ${shift.toFixed(2)}`);
}
