/**
 * What cleaning takes from texts that hold nothing but an article: `node bench/quality/untouched.ts [--lines]`. Each article is given as
 * plain text, its title the first line, which is to be found; every other line that is cut is lost. With `--lines` it prints both. Sets that are not there are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { editedRows, ownRows } from './region-rows.ts';
import { series } from './series.ts';

interface Item {
  title: string;
  text: string;
}

const NEWSCAST = '../shared/data/newscast-dev.jsonl.gz';
const newscast = existsSync(NEWSCAST)
  ? gunzipSync(readFileSync(NEWSCAST))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Item)
  : [];

for (const [name, items] of [
  ['newscast', newscast],
  ['short news', editedRows()],
  ['our own local news', ownRows()],
  ['bulletins of seven forms, a sentence a line', series().map(({ title, text }) => ({ title, text: text.replace(/(?<=。)/g, '\n') }))],
] as const) {
  if (items.length > 0) report(name, items);
}

function report(name: string, items: readonly Item[]): void {
  const read = items.map(({ title, text }) => lost(`${title}\n${text}`));
  const lines = read.flatMap((one) => one.cut);
  const all = read.reduce((sum, one) => sum + one.lines, 0);
  const refused = read.filter((one) => one.isRefused).length;
  const untitled = items.filter((_, i) => !read[i]?.isTitled);
  console.log(
    `${name}: ${lines.length} of ${all} lines cut (${((100 * lines.length) / all).toFixed(3)} %) in ${items.length} articles, ${refused} refused; ${items.length - untitled.length} titles found`,
  );
  if (process.argv.includes('--lines')) for (const { title } of untitled) console.log(`   not found: ${title}`);
  if (process.argv.includes('--lines')) for (const line of lines) console.log(`   ${line}`);
}

function lost(text: string): { lines: number; cut: string[]; isRefused: boolean; isTitled: boolean } {
  const { lines } = extractPlain(text);
  try {
    const [first, ...kept] = clean(extractPlain(text)).lines;
    const cut = kept.filter(({ kind }) => kind !== 'body' && kind !== 'heading');
    return {
      lines: kept.length,
      cut: cut.map((line) => `${line.rule}: ${line.text}`),
      isRefused: false,
      isTitled: first?.kind === 'title',
    };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { lines: lines.length - 1, cut: lines.slice(1).map((line) => `refused: ${line.text}`), isRefused: true, isTitled: false };
  }
}
