import { label, type Rule, tells } from '../work-line.ts';

/** Lines of a masthead are short. */
const LONGEST = 60;
/** The name of a paper, a site or a channel. Not of what is reported: 抽检情况通报, 统计公报, 空气质量日报; nor of what carries others: 平台. */
const NAME =
  /[《〈]?(?:今日\p{Script=Han}{2,4}|\p{Script=Han}{1,14}?(?:(?<![通公预月年周季战喜警汇捷专快])报|(?<!资)讯|通讯|周刊|(?<!联)网|广播电台|电视台|融媒(?:体(?:中心)?)?|新闻中心|发布|头条|视界|党建|先锋))(?:客户端)?[》〉]?(?=[\s|｜（(\d第总]|$)/uy;
const OF_DATA = /(?:质量|水质|雨情|水情|气象|疫情|行情|价格|监测)(?:日|周|旬)?报/;
const AWAY = /[\s|｜·，,:：]*/y;
/** What follows: the day, the page, the number. One of them makes a masthead of a name. */
const DATED = [
  /(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s?年(?:\s?[\d一二三四五六七八九十]{1,3}\s?月)?(?:\s?[\d一二三四五六七八九十]{1,3}\s?日)?/y,
  /[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2})?|\d{1,2}月\d{1,2}日/y,
  /第\s?[\d一二三四五六七八九十]{1,4}\s?期|[（(]?总第?\s?\d{1,5}\s?期[）)]?/y,
  /(?:第\s?[\d一二三四五六七八九十]{1,4}|[A-D]?\d{1,2})\s?版(?:[:：\s]+\p{Script=Han}{2,6}(?=[\s|｜]|$))?|[A-D]\d{1,2}(?!\d)/uy,
];
/** And what may stand beside: the weekday, an edition, a column, who wrote it. */
const BESIDE = [
  /星期[一二三四五六日天]|发布(?:于|时间)|文\/图|转载/y,
  /\p{Script=Han}{2,4}版/uy,
  /[（(](?!\d)[\p{Script=Han}\s·、:：]{2,24}[）)]/uy,
  /(?:本报|融媒)?(?:记者|通讯员|编辑|责编|撰文)[:：]?[\s\p{Script=Han}·]{2,24}(?=$|文\/图)/uy,
  /[□■][\p{Script=Han}\s]{2,8}/uy,
];

/** Where the first of some patterns that matches at a place ends; -1 where none does. */
function after(patterns: readonly RegExp[], text: string, at: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}

/** The name of a paper, a site or a channel with the day, the page or the number, and nothing else: 清远日报 2021年6月8日 第5版 县域; `text` folded. */
export function isMasthead(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST || OF_DATA.test(line)) return false;
  let at = after([NAME], line, 0);
  let dated = false;
  while (at >= 0) {
    at = Math.max(at, after([AWAY], line, at));
    if (at >= line.length) return dated;
    const field = after(DATED, line, at);
    dated ||= field >= 0;
    at = field >= 0 ? field : after(BESIDE, line, at);
  }
  return false;
}

/** Mastheads above or below an article: whose page it is, and of which day. One beside another is a list of papers. */
export const masthead: Rule = {
  id: 'masthead',
  apply({ lines }) {
    const begins = lines.findIndex((line) => !line.kind && tells(line));
    const ends = lines.findLastIndex((line) => !line.kind && tells(line));
    const found = lines.map(({ folded }, i) => (i < begins || i > ends) && isMasthead(folded));
    for (const [i, line] of lines.entries()) if (found[i] && !found[i - 1] && !found[i + 1]) label(line, 'publication', 'masthead');
  },
};
