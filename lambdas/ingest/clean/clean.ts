import type { CleanArticle, Line, Published, Script, Title } from '../../model/article.ts';
import { limits } from '../../model/limits.ts';
import type { Extracted, ExtractedLine } from '../extract/extracted.ts';
import { RefusalError } from '../refusal.ts';
import { fold, scriptCounts } from '../text/fold.ts';
import { bylinesOf } from './bylines.ts';
import { hasGlosses, removeGlosses, restorePunctuation } from './repairs.ts';
import { abstract } from './rules/abstract.ts';
import { afterByline } from './rules/after-byline.ts';
import { aroundCore } from './rules/around-core.ts';
import { beforeTitle } from './rules/before-title.ts';
import { byline } from './rules/byline.ts';
import { caption } from './rules/caption.ts';
import { copyright } from './rules/copyright.ts';
import { counter } from './rules/counter.ts';
import { heading } from './rules/heading.ts';
import { legalRun } from './rules/legal-run.ts';
import { meta } from './rules/meta.ts';
import { navigation } from './rules/navigation.ts';
import { outside } from './rules/outside.ts';
import { promotion } from './rules/promotion.ts';
import { tail } from './rules/tail.ts';
import { bareTitle, title } from './rules/title.ts';
import type { Page, Rule, WorkLine } from './work-line.ts';

/** The rules in the order in which they decide: the first that labels a line keeps it. */
const RULES: readonly Rule[] = [
  meta,
  title,
  outside,
  beforeTitle,
  tail,
  counter,
  navigation,
  promotion,
  copyright,
  legalRun,
  byline,
  afterByline,
  abstract,
  aroundCore,
  caption,
  heading,
];

export interface Cleaned extends CleanArticle {
  lines: Line[];
  authors: string[];
  published: Published | null;
}

/**
 * Labels every line of a document and makes the clean text of its headings and paragraphs.
 *
 * @throws RefusalError `no-text` when nothing of an article is left
 */
export function clean({ lines, form, meta: stated }: Extracted): Cleaned {
  const glossed = hasGlosses(lines.map((line) => line.text).join('\n'));
  const repair = (text: string) => restorePunctuation(glossed ? removeGlosses(text) : text);
  const page: Page = { lines: lines.map((line) => workLine(line, repair)), form, statedTitle: stated.title ?? null };
  for (const rule of RULES) rule.apply(page);
  const labelled: Line[] = page.lines.map(({ n, kind = 'body', reason, text }) => ({ n, kind, ...(reason ? { reason } : {}), text }));
  const { text, paragraphs } = join(labelled);
  if (text.trim() === '') throw new RefusalError('no-text', 'No line of the document is article text: all were cut, each with its reason.');
  const found = bylinesOf(labelled);
  return {
    title: titleOf(labelled, stated.title ? repair(stated.title) : null),
    source: (found.source ?? stated.source ?? found.owner)?.slice(0, limits.nameCharacters) ?? null,
    authors: authorsOf(found.authors.length > 0 ? found.authors : (stated.authors ?? [])),
    published: (form === 'html' ? stated.published : (found.published ?? stated.published)) ?? null,
    script: scriptOf(text),
    lines: labelled,
    text,
    folded: fold(text),
    paragraphs,
  };
}

function workLine(line: ExtractedLine, repair: (text: string) => string): WorkLine {
  const text = repair(line.text);
  return { ...line, text, folded: fold(text) };
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
  const line = lines.find(({ kind }) => kind === 'title');
  const text = bareTitle(line?.text ?? stated ?? '');
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
