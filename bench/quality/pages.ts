/**
 * The whole reading of pages as they are scraped, with menus, bylines and counters: `npx node bench/quality/pages.ts [--wrong]`. Rows of
 * `sets/pages.jsonl` are in the shape of real pages, written and labelled by writers who had not seen the program:
 *
 *     {id, half, level, path, primary, must, may, doubt, title, junk, text}
 *
 * `doubt` says why another editor may label it otherwise, `title` is null where the text has none, `junk` are the numbers of its lines that
 * are no part of the article. One half was read afterwards and mended for, the other is kept back: `--wrong` shows rows of the first alone.
 */
import { readFileSync } from 'node:fs';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { shortName } from '../../lambdas/ingest/locate/names.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import type { AnalysisResult } from '../../lambdas/model/article.ts';
import { share } from './plain-article.ts';

interface Row {
  id: string;
  half: 'read' | 'kept';
  level: string;
  path: string;
  primary: string | null;
  must: string[];
  may: string[];
  doubt: string;
  title: string | null;
  junk: number[];
  text: string;
}
type Analysis = Extract<AnalysisResult, { ok: true }>;

const rows = readFileSync(new URL('sets/pages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const LATIN: Record<string, string> = { '（': '(', '）': ')', '：': ':', '，': ',', '；': ';', '！': '!', '？': '?' };
/** A title without what is a matter of taste: width of marks, spaces, script. */
const plain = (title: string): string =>
  fold(title)
    .replace(/[（）：，；！？]/g, (mark) => LATIN[mark] ?? mark)
    .replace(/\s/g, '');

/** The name of a zone without what is written in more than one way, and without the places that hold it: 江苏常州经济开发区 and 常州经开区 are one. */
const zoneCore = (name: string, outer: readonly string[]): string =>
  outer
    .reduce((rest, place) => rest.replace(place, '').replace(shortName(place) ?? place, ''), plain(name))
    .replace(/经济(?:技术)?开发区$/, '经开区')
    .replace(/高新技术(?:产业)?开发区$/, '高新区')
    .replace(/国家级?|省/g, '');
/** Whether two paths lead to one zone: one may name a unit between, and the other not. */
function isSameZone(path: string, other: string): boolean {
  const [one, two] = [path.split('/'), other.split('/')];
  const [name = '', wanted = ''] = [one.pop(), two.pop()];
  const outer = [...one, ...two];
  const held = one.every((place) => two.includes(place)) || two.every((place) => one.includes(place));
  return held && zoneCore(name, outer) === zoneCore(wanted, outer);
}

/** What each check says of a row; null where it does not apply. */
const checks: Record<string, (row: Row, found: Analysis) => boolean | null> = {
  region: (row, { region }) => {
    const path = region.path.join('/') || region.level;
    return path === row.path || (region.level === 'zone' && row.level === 'zone' && isSameZone(path, row.path));
  },
  'region, beyond doubt': (row, found) => (row.doubt ? null : (checks.region?.(row, found) ?? null)),
  'of a county': (row, found) => (row.level === 'county' ? (checks.region?.(row, found) ?? null) : null),
  'of a zone': (row, found) => (row.level === 'zone' ? (checks.region?.(row, found) ?? null) : null),
  'its level': (row, { region }) => region.level === row.level,
  'level, beyond doubt': (row, found) => (row.doubt ? null : (checks['its level']?.(row, found) ?? null)),
  'its province': (row, { region }) => region.path[0] === row.path.split('/')[0],
  'confidence ≥ 0.9': (row, found) => (found.region.confidence < 0.9 ? null : (checks.region?.(row, found) ?? null)),
  'and beyond doubt': (row, found) => (row.doubt || found.region.confidence < 0.9 ? null : (checks.region?.(row, found) ?? null)),
  'primary theme': ({ primary, must }, { themes }) => (primary ? must.includes(themes[0]?.id ?? '') : null),
  'or defensible': ({ primary, must, may }, { themes }) => (primary ? [...must, ...may].includes(themes[0]?.id ?? '') : null),
  title: (row, { title }) => (row.title ? title?.basis === 'explicit' && plain(title.text) === plain(row.title) : null),
  'no title': (row, { title }) => (row.title ? null : title?.basis !== 'explicit'),
};

for (const half of ['read', 'kept'] as const) {
  const tally = new Map<string, { right: number; all: number }>();
  const enter = (name: string, right: boolean) => {
    const one = tally.get(name) ?? { right: 0, all: 0 };
    tally.set(name, { right: one.right + Number(right), all: one.all + 1 });
  };
  const themes = { hit: 0, wrong: 0, missed: 0 };
  const lines = { junk: 0, left: 0, own: 0, lost: 0 };
  for (const row of rows) {
    if (row.half !== half) continue;
    const [found] = await ingest(Buffer.from(row.text), 'page.txt');
    if (!found?.ok) {
      enter('region', false);
      continue;
    }
    const shown = process.argv.includes('--wrong') && half === 'read';
    for (const [name, check] of Object.entries(checks)) {
      const right = check(row, found);
      if (right === null) continue;
      enter(name, right);
      if (right || !shown) continue;
      const what = { path: found.region.path.join('/') || found.region.level, theme: found.themes[0]?.id, title: found.title?.text };
      console.log(
        `${row.id} ${name}: ${JSON.stringify(what)}, not ${row.path}, ${row.must}, ${row.title} ${row.doubt && `(${row.doubt})`}`,
      );
    }
    const ids = found.themes.map(({ id }) => id);
    themes.missed += row.must.filter((id) => !ids.includes(id)).length;
    for (const id of ids) {
      if (row.must.includes(id) || row.may.includes(id)) themes.hit++;
      else themes.wrong++;
    }
    const body = new Set(found.lines.filter(({ kind }) => kind === 'body' || kind === 'heading').map(({ n }) => n));
    for (const [i, line] of row.text.split('\n').entries()) {
      if (!line.trim()) continue;
      const isJunk = row.junk.includes(i + 1);
      if (isJunk) lines.junk++;
      if (isJunk && body.has(i + 1)) lines.left++;
      if (isJunk || (row.title && plain(row.title).includes(plain(line)))) continue;
      lines.own++;
      if (!body.has(i + 1)) lines.lost++;
    }
  }
  console.log(`${half} half`);
  for (const [name, { right, all }] of tally) console.log(`  ${name.padEnd(22)}${share(right, all)}`);
  const { hit, wrong, missed } = themes;
  console.log(`  ${'themes'.padEnd(22)}micro-F1 ${((2 * hit) / (2 * hit + wrong + missed)).toFixed(3)}`);
  console.log(`  ${'lines of junk left'.padEnd(22)}${share(lines.left, lines.junk)}`);
  console.log(`  ${'lines of text lost'.padEnd(22)}${share(lines.lost, lines.own)}`);
}
