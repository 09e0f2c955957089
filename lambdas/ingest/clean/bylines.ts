import type { Line, Published } from '../../model/article.ts';
import { type Field, fieldsOf, namesIn, penNameIn, reportersIn, signersOf, sourceIn } from '../text/byline-fields.ts';
import { publishedFrom } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { isWord } from '../text/person-names.ts';

/** What the cut lines say of the article. */
export interface Bylines {
  source: string | null;
  /** the site that a copyright footer names, for want of a source */
  owner: string | null;
  authors: string[];
  published: Published | null;
}

/** Source, authors and time from the head and foot lines that were cut, from the lead's dateline and the last paragraph's signature. */
export function bylinesOf(lines: readonly Line[]): Bylines {
  const bylines: Bylines = { source: null, owner: null, authors: [], published: null };
  const authors = new Set<string>();
  const body = lines.filter(({ kind }) => kind === 'body');
  // The day of a paper's page says less than a line of the article's own.
  const own = lines.filter(({ rule }) => rule !== 'masthead');
  for (const { kind, text } of [...own, ...lines.filter((line) => !own.includes(line))]) {
    if (kind === 'meta') bylines.published ??= publishedFrom(fold(text), 'explicit');
    if (kind === 'meta' || kind === 'byline') {
      const fields = fieldsOf(text);
      bylines.source ??= sourceAmong(fields);
      for (const { name, value } of fields)
        if (name === 'author' || name === 'reporter') for (const one of namesIn(value)) authors.add(one);
    }
    if (kind === 'junk') bylines.owner ??= ownerIn(text);
  }
  bylines.source ??= sourceAmong(fieldsOf(IN_BRACKETS.exec(body[0]?.text ?? '')?.[0] ?? ''));
  for (const name of [...reportersIn(body[0]?.text ?? ''), ...signersOf(body.at(-1)?.text ?? '')]) authors.add(name);
  if (authors.size === 0) for (const name of penNames(lines)) authors.add(name);
  bylines.source ??= masthead(lines);
  return { ...bylines, authors: [...authors] };
}

/** What stands in brackets before the first sentence. */
const IN_BRACKETS = /^[（(【[][^）)】\]]{2,60}[）)】\]]/;

const sourceAmong = (fields: readonly Field[]): string | null =>
  fields.map(({ name, value }) => (name === 'source' ? sourceIn(value) : null)).find((found) => found !== null) ?? null;

/** What is named as the author, where it has no form of a person's name. */
function penNames(lines: readonly Line[]): string[] {
  const head = lines.filter(({ kind }) => kind === 'meta' || kind === 'byline').flatMap(({ text }) => fieldsOf(text));
  return head.flatMap(({ name, value }) => (name === 'author' ? penNameIn(value) : [])).slice(0, 1);
}

/** The name before a date, as under many titles: 某某融媒体中心 2026-11-18 08:30. */
function masthead(lines: readonly Line[]): string | null {
  for (const { kind, text } of lines) {
    const name = kind === 'meta' ? /^([\p{Script=Han}]{3,16})[\s|｜]+\d/u.exec(text)?.[1] : undefined;
    if (
      name &&
      !isWord(fold(name)) &&
      fieldsOf(name).every((field) => field.name === 'free') &&
      !/[时時日][间間期]|[发發][布佈]|[推][荐薦]|[于於]$/.test(name)
    )
      return name;
  }
  return null;
}

/** 某某网 版权所有 */
function ownerIn(text: string): string | null {
  const length = /^[\p{Script=Han}A-Za-z]{2,12}?[网站报社台](?=\s*版权所有)/u.exec(fold(text))?.[0].length;
  return length ? text.slice(0, length) : null;
}
