import { chineseValue, multiplierOf } from '../../ingest/summarize/figures/numerals.ts';
import { quantitiesOf } from '../../ingest/summarize/figures/quantities.ts';

/** 百分之三, 3.5%, 12万, 三百: with what makes it another number. */
const NUMERAL =
  /百分之(?<share>[零一二三四五六七八九十百点]+|\d+(?:\.\d+)?)|(?<arabic>\d+(?:\.\d+)?)(?<steps>[余多几来]?[十百千万亿]+)?(?<sign>[%‰])?|(?<chinese>[零〇一二两三四五六七八九十百千万亿]+)/g;
/** 一个, 一批, 一系列: as good as no number. */
const VAGUE = new Set(['个', '批', '种', '场', '次', '项', '轮']);

/** A day of the year is one thing: its month is not that of another day. */
const DATE = /\d{1,2}月\d{1,2}日/g;

/**
 * The first number of an answer that the sentences do not say, null when they say all. Equal are 3.2亿 and 32000万, 百分之三 and 3%, 十六 and 16;
 * not equal are 31件 and 31人, 近200万 and 200万. Both texts as `plain` makes them.
 */
export function strangeNumber(answer: string, cited: string): string | null {
  const said = new Set([...cited.matchAll(NUMERAL)].flatMap((match) => [keyOf(match), keyOf(match) + nextOf(match)]));
  for (const match of answer.matchAll(NUMERAL)) {
    const verbatim = match.groups?.chinese && cited.includes(answer.slice(Math.max(0, match.index - 1), match.index + match[0].length + 1));
    if (match[0] !== '一' && !said.has(keyOf(match) + nextOf(match)) && !verbatim) return match[0];
  }
  const date = answer.match(DATE)?.find((day) => !cited.includes(day));
  if (date) return date;
  const counted = new Set([...quantitiesOf(cited)].map(quantityKey));
  for (const quantity of quantitiesOf(answer)) {
    const vague = quantity.chinese && quantity.value === 1 && VAGUE.has(quantity.unit);
    if (!vague && !counted.has(quantityKey(quantity))) return answer.slice(quantity.start, quantity.end);
  }
  return null;
}

/** A rank is no count: 第三 is not 3. */
const keyOf = (match: RegExpMatchArray): string =>
  match.input?.charAt((match.index ?? 0) - 1) === '第' ? `第${amountOf(match)}` : amountOf(match);

/** The character behind a number, where it can be its unit. */
const nextOf = ({ index = 0, input = '', 0: { length } }: RegExpMatchArray): string =>
  /^\p{Script=Han}/u.exec(input.slice(index + length))?.[0] ?? '';

const quantityKey = ({ value, numeral, unit, approx }: { value: number | null; numeral: string; unit: string; approx: boolean }): string =>
  `${value ?? numeral} ${unit} ${approx}`;

function amountOf(match: RegExpMatchArray): string {
  const { share, arabic, steps = '', sign = '', chinese = '' } = match.groups ?? {};
  if (share !== undefined) return `${/^\d/.test(share) ? Number(share) : spoken(share)}%`;
  if (arabic !== undefined) return `${Number((Number(arabic) * multiplierOf(steps.replace(/^[余多几来]/, ''))).toPrecision(12))}${sign}`;
  return String(chineseValue(chinese) ?? chinese);
}

/** 三点五 → 3.5 */
function spoken(numeral: string): string {
  const [whole = '', fraction = ''] = numeral.split('点');
  const digits = [...fraction].map((char) => chineseValue(char) ?? '').join('');
  return `${chineseValue(whole) ?? whole}${digits && `.${digits}`}`;
}
