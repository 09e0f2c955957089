import {
  type Field,
  type FieldName,
  fieldsOf,
  namesIn,
  namesOnly,
  personBehindSource,
  sourceIn,
  withoutDates,
} from '../../text/byline-fields.ts';
import { findDate } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { isWord } from '../../text/person-names.ts';
import type { Surrounding } from './surrounding-lines.ts';

/** What the lines around the text state in named fields, 来源：… 记者 …, and what stands unnamed beside the date. */
export interface Printed {
  source: string | null;
  /** the office that issued it, where no source is named */
  issuer: string | null;
  authors: string[];
  editors: string[];
  /** the names beside the date that no label explains: an outlet's, an account's, a writer's */
  beside: string[];
  /** values of author fields, for pen names */
  penned: string[];
}

const LONGEST = 160;
/** A foot line states something of the article only when it begins with it. */
const FOOT =
  /^[\s（(【[]*(?:本文|原文|文章|稿件|信息|消息|内容)?(?:来源|出处|稿源|作者|撰文|撰稿|采写|记者|通讯员|文\s*[/／:：丨|｜]|转自)|^[^，。：:]{0,14}(?:记者|通讯员|评论员)\s/;
const EDITORS = /编|审|校|选稿/;
/** Words around a date that are no name. */
const NO_NAME =
  /^(?:原创|转载|发布于?|发表于?|更新于?|于|在|来自.*|发布于.*|播报.*|关注|阅读.*|浏览.*|评论.*|收藏.*|分享.*|举报|字体?.*|大|中|小|正文|打印|听新闻|热度.*|.*官方账号|.*次浏览|.*(?:参与|评论|阅读)|\d+\s?字|[a-z]{2,4})$/i;

/** What parts one name from the next: bars, dots, and spaces beside Chinese. */
const APART = /[|｜·•]|\s{2,}|\s(?=[\p{Script=Han}\d])|(?<=[\p{Script=Han}\d])\s/u;

/** Reads the head and the foot. */
export function printedIn({ head, foot }: Surrounding): Printed {
  const headLines = head.map(({ text }) => text).filter((text) => text.length <= LONGEST && !/[。！？].{4}/.test(text));
  const footLines = foot.map(({ text }) => text).filter((text) => text.length <= LONGEST && !/。.{12}/.test(text));
  const starting = footLines.filter((line) => FOOT.test(fold(line)));
  const all = [...headLines, ...starting].flatMap((line) => withoutOutlets(fieldsOf(line)));
  return {
    source: first(all, 'source'),
    issuer: first(all, 'issuer'),
    authors: unique([...all.flatMap(authorsOf), ...all.flatMap(({ name, value }) => (name === 'source' ? personBehindSource(value) : []))]),
    editors: unique([...headLines, ...footLines].filter((line) => EDITORS.test(line)).flatMap((line) => fieldsOf(line).flatMap(editorsOf))),
    beside: besideDate(headLines),
    penned: all.flatMap(({ name, value }) => (name === 'author' ? [value] : [])),
  };
}

/** 文丨某某日报特约评论员 甲乙: what stands before a reporter's role is the outlet's name. */
const withoutOutlets = (fields: readonly Field[]): Field[] =>
  fields.filter(({ name }, i) => name !== 'author' || fields[i + 1]?.name !== 'reporter');

const first = (fields: readonly Field[], wanted: FieldName): string | null =>
  fields.map(({ name, value }) => (name === wanted ? sourceIn(value) : null)).find((found) => found !== null) ?? null;

/** Behind 作者： any name; behind a bare 记者 only names and nothing else, since prose goes on there. */
const authorsOf = ({ name, value }: Field): string[] => (name === 'author' ? namesIn(value) : name === 'reporter' ? namesOnly(value) : []);

const editorsOf = ({ name, value }: Field): string[] => (name === 'editor' ? namesIn(value.split(/[_\d]/)[0] ?? '') : []);

/** 某某网 2024-05-10 08:30 · 2024-05-10 08:30 某某网: what is left when dates, fields and buttons are taken away. */
function besideDate(lines: readonly string[]): string[] {
  for (const line of lines) {
    const folded = fold(line);
    if (line.length > 80 || />|»|首页|位置|推荐|上一篇|下一篇/.test(folded) || !findDate(folded)) continue;
    const rest = withoutDates(line);
    if (!/\p{Script=Han}/u.test(rest)) continue;
    const free = fieldsOf(rest).find(({ name }) => name === 'free')?.value ?? '';
    const names = free.split(APART).flatMap((part) => nameIn(part.trim().replace(/[于於]$/, '')));
    if (names.length > 0 && names.length <= 3) return names;
  }
  return [];
}

function nameIn(part: string): string[] {
  const isName =
    part.length >= 2 && part.length <= 20 && !NO_NAME.test(fold(part)) && !/\d$|[，。！？：:；]/.test(part) && /\p{L}{2}/u.test(part);
  return isName && !isWord(fold(part)) && sourceIn(part) ? [part] : [];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
