import { findDates } from './dates.ts';
import { fold } from './fold.ts';
import { isNobody, isOrganisation, isPerson, LATIN_NAME, looksLikePerson } from './person-names.ts';

/** What a named field of a head or foot line states. `free`: what stands before the first name of a field. */
export type FieldName = 'source' | 'issuer' | 'author' | 'reporter' | 'editor' | 'other' | 'free';

export interface Field {
  name: FieldName;
  value: string;
}

const MARK = '(?=\\s*[:：丨|｜])';
const EDITOR =
  '(?:责任|实习|值班|本期|执行)?(?:编辑|主编)|责编|选稿|审稿|校对|编审|审核|审签|审读|美编|排版|[一二三初复终]审|(?:总)?监\\s?制';
/** Words that name a field, and what their value is. A value ends where the next field begins, even glued to it. */
const FIELDS: [FieldName, RegExp][] = [
  [
    'source',
    new RegExp(
      `(?<!图片|照片|数据|视频|图表|图)(?:(?:信息|资料|稿件|文章|消息|内容|新闻|本文|原文)?(?:来源|出处|稿源|出所)|转自|转载自|原创)${MARK}|本文来源于|(?<=^[（(]?)来源于`,
      'y',
    ),
  ],
  ['issuer', new RegExp(`(?:发布|发文|供稿|信息提供|信息发布|公开)(?:单位|机构|部门|机关|人)${MARK}`, 'y')],
  [
    'author',
    /(?:(?<![该看])原?作者|撰稿人?|撰文|采写|供稿|编译|图文|文字|文[/／]?图|图[/／]文|笔名)(?=\s*[:：/／丨|｜])|(?:作者|撰文|撰稿)(?=\s+\p{Script=Han})|作者(?=\p{Script=Han}{2,4}[系为是])|[图文](?=\s*[:：/／丨|｜])/uy,
  ],
  ['reporter', /(?:本报|本网|本刊|融媒体?|全媒体|特约|见习|首席)?(?:记者|通讯员|实习生|特约撰稿人?|特约评论员)/y],
  ['editor', new RegExp(`(?:${EDITOR})${MARK}`, 'y')],
  [
    'other',
    /(?:发布时间|发布日期|发表时间|更新时间|时间|日期|发布|统筹|策划|值班主任|出品|字号|字体|浏览(?:次数|量)?|阅读(?:量|数)?|点击(?:数|量|率)?|访问量|分享到?|摄影|图片|视频|图片来源|关键[词字]|标签|栏目|索引号)(?=\s*[:：])|(?:评论|阅读|点赞|我要评论|我要打印|字号)(?=\s*[\d(（【大]|】)|发布于|来自|【|〔/y,
  ],
];
/** A title before a name: 研究员甲乙丙. */
const TITLE =
  /^.*(?:部长|主任|教授|研究员|评论员|院长|校长|主编|秘书长|博士|专家|书记|局长|处长|县长|市长|区长|镇长|董事长|总经理|会长|律师|老师)(?=\p{Script=Han}{2,4}$)/u;
/** Where a name ends: 甲乙摄, 甲乙系某处研究员. */
const BEHIND = /[／/]\p{Script=Han}{2,6}[报報][道導导]|(?:[报報][道導导]|[摄攝])(?=$|[）)】\s])/gu;
const IS = /^(\p{Script=Han}{2,3}?)[系为是為係]\p{Script=Han}{2,}.*$/u;
/** The longest name of an outlet, and the longest pen name. */
const LONGEST = { source: 30, pen: 16 };

/** The fields of a line with their values, in order. Dates in it end a value. */
export function fieldsOf(line: string): Field[] {
  const text = withoutDates(line);
  const folded = fold(text);
  const fields: Field[] = [];
  let name: FieldName = 'free';
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const found = i < text.length ? fieldAt(folded, i) : null;
    if (!found && i < text.length) continue;
    const value = withinBrackets(text.slice(start, i)).replace(/^[\s:：/／丨|｜]+|\s+$/g, '');
    if (value !== '') fields.push({ name, value });
    if (!found) break;
    name = found.name;
    start = i + found.length;
    i = start - 1;
  }
  return fields;
}

/** A value up to the bracket that was opened before it: （来源：某某日报）返回首页. */
function withinBrackets(value: string): string {
  const close = value.search(/[)）】\]]/);
  return close > 0 && !/[(（【[]/.test(value.slice(0, close)) ? value.slice(0, close) : value;
}

/** The line with a bar for each date in it. */
export function withoutDates(line: string): string {
  return findDates(line).reduceRight((text, { index, length }) => `${text.slice(0, index)} | ${text.slice(index + length)}`, line);
}

function fieldAt(folded: string, at: number): { name: FieldName; length: number } | null {
  for (const [name, pattern] of FIELDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match) return { name, length: match[0].length };
  }
  return null;
}

/** The outlet that a field's value names; null when it names none. */
export function sourceIn(value: string): string | null {
  const name = (value.replace(/^[《【“"〈<\s]+/, '').split(/[】”"）)（(|｜\s【[]|(?<=》)/)[0] ?? '').replace(/[《》〈〉,，。;；]/g, '');
  const isName = name.length >= 2 && name.length <= LONGEST.source && /\p{L}/u.test(name) && !isNobody(fold(name));
  return isName ? name : null;
}

/** The one person named behind an outlet: 某某日报 甲乙丙. */
export function personBehindSource(value: string): string[] {
  const [, ...rest] = value.split(/[\s|｜]+/).filter((part) => part !== '');
  const [name] = rest;
  return rest.length === 1 && name && isPerson(fold(name)) ? [name] : [];
}

/** The persons that a field's value names, titles taken off. */
export const namesIn = (value: string): string[] => wordsOf(value).flatMap(personIn);

/** The same where the value holds nothing but names; [] where it goes on as a sentence. */
export function namesOnly(value: string): string[] {
  const names = wordsOf(value).map(personIn);
  return names.every(({ length }) => length > 0) ? names.flat() : [];
}

const wordsOf = (value: string): string[] =>
  joinSpaced(value.replace(BEHIND, ' ').split(/[\s、，,;；|｜/／（()）【】[\]]+/)).filter((word) => word !== '');

function personIn(word: string): string[] {
  const who = IS.exec(word)?.[1];
  const name = (who && isPerson(fold(who)) ? who : word).replace(TITLE, '').replace(/^[“”"'。]+|[“”"'。]+$/g, '');
  return looksLikePerson(fold(name)) ? [name] : [];
}

/** The pen name, or name in Latin letters, that is all of an author field's value. */
export function penNameIn(value: string): string[] {
  const name = value.split(/[|｜]|\s{2,}|\s(?=\p{Script=Han})/u)[0]?.trim() ?? '';
  const isName =
    LATIN_NAME.test(name) || (name.length >= 2 && name.length <= LONGEST.pen && /^[\p{L}\p{N}_~·.-]+$/u.test(name) && /\p{L}/u.test(name));
  return isName && !isOrganisation(fold(name)) && !isNobody(name) ? [name] : [];
}

/** Names of two characters are spaced to the width of three: 方 敏. */
function joinSpaced(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (/^\p{Script=Han}$/u.test(word) && last !== undefined && /^\p{Script=Han}$/u.test(last)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** A lead that names its reporters: 本报讯（记者 甲乙）, 新华社成都11月2日电（甲乙、丙丁）, 某网记者甲乙5月3日报道, 某社记者甲乙丙某地8日电. */
const DATELINE = /^.{0,24}?[讯電电訊]\s*[（(]([^（()）]{2,40})[)）]/;
const REPORTS =
  /^[^，。]{0,10}[记記]者(?:(\p{Script=Han}{2,4}?)\d{1,2}月\d{1,2}日|(\p{Script=Han}{3})\p{Script=Han}{2,6}\d{1,2}日[电電讯訊报報])/u;
/** Who signs the last paragraph: （甲乙丙）, （记者 甲乙）. */
const SIGNATURE = /[（(]([^（()）]{2,40})[)）]$/;

/** The reporters that a lead names. */
export function reportersIn(lead: string): string[] {
  const [, dated, placed] = REPORTS.exec(lead) ?? [];
  const named = dated ?? (placed && isPerson(fold(placed)) ? placed : undefined);
  return named === undefined ? signed(DATELINE.exec(lead)?.[1] ?? '') : [named];
}

/** The writers who sign the end of a last paragraph. */
export const signersOf = (last: string): string[] => signed(SIGNATURE.exec(last)?.[1] ?? '');

/** Names in brackets: with a role, or nothing but names. */
function signed(inside: string): string[] {
  const fields = fieldsOf(inside);
  const named = fields.flatMap(({ name, value }) => (name === 'author' || name === 'reporter' ? namesIn(value) : []));
  if (named.length > 0 || fields.some(({ name }) => name !== 'free')) return named;
  const names = joinSpaced(inside.split(/[\s、，,]+/));
  return names.every((name) => isPerson(fold(name))) ? names : [];
}
