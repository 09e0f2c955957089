/**
 * How far careful readers agree with our labels, which is as far as a program can: `npx node bench/quality/readers.ts`. `sets/readers.jsonl` holds what
 * readers (language models, each by itself) said of texts of which they saw neither the label nor the program: of newscast items and of items of
 * bulletins the body alone, of pages the page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { dayGroupOf, newscastItems } from './newscast-items.ts';
import { labelOf, pathOf } from './newscast-labels.ts';
import { isRegionOf, pageRows } from './page-rows.ts';
import { plainArticle, share } from './plain-article.ts';

interface Reading {
  of: 'newscast' | 'pages' | 'pages-places';
  reader: string;
  id: string;
  level: string;
  path: string;
  /** the primary theme */
  theme?: string;
}
type Said = Pick<Reading, 'level' | 'path'>;

const readings = readFileSync(new URL('sets/readers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Reading);

const tally = new Map<string, { right: number; all: number }>();
function count(name: string, right: boolean): void {
  const one = tally.get(name) ?? { right: 0, all: 0 };
  tally.set(name, { right: one.right + Number(right), all: one.all + 1 });
}

for (const name of ['pages', 'pages-places'] as const) {
  const rows = new Map(pageRows(name).map((row) => [row.id, row]));
  for (const { of, id, reader, level, path, theme } of readings) {
    const row = rows.get(id);
    if (of !== name || !row) continue;
    const region = { level: level as 'county', path: path.split('/') };
    count(`${name}, ${row.half}: reader ${reader}, region`, isRegionOf(row, region));
    count(`${name}, ${row.half}: reader ${reader}, primary theme`, row.must.includes(theme ?? ''));
  }
}

/** Whether a region is what an item's title says of it, at the level of the title. */
function isOfTitle(label: string, { level, path }: Said): boolean {
  if (label === 'national') return level === 'national';
  const units = path.split('/');
  return label.endsWith('0000') ? units[0] === pathOf.get(label) : units.includes(pathOf.get(label) ?? '');
}
/** Whether two name one region; abroad 联合国 and 国际 are one. */
const isSame = (one: Said, other: Said): boolean => one.path === other.path || (one.level === 'foreign' && other.level === 'foreign');
const provinceOf = ({ path }: Said): string => path.split('/')[0] ?? '';

const file = '../shared/data/newscast-dev.jsonl.gz';
if (existsSync(file)) {
  const { whole, short } = newscastItems(file);
  const groups = { 'items by themselves': whole, 'bulletins kept back': short.filter((item) => dayGroupOf(item) === 'kept') };
  const by = new Map<string, Reading[]>();
  for (const reading of readings) if (reading.of === 'newscast') by.set(reading.id, [...(by.get(reading.id) ?? []), reading]);
  for (const [group, items] of Object.entries(groups)) {
    for (const { id, title, text } of items) {
      const label = labelOf(title);
      const said = by.get(id);
      if (!label || !said) continue;
      const { region } = locate(plainArticle('', text));
      const ours: Said = { level: region.level, path: region.path.join('/') };
      const level = label === 'national' ? 'national' : label.endsWith('0000') ? 'province' : label.endsWith('00') ? 'city' : 'county';
      for (const [who, one] of [['the program', ours] as const, ...said.map((one) => [`reader ${one.reader}`, one] as const)]) {
        if (level !== 'province') count(`${group}: ${level} as in the title, ${who}`, isOfTitle(label, one));
        if (level !== 'national')
          count(`${group}: province as in the title, ${who}`, provinceOf(one) === pathOf.get(`${label.slice(0, 2)}0000`));
      }
      const [a, b] = said;
      if (a && b) count(`${group}: readers with each other`, a.path === b.path);
      if (level === 'national' || isOfTitle(label, ours)) continue;
      for (const one of said) count(`${group}: wrong by the title, as reader ${one.reader} says`, isSame(one, ours));
    }
  }
}

for (const [name, { right, all }] of [...tally].sort()) console.log(`${name.padEnd(66)}${share(right, all)}`);
