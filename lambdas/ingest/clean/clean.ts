import type { CleanArticle, Line, Published, Repair, Script, Title } from '../../model/article.ts';
import { limits } from '../../model/limits.ts';
import type { Extracted } from '../extract/extracted.ts';
import { RefusalError } from '../refusal.ts';
import { fold, scriptCounts } from '../text/fold.ts';
import { bylinesOf } from './bylines.ts';
import { anchored, closing } from './order.ts';
import { pageOf } from './page-lines.ts';
import { repair, repairText } from './repairs.ts';
import { bareTitle } from './rules/title.ts';
import { scoreOf } from './scores.ts';
import type { Recognised } from './template.ts';
import type { Page, WorkLine } from './work-line.ts';

export interface Cleaned extends CleanArticle {
  lines: Line[];
  repairs: Repair[];
  repairCount: number;
  authors: string[];
  published: Published | null;
}

/**
 * Labels every line of a document and makes the clean text of its headings and paragraphs.
 *
 * @param recognised what the memory of the site knows of the document's lines
 * @throws RefusalError `no-text` when nothing of an article is left
 */
export function clean({ lines, form, meta: stated }: Extracted, recognised: Recognised | null = null): Cleaned {
  const { lines: repaired, repairs, repairCount } = repair(lines);
  const page: Page = {
    lines: repaired.map((line) => ({ ...line, folded: fold(line.text) })),
    form,
    statedTitle: stated.title ?? null,
    recognised,
  };
  for (const rule of [...anchored, ...closing]) rule.apply(page);
  const labelled = page.lines.map(lineOf);
  const { text, paragraphs } = join(labelled);
  if (text.trim() === '') throw new RefusalError('no-text', 'No line of the document is article text: all were cut, each with its reason.');
  const found = bylinesOf(labelled);
  const sources = form === 'html' ? [stated.source, found.source] : [found.source, stated.source];
  const authors = form === 'html' ? [stated.authors ?? [], found.authors] : [found.authors, stated.authors ?? []];
  return {
    title: titleOf(labelled, stated.title ? repairText(stated.title) : null),
    source: (sources.find((name) => name) ?? found.owner)?.slice(0, limits.nameCharacters) ?? null,
    authors: authorsOf(authors.find((names) => names.length > 0) ?? []),
    published: (form === 'html' ? stated.published : (found.published ?? stated.published)) ?? null,
    script: scriptOf(text),
    lines: labelled,
    repairs,
    repairCount,
    text,
    folded: fold(text),
    page: pageOf(labelled),
    paragraphs,
  };
}

/** A line as the contract shows it; a plain body line needs no reason. */
function lineOf({ n, kind = 'body', label = 'body', rule = 'body', score, evidence, text }: WorkLine): Line {
  const why = { rule, score: score ?? scoreOf(rule), ...(evidence ? { evidence } : {}) };
  return { n, kind, ...(label === 'body' ? {} : { reason: label }), ...why, text };
}

/** The clean text and the places of its lines. */
function join(lines: readonly Line[]): Pick<CleanArticle, 'text' | 'paragraphs'> {
  const paragraphs: CleanArticle['paragraphs'] = [];
  let text = '';
  for (const line of lines) {
    if (line.kind !== 'body' && line.kind !== 'heading') continue;
    if (text !== '') text += '\n';
    paragraphs.push({ kind: line.kind, start: text.length, end: text.length + line.text.length });
    text += line.text;
  }
  return { text, paragraphs };
}

function titleOf(lines: readonly Line[], stated: string | null): Title | null {
  const printed = lines.filter(({ kind }) => kind === 'title').map((line) => line.text);
  const text = bareTitle(printed.join('') || (stated ?? ''));
  return text === '' || text.length > limits.titleCharacters ? null : { text, basis: 'explicit' };
}

const authorsOf = (names: readonly string[]): string[] =>
  names.filter((name) => name.length <= limits.nameCharacters).slice(0, limits.authors);

/** Traditional and Simplified by the characters that only one of them uses; Latin where there is hardly any Han. */
function scriptOf(text: string): Script {
  const { traditional, simplified, han, latin } = scriptCounts(text);
  if (han < latin / 4) return 'Latn';
  if (traditional > simplified * 3) return 'Hant';
  return traditional * 3 > simplified ? 'mixed' : 'Hans';
}
