import type { Line, Published } from '../../model/article.ts';
import { publishedFrom } from '../text/dates.ts';
import { fold } from '../text/fold.ts';

/** What the cut lines say of the article. */
export interface Bylines {
  source: string | null;
  /** the site that a copyright footer names, for want of a source */
  owner: string | null;
  authors: string[];
  published: Published | null;
}

type Field = 'source' | 'author' | 'other';

/** Words that name a field of a head or foot line, and what their value is. A value ends where the next field begins, even glued to it. */
const FIELDS: [Field, RegExp][] = [
  ['source', /(?:信息|稿件|文章)?来源(?=\s*[:：])|稿源(?=\s*[:：])/y],
  ['author', /(?:作者|撰稿人?|撰文|供稿|编译|图文|文字|文[/／]?图|图[/／]文)(?=\s*[:：/／])|[图文](?=\s*[:：/／])/y],
  ['author', /(?:本报|本网|本刊|融媒体?|全媒体|特约|见习|首席)?(?:记者|通讯员|实习生|特约撰稿人?)/y],
  [
    'other',
    /(?:发布时间|发布日期|发表时间|更新时间|时间|日期|发布|责任编辑|责编|编辑|编审|审核|校对|[一二三初复终]审|统筹|值班主任|字号|字体|浏览(?:次数|量)?|阅读(?:量|数)?|点击(?:数|量|率)?|访问量|分享|摄影|图片|视频)(?=\s*[:：])|(?:评论|阅读|点赞|我要评论|我要打印|字号)(?=\s*[\d(（【大]|】)|【|〔/y,
  ],
];
/** A lead that names its reporters: 本报讯（记者 甲乙）, 新华社成都11月2日电（记者甲乙、丙丁）. */
const DATELINE = /^.{0,24}?[讯电]\s*[（(]([^（()）]{2,40})[)）]/;
const NAME = /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]+·[\p{Script=Han}]+)$/u;
/** Ends of organisations' names, which stand where an author's could. */
const ORGANISATION = /(中心|日报|晚报|新闻|网|社|局|委|办|部|厅|院|集团|公司|媒体|电视台|政府|报|台)$/;

/** Source, authors and time from the head and foot lines that were cut, and from the lead's dateline. */
export function bylinesOf(lines: readonly Line[]): Bylines {
  const bylines: Bylines = { source: null, owner: null, authors: [], published: null };
  const authors = new Set<string>();
  for (const { kind, text } of lines) {
    if (kind === 'meta') bylines.published ??= publishedFrom(fold(text), 'explicit');
    if (kind === 'meta' || kind === 'byline') {
      const values = valuesOf(text);
      bylines.source ??=
        values.map(({ field, value }) => (field === 'source' ? sourceIn(value) : null)).find((name) => name !== null) ?? null;
      for (const { field, value } of values) if (field === 'author') for (const name of namesIn(value)) authors.add(name);
    }
    if (kind === 'junk') bylines.owner ??= ownerIn(text);
  }
  const lead = lines.find(({ kind }) => kind === 'body')?.text ?? '';
  const reporters = DATELINE.exec(lead)?.[1];
  if (reporters)
    for (const { field, value } of valuesOf(reporters)) if (field === 'author') for (const name of namesIn(value)) authors.add(name);
  bylines.source ??= masthead(lines);
  return { ...bylines, authors: [...authors] };
}

/** The fields of a line with their values, in order. */
function valuesOf(text: string): { field: Field; value: string }[] {
  const folded = fold(text);
  const values: { field: Field; value: string }[] = [];
  let start = 0;
  let field: Field = 'other';
  for (let i = 0; i <= text.length; i++) {
    const found = i < text.length ? fieldAt(folded, i) : null;
    if (!found && i < text.length) continue;
    const value = text.slice(start, i).replace(/^[\s:：/／]+|\s+$/g, '');
    if (value !== '') values.push({ field, value });
    if (!found) break;
    field = found.field;
    start = i + found.length;
    i = start - 1;
  }
  return values;
}

function fieldAt(folded: string, at: number): { field: Field; length: number } | null {
  for (const [field, pattern] of FIELDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match) return { field, length: match[0].length };
  }
  return null;
}

function sourceIn(value: string): string | null {
  const name = value.replace(/^[《【“"]/, '').split(/[》】”"）)（(|｜\s【[]/)[0] ?? '';
  return name.length >= 2 && name.length <= 30 ? name : null;
}

function namesIn(value: string): string[] {
  const words = value.replace(/(?:[报報][道導导]|[摄攝])(?=$|[）)】\s])/g, ' ').split(/[\s、，,;；|｜/／（()）【】[\]]+/);
  return words.filter((name) => NAME.test(name) && !ORGANISATION.test(fold(name)));
}

/** The name before a date, as under many titles: 某某融媒体中心 2026-11-18 08:30. */
function masthead(lines: readonly Line[]): string | null {
  for (const { kind, text } of lines) {
    const name = kind === 'meta' ? /^([\p{Script=Han}]{3,16})[\s|｜]+\d/u.exec(text)?.[1] : undefined;
    if (name && valuesOf(name).every(({ field }) => field === 'other') && !/[时日]间|日期|发布/.test(name)) return name;
  }
  return null;
}

/** 某某网 版权所有 */
function ownerIn(text: string): string | null {
  const length = /^[\p{Script=Han}A-Za-z]{2,12}?[网站报社台](?=\s*版权所有)/u.exec(fold(text))?.[0].length;
  return length ? text.slice(0, length) : null;
}
