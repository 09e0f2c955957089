/**
 * What the simplest rule gets: the first place that a newscast item names is its region, and an item that names none is the nation's:
 * `npx node bench/quality/first-mention.ts [file.jsonl.gz]`. The same items and silver labels as `newscast-region.ts`; names are those of the source tables.
 */
import { existsSync } from 'node:fs';
import { shortName } from '../../lambdas/ingest/locate/names.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import { newscastItems } from './newscast-items.ts';
import { labelOf, pathOf, SHORTEST } from './newscast-labels.ts';
import { share } from './plain-article.ts';

const file = process.argv[2] ?? '../shared/data/newscast-dev.jsonl.gz';
if (!existsSync(file)) {
  console.log(`${file} is not there: nothing to measure.`);
  process.exit(0);
}

/** Name → code: provinces and prefectures with and without their kind, counties with it. */
const codes = new Map<string, string>();
const add = (name: string | null, code: string): void => {
  if (name && name.length > 1 && !codes.has(name)) codes.set(name, code);
};
for (const [code, name] of [...pathOf].sort(([a], [b]) => Number(b.endsWith('00')) - Number(a.endsWith('00')))) {
  add(name, code);
  if (code.endsWith('00')) add(shortName(name), code);
}
const LONGEST = 12;

/** The first name of a text, the longest there, and where it ends. */
function firstIn(text: string): { code: string; end: number } | null {
  for (let start = 0; start < text.length; start++) {
    for (let length = LONGEST; length > 1; length--) {
      const code = codes.get(text.slice(start, start + length));
      if (code) return { code, end: start + length };
    }
  }
  return null;
}

const tally = { province: [0, 0], city: [0, 0], county: [0, 0], 'national: no place': [0, 0] };
const count = (name: keyof typeof tally, right: boolean): void => {
  tally[name] = [(tally[name][0] ?? 0) + Number(right), (tally[name][1] ?? 0) + 1];
};
for (const { title, text } of newscastItems(file).whole) {
  const label = text.length < SHORTEST ? null : labelOf(title);
  if (!label) continue;
  const folded = fold(text);
  const first = firstIn(folded);
  if (label === 'national') count('national: no place', !first);
  else {
    // 四川|成都: the inner one.
    const next = first && firstIn(folded.slice(first.end, first.end + LONGEST));
    const code = next && first?.code.endsWith('0000') && next.code.startsWith(first.code.slice(0, 2)) ? next.code : (first?.code ?? '');
    count('province', code.slice(0, 2) === label.slice(0, 2));
    if (!label.endsWith('00')) count('county', code === label);
    else if (!label.endsWith('0000')) count('city', code.slice(0, 4) === label.slice(0, 4));
  }
}
for (const [name, [right = 0, all = 0]] of Object.entries(tally)) console.log(`${name.padEnd(20)}${share(right, all)}`);
