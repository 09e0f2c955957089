import { findDate, findMonthDay } from '../../text/dates.ts';
import { endsSentence, label, type Rule } from '../work-line.ts';

/** Labels of a head line: 时间, 来源, 作者 … */
const LABEL =
  /(发布时间|发布日期|发表时间|更新时间|发稿时间|时间|日期|发布|来源|信息来源|稿件来源|文章来源|作者|责任编辑|编辑|编译|记者|浏览|浏览次数|阅读|点击|访问量|字号|字体|发布机构|发布单位|发布人|索引号|分享)\s*[:：]/;
/** Most lines that a head takes. */
const HEAD = 25;

/**
 * Head lines that state time, source or author: a date that is the line, or labels with little else. Only above the first long
 * paragraph; below it a date is part of the story.
 */
export const meta: Rule = {
  id: 'head-line',
  apply({ lines, form }) {
    const inside = lines.filter((line) => line.hint !== 'outside');
    const firstProse = inside.findIndex((line) => !line.kind && line.text.length >= 40 && endsSentence(line.folded));
    const head = new Set(inside.slice(0, firstProse < 0 ? HEAD : Math.min(firstProse, HEAD)));
    for (const line of lines) {
      const near = head.has(line) || (form === 'html' && line.hint === 'outside');
      if (near && isMeta(line.folded)) label(line, 'meta', 'head-line');
    }
  },
};

function isMeta(text: string): boolean {
  if (text.length > 140 || /[。！？]/.test(text)) return false;
  const date = findDate(text) ?? findMonthDay(text);
  if (date?.date || date?.time) {
    const rest = (text.slice(0, date.index) + text.slice(date.index + date.length)).trim();
    if (rest.length <= 8 || LABEL.test(text) || /^[\d\s|]+$/.test(rest)) return true;
    if (/[，,；]/.test(rest)) return false;
    return rest.length <= 30 && (date.time !== undefined || date.index === 0);
  }
  return LABEL.test(text) && text.search(LABEL) <= 10 && text.length <= 80;
}
