import { chineseValue, multiplierOf } from './numerals.ts';
import { UNIT } from './units.ts';

/** A number and its unit where they stand in a text, before anyone has asked whether they count something. */
export interface Quantity {
  start: number;
  end: number;
  /** multipliers resolved; null for a range or a number that is not said (数十) */
  value: number | null;
  unit: string;
  approx: boolean;
  /** where the number itself starts: after 近, 约, 超过 */
  at: number;
  /** the number as written, without unit and approximation */
  numeral: string;
  chinese: boolean;
}

const ARABIC = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?:[余多几来]?[十百千万亿]{1,3})?(?:余|多|来|几(?!何))?`;
const CHINESE = '(?:[数几](?=[十百千万亿])|上(?=[百千万亿]))?[零〇一二三四五六七八九十百千万亿两]+(?:[余多几来][百千万亿]{0,2})?';
const NUMBER = `${ARABIC}|${CHINESE}`;
/** Not inside a longer number, a name (G42, A4), an ordinal (第二), a slogan (1+2+N), a time or a ratio. */
const BEFORE = String.raw`(?<![\dA-Za-z第零〇一二三四五六七八九十百千万亿两几]|\d[.,]|[\dA-Za-zN][+＋×/:：]|第[\d一二三四五六七八九十、]{1,3}[、至-])`;
const PATTERN = new RegExp(
  String.raw`(?=[\d百数几上零〇一二三四五六七八九十千万亿两])${BEFORE}(?:百分之(?<percent>[零一二三四五六七八九十百点]+|\d+(?:\.\d+)?)|` +
    `(?:(?<low>${ARABIC}|[一二三四五六七八九十]{1,3})(?:${UNIT})?(?:-{1,2}|—{1,2}|–|~|～|至|到))?(?<number>${NUMBER}) ?(?<unit>${UNIT}))(?<after>以上|左右|上下|以内|以下|之内|内(?![部容外设置蒙地涝需生科镜]))?`,
  'g',
);
/** Words of approximation before a number; not where they end another word (最近, 节约, 赶超). */
const NEAR =
  /(?:不超过|超过|超出|突破|将近|接近|大约|不少于|不低于|(?<![最附临靠邻相亲])近|(?<![节条合契预公签制简履大])约|(?<![赶反])超|逾)$/;
const SOFT = /[余多几来]/;

/** Every number with a unit in a Simplified text, left to right. `text` has full-width digits as ASCII. */
export function* quantitiesOf(text: string): Generator<Quantity> {
  for (const match of text.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const { percent, low, after = '' } = groups;
    const number = percent ?? groups.number ?? '';
    const near = NEAR.exec(text.slice(Math.max(0, match.index - 3), match.index))?.[0] ?? '';
    const kept = after === '内' || after === '之内' || after === '以内' ? (TIME.test(groups.unit ?? '') ? after : '') : after;
    yield {
      start: match.index - near.length,
      end: match.index + match[0].length - (after.length - kept.length),
      at: match.index,
      numeral: number,
      value: low ? null : percent ? decimal(percent) : numberOf(number),
      unit: percent ? '%' : (groups.unit ?? '').replace(/^个多/, '个'),
      approx:
        near !== '' ||
        SOFT.test(number) ||
        /^[数上]|七八|三五/.test(number) ||
        /^个多/.test(groups.unit ?? '') ||
        /以上|左右|上下/.test(kept),
      chinese: !/^\d/.test(number),
    };
  }
}

const TIME = /^(?:分钟|个?小时|天|个工作日|个月|周|日|年)$/;

function decimal(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const [whole = '', fraction] = text.split('点');
  const value = chineseValue(whole);
  if (value === null || fraction === undefined) return value;
  const digits = [...fraction].map((char) => '零一二三四五六七八九'.indexOf(char)).join('');
  return Number(`${value}.${digits}`);
}

function numberOf(number: string): number | null {
  const arabic = /^[\d,.]+/.exec(number)?.[0];
  if (arabic) {
    const value = Number(arabic.replaceAll(',', '')) * multiplierOf(number.slice(arabic.length));
    return Number(value.toPrecision(12));
  }
  if (/^[数几]|几/.test(number)) return null;
  const [head = '', tail = ''] = number.replace(/^上/, '').split(/[余多来]/);
  const value = chineseValue(head);
  return value === null ? null : value * multiplierOf(tail);
}
