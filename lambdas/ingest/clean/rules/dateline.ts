import { lineRule } from '../work-line.ts';

const ALONE =
  /^((新华社|中新社)[\p{Script=Han}\d\s]{0,24}电|(新华社|中新社|中新网|人民网|央视网|本报|本网|[\p{Script=Han}]{2,6}(网|日报|晚报))[\p{Script=Han}\d\s]{0,24}(日电|(?<![资通简快喜短])讯))(\s*[（(][^（()）]{2,40}[）)])?[:：]?$/u;

/** Place, day and reporters of a report on a line of their own. In front of the first sentence they are part of it. */
export const dateline = lineRule('dateline', 'dateline', isDateline);

/** True for a dateline and nothing else; `text` folded. */
export function isDateline(text: string): boolean {
  return text.length <= 60 && ALONE.test(text);
}
