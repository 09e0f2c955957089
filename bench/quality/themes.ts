/**
 * Themes and key figures of the labelled articles, through the whole pipeline: primary accuracy, recall of the themes that must be
 * found, precision (a theme outside `must` and `may` is wrong), recall of the figures named.
 *
 *   npx node bench/quality/themes.ts            a line for each article that is not perfect, then the table
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import type { Analysis } from '../../lambdas/model/article.ts';

interface Labels {
  themes: { primary: string; must: string[]; may: string[] };
  figures: string[];
}

interface Labelled {
  name: string;
  bytes: Uint8Array;
  labels: Labels[];
}

const SEEDS = 'seeds/articles';
const REAL = '../shared/articles';

function seeds(): Labelled[] {
  const files = readdirSync(SEEDS).filter((name) => name.endsWith('.expected.json'));
  return files.map((file) => {
    const { articles } = JSON.parse(readFileSync(join(SEEDS, file), 'utf8')) as { articles: Labels[] };
    const name = file.replace('.expected.json', '');
    return { name, bytes: readFileSync(join(SEEDS, name)), labels: articles };
  });
}

function real(): Labelled[] {
  const file = join(REAL, 'expected.json');
  if (!existsSync(file)) return [];
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { themes: Labels['themes']; keyFigures: string[] }>;
  const names = Object.keys(all).filter((name) => name.endsWith('.txt'));
  return names.map((name) => {
    const { themes, keyFigures } = all[name] ?? { themes: { primary: '', must: [], may: [] }, keyFigures: [] };
    return { name, bytes: readFileSync(join(REAL, name)), labels: [{ themes, figures: keyFigures }] };
  });
}

const plain = (text: string): string => fold(text.normalize('NFKC')).replace(/\s+|["“”'‘’]/g, '');
/** A label may go on with the noun that is counted (17个项目), and leave out what stands before the number (近). */
const isFound = (wanted: string, said: readonly string[]): boolean =>
  said.some((text) => (wanted.startsWith(text) && /\d\D/.test(text)) || text.includes(wanted));

const sums = { articles: 0, primary: 0, must: 0, mustFound: 0, themes: 0, wrong: 0, figures: 0, figuresFound: 0 };
for (const { name, bytes, labels } of [...seeds(), ...real()]) {
  const analyses = (await ingest(bytes, name)).filter((result): result is Analysis & { member: string } => result.ok);
  for (const [index, { themes, figures }] of labels.entries()) {
    const found = analyses[index];
    const ids = found?.themes.map(({ id }) => id) ?? [];
    const said = (found?.figures ?? []).map(({ text }) => plain(text));
    const missing = themes.must.filter((id) => !ids.includes(id));
    const wrong = ids.filter((id) => !themes.must.includes(id) && !themes.may.includes(id));
    const unfound = figures.filter((figure) => !isFound(plain(figure), said));
    sums.articles++;
    sums.primary += ids[0] === themes.primary ? 1 : 0;
    sums.must += themes.must.length;
    sums.mustFound += themes.must.length - missing.length;
    sums.themes += ids.length;
    sums.wrong += wrong.length;
    sums.figures += figures.length;
    sums.figuresFound += figures.length - unfound.length;
    const faults = [
      ids[0] === themes.primary ? '' : `primary ${ids[0]}, not ${themes.primary}`,
      missing.length > 0 ? `missing ${missing}` : '',
      wrong.length > 0 ? `wrong ${wrong}` : '',
      unfound.length > 0 ? `figures ${unfound}` : '',
    ].filter(Boolean);
    if (faults.length > 0) console.log(`${name} ${index}: ${faults.join('; ')}`);
  }
}
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(`articles ${sums.articles}
primary right        ${percent(sums.primary, sums.articles)}
musts found          ${percent(sums.mustFound, sums.must)}
precision            ${percent(sums.themes - sums.wrong, sums.themes)}
named figures found  ${percent(sums.figuresFound, sums.figures)}`);
