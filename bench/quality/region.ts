/**
 * How often the locate step agrees with an editor on the province: `node bench/quality/region.ts [file.jsonl] [--wrong]`.
 * Rows are `{title, text, province}`; 全国 means national. Also prints load time and speed. Without data it says so and stops.
 */
import { existsSync, readFileSync } from 'node:fs';
import { provinces } from '../../lambdas/model/region.ts';
import { plainArticle } from './plain-article.ts';

const started = performance.now();
const { locate } = await import('../../lambdas/ingest/locate/locate.ts');
const loaded = performance.now() - started;

interface Row {
  id: string;
  title: string;
  text: string;
  province: string;
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/data/region-dev.jsonl';
if (!existsSync(file)) {
  console.log(`${file} is not there: nothing to measure.`);
  process.exit(0);
}
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const bands = [0.9, 0.8, 0.7, 0.5, 0].map((least) => ({ least, right: 0, all: 0 }));
const kinds = { place: { right: 0, all: 0 }, national: { right: 0, all: 0 } };
let abstained = 0;
for (const { id, title, text, province } of rows) {
  const { region } = locate(plainArticle(title, text));
  const wanted =
    province === '全国' ? '全国' : (provinces.find(({ name, short }) => name === province || province.startsWith(short))?.name ?? province);
  const right = region.path[0] === wanted;
  const kind = province === '全国' ? kinds.national : kinds.place;
  kind.all++;
  if (right) kind.right++;
  else if (process.argv.includes('--wrong'))
    console.log(`${id} ${province} ≠ ${region.path.join('/') || region.level} ${region.confidence} ${title.trim()}`);
  if (province !== '全国' && (region.level === 'national' || region.level === 'unknown')) abstained++;
  const band = bands.find(({ least }) => region.confidence >= least);
  if (band) {
    band.all++;
    if (right) band.right++;
  }
}
const share = (right: number, all: number) => `${right}/${all}${all ? ` ${((100 * right) / all).toFixed(2)} %` : ''}`;
console.log(`province            ${share(kinds.place.right, kinds.place.all)}`);
console.log(`national            ${share(kinds.national.right, kinds.national.all)}`);
console.log(`wrongly abstained   ${share(abstained, kinds.place.all)}`);
for (const { least, right, all } of bands) console.log(`confidence ≥ ${least.toFixed(1)}    ${share(right, all)}`);

const long = rows.map(({ text }) => text).join('\n');
const samples = Array.from({ length: Math.min(50, Math.floor(long.length / 4000)) || 1 }, (_, i) =>
  plainArticle('', long.slice(i * 4000, (i + 1) * 4000)),
);
for (const sample of samples) locate(sample);
const from = performance.now();
let done = 0;
while (performance.now() - from < 2000) for (const sample of samples) done += locate(sample) ? 1 : 0;
console.log(`load                ${loaded.toFixed(0)} ms`);
console.log(`speed               ${Math.round(done / ((performance.now() - from) / 1000))} documents/s at 4,000 characters`);
