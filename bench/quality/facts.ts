/**
 * The facts of real pages against labels made by reading them: `node bench/quality/facts.ts [--failing]`.
 * Pages: ../shared/data/html-{en,zh}.jsonl.gz. Labels: sets/html-facts.json. Without the pages it says so and stops.
 * A page without a day is rare there, so every dated page is measured once more with its own day taken out of it.
 */
import { createHash } from 'node:crypto';
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../lambdas/ingest/extract/html/page.ts';
import { squeeze } from '../../lambdas/ingest/extract/html/squeeze.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { loadPages, type Page } from './html-pages.ts';
import { share } from './plain-article.ts';
import labels from './sets/html-facts.json' with { type: 'json' };
import { withoutDay } from './without-day.ts';

/** What a reader says that a page says of its article. Names in `sources` are spellings of one; a title is kept as the start of its hash. */
interface Label {
  zh?: true;
  /** null: the page names no day; not there: readers would disagree */
  date?: string | null;
  time?: string;
  sources?: string[];
  authors?: string[];
  editors?: string[];
  title?: string;
}

interface Found {
  date: string | null;
  time: string | null;
  source: string | null;
  authors: string[];
  title: string | null;
}

interface Row {
  id: string;
  label: Label;
  found: Found;
  /** what is found when the page's own day is taken out */
  undated: string | null;
}

type Check = [name: string, applies: (row: Row) => boolean, right: (row: Row) => boolean, show: (row: Row) => unknown];

const same = (a: string, b: string): boolean => squeeze(a).toLowerCase() === squeeze(b).toLowerCase();
const isSource = ({ found, label }: Row, name = found.source): boolean =>
  name !== null && (label.sources ?? []).some((one) => same(one, name));
const isAuthor = ({ label }: Row, name: string): boolean => (label.authors ?? []).some((one) => same(one, name));
const hasAllAuthors = (row: Row): boolean =>
  row.found.authors.every((name) => isAuthor(row, name)) && row.found.authors.length === (row.label.authors ?? []).length;
const names = ({ found, label }: Row) => ({ source: found.source, authors: found.authors, label: { s: label.sources, a: label.authors } });

const CHECKS: Check[] = [
  [
    'day right',
    ({ label }) => Boolean(label.date),
    ({ label, found }) => found.date === label.date,
    ({ label, found }) => [found.date, label.date],
  ],
  ['no day invented, pages without', ({ label }) => label.date === null, ({ found }) => found.date === null, ({ found }) => found.date],
  ['no day invented, own day taken out', ({ label }) => Boolean(label.date), ({ undated }) => undated === null, ({ undated }) => undated],
  [
    'minute right',
    ({ label }) => Boolean(label.time),
    ({ label, found }) => found.time?.slice(0, 5) === label.time?.slice(0, 5),
    ({ label, found }) => [found.time, label.time],
  ],
  ['source right', ({ label }) => label.sources !== undefined, (row) => isSource(row), names],
  ['authors right, all of them and no other', ({ label }) => label.authors !== undefined, hasAllAuthors, names],
  [
    'no author where none is named',
    ({ label }) => label.authors === undefined,
    ({ found, label }) => found.authors.every((name) => (label.sources ?? []).some((one) => same(one, name))),
    names,
  ],
  [
    'author or source right',
    ({ label }) => Boolean(label.sources ?? label.authors),
    (row) =>
      isSource(row) ||
      row.found.authors.some((name) => isAuthor(row, name) || isSource(row, name)) ||
      isAuthor(row, row.found.source ?? ''),
    names,
  ],
  [
    'title right',
    ({ label }) => label.title !== undefined,
    ({ label, found }) => hash(found.title ?? '') === label.title,
    ({ found }) => found.title,
  ],
];

const pages = [...loadPages('zh'), ...loadPages('en')];
const rows = pages.flatMap((page): Row[] => {
  const label = (labels as Record<string, Label>)[page.id];
  if (!label) return [];
  const undated = label.date ? factsOf(withoutDay(page.html, label.date)).date : null;
  return [{ id: page.id, label, found: factsOf(page.html), undated }];
});
for (const [name, some] of [
  ['Chinese', rows.filter(({ label }) => label.zh)],
  ['other', rows.filter(({ label }) => !label.zh)],
] as const) {
  if (some.length > 0) report(name, some);
}

function factsOf(html: Page['html']): Found {
  const article = refusedIsNull(() => clean(extractHtml(html)));
  if (article === null) return { date: null, time: null, source: null, authors: [], title: null };
  const { published, source, authors, title } = article;
  return { date: published?.date ?? null, time: published?.time ?? null, source, authors, title: title?.text ?? null };
}

function report(name: string, some: readonly Row[]): void {
  console.log(`${name} pages: ${some.length}`);
  for (const [what, applies, isRight, show] of CHECKS) {
    const asked = some.filter(applies);
    const failing = asked.filter((row) => !isRight(row));
    console.log(`   ${share(asked.length - failing.length, asked.length)} ${what}`);
    if (process.argv.includes('--failing'))
      for (const row of failing) console.log(`      ${row.id.slice(0, 8)} ${JSON.stringify(show(row))}`);
  }
}

function refusedIsNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusalError) return null;
    throw error;
  }
}

function hash(title: string): string {
  return createHash('sha256').update(squeeze(title)).digest('hex').slice(0, 12);
}
