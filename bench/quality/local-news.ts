/**
 * Region and themes of the local-government articles that we wrote: `npx node bench/quality/local-news.ts [--quiet]`. Rows of
 * `sets/local-news.jsonl` are `{level, path, title, source, text, primary, must, may}`; a theme outside `must` and `may` is wrong.
 * Themes again from the text without its title, from titles alone, and from the first hundred characters. The region also of the hard
 * cases in `sets/region-cases.tsv`.
 */
import { readFileSync } from 'node:fs';
import { classify } from '../../lambdas/ingest/classify/classify.ts';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { plainArticle, share } from './plain-article.ts';
import { ownRows } from './region-rows.ts';

interface Row {
  level: string;
  path: string;
  title: string;
  source: string;
  text: string;
  primary: string;
  must: string[];
  may: string[];
}

const quiet = process.argv.includes('--quiet');
const rows = readFileSync(new URL('sets/local-news.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const byLevel = new Map<string, { right: number; all: number }>();
const sure = { right: 0, all: 0 };
let level = 0;
let path = 0;
let primary = 0;
const tally = new Map<string, { hit: number; wrong: number; missed: number }>();
const of = (theme: string) => {
  const known = tally.get(theme) ?? { hit: 0, wrong: 0, missed: 0 };
  tally.set(theme, known);
  return known;
};
for (const row of rows) {
  const article = plainArticle(row.title, row.text, row.source);
  const { region } = locate(article);
  const found = region.path.join('/') || region.level;
  const one = byLevel.get(row.level) ?? { right: 0, all: 0 };
  byLevel.set(row.level, one);
  one.all++;
  if (region.level === row.level) level++;
  if (found === row.path) {
    path++;
    one.right++;
  }
  if (region.confidence >= 0.9) {
    sure.all++;
    if (found === row.path) sure.right++;
  }
  const ids = classify(article).map(({ id }) => id);
  if (ids[0] === row.primary) primary++;
  for (const id of row.must) if (!ids.includes(id)) of(id).missed++;
  for (const id of ids) {
    if (row.must.includes(id)) of(id).hit++;
    else if (!row.may.includes(id)) of(id).wrong++;
  }
  if (quiet) continue;
  if (found !== row.path) console.log(`${row.title}: ${found} ${region.confidence}, not ${row.path}`);
  const missed = row.must.filter((id) => !ids.includes(id));
  const wrong = ids.filter((id) => !row.must.includes(id) && !row.may.includes(id));
  if (ids[0] !== row.primary || missed.length > 0 || wrong.length > 0)
    console.log(`${row.title}: primary ${ids[0]} (${row.primary}), missed ${missed}, wrong ${wrong}`);
}

let cases = 0;
const short = ownRows().slice(rows.length);
for (const { title, text, source, path: wanted } of short) {
  const { region } = locate(plainArticle(title, text, source));
  const found = region.path.join('/') || region.level;
  if (found === wanted) cases++;
  else if (!quiet) console.log(`${title}: ${found} ${region.confidence}, not ${wanted}`);
}

const f1 = ({ hit, wrong, missed }: { hit: number; wrong: number; missed: number }) => (2 * hit) / (2 * hit + wrong + missed || 1);
const sums = [...tally.values()].reduce(
  (sum, { hit, wrong, missed }) => ({ hit: sum.hit + hit, wrong: sum.wrong + wrong, missed: sum.missed + missed }),
  { hit: 0, wrong: 0, missed: 0 },
);
console.log(`level           ${share(level, rows.length)}`);
console.log(`region          ${share(path, rows.length)}`);
for (const [name, { right, all }] of byLevel) console.log(`  ${name.padEnd(13)} ${share(right, all)}`);
console.log(`short cases     ${share(cases, short.length)}`);
console.log(`confidence ≥ .9 ${share(sure.right, sure.all)}`);
console.log(
  `themes: micro-F1 ${f1(sums).toFixed(3)}, macro-F1 ${([...tally.values()].reduce((sum, one) => sum + f1(one), 0) / tally.size).toFixed(3)}`,
);
console.log(`primary         ${share(primary, rows.length)}`);
const alone = (make: (row: Row) => [string, string]) => {
  let right = 0;
  for (const row of rows) if (classify(plainArticle(...make(row)))[0]?.id === row.primary) right++;
  return share(right, rows.length);
};
console.log(`primary, no title          ${alone(({ text }) => ['', text])}`);
console.log(`primary, title alone       ${alone(({ title }) => [title, ''])}`);
console.log(`primary, 100 characters    ${alone(({ text }) => ['', text.slice(0, 100)])}`);
