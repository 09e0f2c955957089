import { lineRule } from '../work-line.ts';

/** Lines of a masthead are short. */
const LONGEST = 60;
/** What follows a name in a masthead, any number of them: the day, the page, the number, who wrote it, the column. */
const FIELD = [
  '(?:[12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})\\s?年(?:\\s?[\\d一二三四五六七八九十]{1,3}\\s?月)?(?:\\s?[\\d一二三四五六七八九十]{1,3}\\s?日)?',
  '[12]\\d{3}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s+\\d{1,2}:\\d{2})?',
  '(?:[12]\\d{3}年|简报)?第\\s?[\\d一二三四五六七八九十]{1,4}\\s?(?:期|版(?:[:：\\s]+\\p{Script=Han}{2,6})?)',
  '[A-D]?\\d{1,2}\\s?版(?:[:：\\s]+\\p{Script=Han}{2,6})?|[A-D]\\d{1,2}(?!\\d)',
  '[（(]?总第?\\s?\\d{1,5}\\s?期[）)]?',
  '\\p{Script=Han}{2,4}版',
  '文/图',
  '星期[一二三四五六日天]',
  '[（(][^（()）。！？]{2,24}[）)]',
  '(?:本报|融媒)?(?:记者|通讯员|编辑|责编|审核|撰文|摄影|文/图)[:：]?(?:\\s{0,2}[\\p{Script=Han}·]{2,4}){1,4}',
  '发布(?:于|时间[:：])',
  '[□■][\\p{Script=Han}\\s]{2,8}',
].join('|');
/** A name, with the mark of its day, page or number somewhere behind it: 清远日报 2021年6月8日 第5版 县域, 永仁党建 第37期(总第412期). */
const MASTHEAD = new RegExp(`^[《〈]?[\\p{Script=Han}·]{2,16}(?:客户端)?[》〉]?(?:[\\s|｜·，,]*(?:${FIELD}))+$`, 'u');
/** The name is one of a paper, a site or an office. */
const NAMED =
  /^[《〈]?(?:今日\p{Script=Han}{2,4}|\p{Script=Han}{1,14}(?:报|讯|刊|网|台|端|社|发布|头条|融媒(?:体(?:中心)?)?|视界|周刊|通讯|简报|党建|先锋|中心|局|委|办|政府))[》〉]?(?=[\s|｜（(\d《第总]|$)/u;
const DATED = /\d年|\d[-/.]\d|年\d|第\s?[\d一二三四五六七八九十]{1,4}\s?[期版]|总第?\s?\d|\d版|[一二〇○零]{3}年/;

/** The name of the paper or site with the day, page or number: it says whose page it is, and when; `text` folded. */
export const isMasthead = (text: string): boolean =>
  text.length <= LONGEST && DATED.test(text) && NAMED.test(text) && MASTHEAD.test(text.trim());

/** Mastheads, above or below an article. */
export const masthead = lineRule('masthead', 'publication', isMasthead);
