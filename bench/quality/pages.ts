/**
 * The whole reading of pages as they are scraped (`page-rows.ts`): `npx node bench/quality/pages.ts [--wrong]`. Rows of which nobody labelled the
 * title or the lines are not counted there. `--wrong` shows what is wrong, never of the half that is kept back.
 */
import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { AnalysisResult } from '../../lambdas/model/article.ts';
import { isRegionOf, type PageRow, pageRows, plain, written } from './page-rows.ts';
import { share } from './plain-article.ts';

type Analysis = Extract<AnalysisResult, { ok: true }>;

/** What each check says of a row; null where it does not apply. */
const checks: Record<string, (row: PageRow, found: Analysis) => boolean | null> = {
  region: (row, { region }) => isRegionOf(row, region),
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
  'no title': (row, { title }) => (row.title === null ? title?.basis !== 'explicit' : null),
};

const parts = [
  { name: 'pages', half: 'read' },
  { name: 'pages', half: 'kept' },
  { name: 'pages-places', half: 'read' },
  { name: 'pages-places', half: 'kept' },
  { name: 'pages-places', half: 'hard' },
  { name: 'pages-places', half: 'review' },
] as const;
for (const { name, half } of parts) {
  const tally = new Map<string, { right: number; all: number }>();
  const enter = (name: string, right: boolean) => {
    const one = tally.get(name) ?? { right: 0, all: 0 };
    tally.set(name, { right: one.right + Number(right), all: one.all + 1 });
  };
  const themes = { hit: 0, wrong: 0, missed: 0 };
  const lines = { junk: 0, left: 0, own: 0, lost: 0 };
  for (const row of pageRows(name)) {
    if (row.half !== half) continue;
    const [found] = await ingest(Buffer.from(row.text), 'page.txt');
    if (!found?.ok) {
      enter('region', false);
      continue;
    }
    const shown = process.argv.includes('--wrong') && half !== 'kept';
    for (const [what, check] of Object.entries(checks)) {
      const right = check(row, found);
      if (right === null) continue;
      enter(what, right);
      if (right || !shown) continue;
      const got = { path: written(found.region), theme: found.themes[0]?.id, title: found.title?.text };
      console.log(`${row.id} ${what}: ${JSON.stringify(got)}, not ${row.path}, ${row.must}, ${row.title} ${row.doubt && `(${row.doubt})`}`);
    }
    const ids = row.primary ? found.themes.map(({ id }) => id) : [];
    themes.missed += row.must.filter((id) => !ids.includes(id)).length;
    for (const id of ids) {
      if (row.must.includes(id) || row.may.includes(id)) themes.hit++;
      else themes.wrong++;
    }
    const { junk } = row;
    if (!junk) continue;
    const body = new Set(found.lines.filter(({ kind }) => kind === 'body' || kind === 'heading').map(({ n }) => n));
    for (const [i, line] of row.text.split('\n').entries()) {
      if (!line.trim()) continue;
      const isJunk = junk.includes(i + 1);
      if (isJunk) lines.junk++;
      if (isJunk && body.has(i + 1)) lines.left++;
      if (isJunk || (row.title && plain(row.title).includes(plain(line)))) continue;
      lines.own++;
      if (!body.has(i + 1)) lines.lost++;
    }
  }
  console.log(`${name}, ${half}`);
  for (const [what, { right, all }] of tally) console.log(`  ${what.padEnd(22)}${share(right, all)}`);
  const { hit, wrong, missed } = themes;
  if (hit > 0) console.log(`  ${'themes'.padEnd(22)}micro-F1 ${((2 * hit) / (2 * hit + wrong + missed)).toFixed(3)}`);
  if (lines.own === 0) continue;
  console.log(`  ${'lines of junk left'.padEnd(22)}${share(lines.left, lines.junk)}`);
  console.log(`  ${'lines of text lost'.padEnd(22)}${share(lines.lost, lines.own)}`);
}
