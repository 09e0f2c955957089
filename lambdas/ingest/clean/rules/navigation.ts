import words from '../../../../seeds/cleaning/words.json' with { type: 'json' };
import { lineRule } from '../work-line.ts';

/** Words of a page's own controls. A line of nothing else is a control, whatever separates them. */
const CONTROLS = new Set(words.controls);
/** 第1页, 共 3 页, and what stands between names. */
const BETWEEN = /(?:[第共]\s*\d+\s*页)|[\s\d|｜/\\·•,，:：;；>＞›»<＜‹«【】[\]〖〗()（）+＋\-–—_=*#↑↓←→▲▼●◆■]+/;
const POINTER = /^[【[（(<«\s•]*(上一[篇条页则]|下一[篇条页则])\s*([】\])）>»:：]|$)/;
const PATH = /^(([您你]的?)?(当前|现在|所在)?的?位置(?=[:：\s]|首页|$)|首\s?页\s*[>＞›»/·-])/;
const LABELLED = /^(分享到|分享至|打印|【?字[体号]|>{1,2}\s*点击)[:：\s【[查]/;
const BARS = /[|｜]/;
const ARROWS = /[>＞›»]+/;

/** Links of the page itself: previous and next, tool bars, menus, the breadcrumb path. */
export const navigation = lineRule('navigation', 'navigation', isNavigation);

/** True for a line of links; `text` folded. */
export function isNavigation(text: string): boolean {
  if (text.length >= 120) return false;
  const words = text.split(BETWEEN).filter((word) => word !== '');
  if (words.every(isControl) || isControl(text.replace(/\s/g, ''))) return true;
  if (isSteps(namesBetween(text, ARROWS)) || isMenu(namesBetween(text, BARS))) return true;
  return POINTER.test(text) || (PATH.test(text) && !/。/.test(text)) || LABELLED.test(text);
}

const namesBetween = (text: string, marks: RegExp): string[] =>
  /[，,。；;]/.test(text) ? [] : text.split(marks).map((name) => name.trim());

const areShort = (names: readonly string[], longest: number): boolean => names.every(({ length }) => length > 0 && length <= longest);

/** Short names with arrows between them: 新闻 > 国内 > 正文. */
const isSteps = (names: readonly string[]): boolean =>
  areShort(names, 20) && (names.length > 2 || (names.length === 2 && names.some((name) => isControl(name) || name.endsWith('首页'))));

/** Four or more short names with bars between them. */
const isMenu = (names: readonly string[]): boolean => names.length > 3 && areShort(names, 8);

/** True for a menu by its place: two or three short names with bars between them, or names with a bar behind each; `text` folded. */
export function isShortMenu(text: string): boolean {
  const names = namesBetween(text, BARS);
  return names.at(-1) === '' ? names.length > 1 && areShort(names.slice(0, -1), 8) : names.length > 2 && areShort(names, 6);
}

const isControl = (word: string): boolean => CONTROLS.has(word.toLowerCase());
