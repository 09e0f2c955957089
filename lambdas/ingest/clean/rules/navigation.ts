import words from '../../../../seeds/cleaning/words.json' with { type: 'json' };
import { label, type Rule, tells } from '../work-line.ts';

/** Words of a page's own controls. A line of nothing else is a control, whatever separates them. */
const CONTROLS = new Set(words.controls);
/** 第1页, 共 3 页, and what stands between names. */
const BETWEEN = /(?:[第共]\s*\d+\s*页)|[\s\d|｜/\\·•,，:：;；>＞›»<＜‹«【】[\]〖〗()（）+＋\-–—_=*#↑↓←→▲▼●◆■]+/;
const POINTER = /^[【[（(<«\s•]*(上一[篇条页则]|下一[篇条页则])\s*([】\])）>»:：]|$)/;
const PATH = /^(([您你]的?)?(当前|现在|所在)?的?位置(?=[:：\s]|首页|$)|首\s?页\s*[>＞›»/·-])/;
const LABELLED = /^(分享到|分享至|打印|【?字[体号]|>{1,2}\s*点击)[:：\s【[查]/;
const LONGEST = 120;
const BARS = /[|｜]/;
const ARROWS = /[>＞›»]+/;

/** Links of the page itself: previous and next, tool bars, menus, the breadcrumb path. Between sentences steps are the article's. */
export const navigation: Rule = {
  id: 'navigation',
  apply({ lines }) {
    const begins = lines.findIndex((line) => !line.kind && line.hint !== 'outside' && tells(line));
    const ends = lines.findLastIndex((line) => !line.kind && line.hint !== 'outside' && tells(line));
    for (const [i, line] of lines.entries()) {
      const isOwn = i > begins && i < ends && isSteps(line.folded);
      if (!line.kind && !isOwn && isNavigation(line.folded)) label(line, 'navigation', 'navigation');
    }
  },
};

/** True for a line of links; `text` folded. */
export function isNavigation(text: string): boolean {
  if (text.length >= LONGEST) return false;
  const names = text.split(BETWEEN).filter((name) => name !== '');
  if (names.every(isControl) || isControl(text.replace(/\s/g, ''))) return true;
  if (isSteps(text) || isMenu(namesBetween(text, BARS))) return true;
  return POINTER.test(text) || (PATH.test(text) && !/。/.test(text)) || LABELLED.test(text);
}

const namesBetween = (text: string, marks: RegExp): string[] =>
  /[，,。；;]/.test(text) ? [] : text.split(marks).map((name) => name.trim());

const areShort = (names: readonly string[], longest: number): boolean => names.every(({ length }) => length > 0 && length <= longest);

/** Short names with arrows between them, from the site's or to the article's: 青山网 > 国内, 新闻 > 国内 > 正文. */
function isSteps(text: string): boolean {
  if (text.length >= LONGEST) return false;
  const names = namesBetween(text, ARROWS);
  const [first = ''] = names;
  const isPath =
    /(首\s?页|主页)$/.test(first) || (names.length > 2 && (/(网|位置)$/.test(first) || /^(正文|内容|详情)/.test(names.at(-1) ?? '')));
  return names.length > 1 && isPath && areShort(names, 20);
}

/** Four or more short names with bars between them. */
const isMenu = (names: readonly string[]): boolean => names.length > 3 && areShort(names, 8);

/** True for a menu in the head of a page: three or more short names with bars between or behind them, one a control; `text` folded. */
export function isShortMenu(text: string): boolean {
  const names = namesBetween(text.replace(/[|｜\s]+$/, ''), BARS);
  return names.length > 2 && areShort(names, 8) && names.some(isControl);
}

const isControl = (word: string): boolean => CONTROLS.has(word.toLowerCase());
