/**
 * Region from the body alone, newscast: `npx node bench/quality/newscast-region.ts [file.jsonl.gz] [--wrong]`. The title is withheld
 * and is the truth (`newscast-labels.ts`).
 * Measured apart: items by themselves, and the short items of the bulletins, each under its own headline, by how far their days were read
 * (`newscast-items.ts`; `--wrong` never shows those that are kept back).
 */
import { existsSync } from 'node:fs';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { provinceOf } from '../../lambdas/model/region.ts';
import { dayGroupOf, type NewscastItem, newscastItems } from './newscast-items.ts';
import { labelOf, pathOf, SHORTEST } from './newscast-labels.ts';
import { plainArticle, share } from './plain-article.ts';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/data/newscast-dev.jsonl.gz';
if (!existsSync(file)) {
  console.log(`${file} is not there: nothing to measure.`);
  process.exit(0);
}

interface Tally {
  right: number;
  all: number;
}

function measure(name: string, items: readonly NewscastItem[], shown: boolean): void {
  const sums = new Map<string, Tally>(['province', 'city', 'county', 'national'].map((level) => [level, { right: 0, all: 0 }]));
  const enter = (level: string, right: boolean): boolean => {
    const tally = sums.get(level);
    if (tally) tally.all++;
    if (tally && right) tally.right++;
    return right;
  };
  const sure = [0.95, 0.9, 0.8, 0.7, 0.5, 0].map((least) => ({ least, right: 0, all: 0 }));
  let abstained = 0;
  let placeless = 0;
  for (const { id, title, text } of items) {
    const label = text.length < SHORTEST ? null : labelOf(title);
    if (!label) continue;
    const { region } = locate(plainArticle('', text));
    let right: boolean;
    if (label === 'national') {
      right = enter('national', region.level === 'national');
      if (!provinceOf(region)) placeless++;
    } else {
      right = enter('province', region.codes[0]?.slice(0, 2) === label.slice(0, 2));
      if (!label.endsWith('0000')) right = enter(label.endsWith('00') ? 'city' : 'county', region.path.includes(pathOf.get(label) ?? ''));
      if (region.level === 'national' || region.level === 'unknown') abstained++;
    }
    const band = sure.find(({ least }) => region.confidence >= least);
    if (band) {
      band.all++;
      if (right) band.right++;
    }
    if (right || !shown) continue;
    const evidence = region.evidence.slice(0, 3).map(({ text, at, rule, weight }) => `${text}@${at} ${rule} ${weight}`);
    const found = region.path.join('/') || region.level;
    const start = text.slice(0, 60).replace(/\n/g, ' ');
    console.log(`${id} ${pathOf.get(label) ?? label} ≠ ${found} ${region.confidence} | ${title} | ${start} | ${evidence.join('; ')}`);
  }
  console.log(name);
  for (const [level, { right, all }] of sums) console.log(`  ${level.padEnd(18)}${share(right, all)}`);
  console.log(`  national: no place  ${share(placeless, sums.get('national')?.all ?? 0)}`);
  console.log(`  wrongly abstained ${share(abstained, sums.get('province')?.all ?? 0)}`);
  for (const { least, right, all } of sure) console.log(`  confidence ≥ ${least.toFixed(2)} ${share(right, all)}`);
}

const { whole, short } = newscastItems(file);
const wrong = process.argv.includes('--wrong');
measure('items by themselves', whole, wrong);
for (const group of ['even', 'odd', 'kept'] as const)
  measure(
    `items of bulletins, ${group}`,
    short.filter((item) => dayGroupOf(item) === group),
    wrong && group !== 'kept',
  );
