import type { Published } from '../../model/article.ts';

/** A date found in a text and where it stands. */
export interface FoundDate extends Omit<Published, 'basis'> {
  index: number;
  length: number;
}

const YEAR = '(?<!\\d)((?:19|20)\\d{2})';
const DATE = `${YEAR}(?:\\s?[-/.年]\\s?)(0?[1-9]|1[0-2])(?:\\s?[-/.月]\\s?)(3[01]|[12]\\d|0?[1-9])(?!\\d(?!\\d:))\\s?日?`;
/** A page-view counter may be glued behind the seconds; the clock ends after two digits. */
const CLOCK = '(?:[\\sT日,，]{0,3}([01]?\\d|2[0-3])[:：时]([0-5]\\d)(?:[:：分]([0-5]\\d))?)?';
const WITH_MARKS = new RegExp(DATE + CLOCK);
const COMPACT = new RegExp(`(?<![-\\d])${YEAR}(0[1-9]|1[0-2])(3[01]|[12]\\d|0[1-9])(?!\\d)`);
const HAN_YEAR = /([一二][〇○零一二三四五六七八九]{3})年(十?[一二三四五六七八九十]|十)月(三十一?|二?十?[一二三四五六七八九十])日/;
const SHORT = /(?<![\d/.-])(0?[1-9]|1[0-2])[-/](3[01]|[12]\d|0?[1-9])\s+([01]?\d|2[0-3]):([0-5]\d)/;
const MONTH_DAY = /(?<![\d年])(0?[1-9]|1[0-2])月(3[01]|[12]\d|0?[1-9])日/;

/** Month names of the Latin languages that pages print them in: English, German, French, Spanish, Portuguese, Italian, Indonesian. */
const MONTHS = [
  'jan january januar jänner janvier enero janeiro gennaio januari',
  'feb february februar février fevrier febrero fevereiro febbraio februari',
  'mar march märz mars marzo março marco maret',
  'apr april avril abril aprile',
  'may mai mayo maio maggio mei',
  'jun june juni juin junio junho giugno',
  'jul july juli juillet julio julho luglio',
  'aug august août aout agosto agustus',
  'sep sept september septembre septiembre setembro settembre',
  'oct okt october oktober octobre octubre outubro ottobre',
  'nov november novembre noviembre novembro',
  'dec dez december dezember décembre decembre diciembre dezembro dicembre desember',
].map((names) => names.split(' '));
const NAME = `(${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?`;
/** Behind such a date: , 7:45 am · at 10:07 PM · | 18:04 · 18.04 Uhr is left alone. */
const HOUR = '(?:[\\s,/|·•–-]{1,4}(?:at |um |à )?([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?(?:\\s?([ap])\\.?m\\b)?)?';
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\d])${NAME}\\s(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,?\\s((?:19|20)\\d{2})(?!\\d)${HOUR}`,
  'iu',
);
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\d])(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|\\.|er)?\\s(?:de\\s|of\\s)?${NAME},?\\s(?:de\\s)?((?:19|20)\\d{2})(?!\\d)${HOUR}`,
  'iu',
);
/** With points the day stands first everywhere: 20.05.2024. With slashes it depends on the country, so those are left alone. */
const POINTED = new RegExp(`(?<![\\d.])(3[01]|[12]\\d|0?[1-9])\\.(0?[1-9]|1[0-2])\\.((?:19|20)\\d{2})(?!\\d)${HOUR}`, 'iu');

/** The first full date in a text, with its clock if one stands behind it; null when there is none. */
export function findDate(text: string): FoundDate | null {
  const marked = WITH_MARKS.exec(text);
  if (marked) return found(marked, [marked[1], marked[2], marked[3]], [marked[4], marked[5], marked[6]]);
  const compact = COMPACT.exec(text);
  if (compact) return found(compact, [compact[1], compact[2], compact[3]], []);
  const han = HAN_YEAR.exec(text);
  if (han) return found(han, [hanDigits(han[1] ?? ''), String(hanNumber(han[2] ?? '')), String(hanNumber(han[3] ?? ''))], []);
  return /\d/.test(text) ? findNamed(text) : null;
}

/** May 3, 2019 · 3 Mai 2019 · 3 de mayo de 2019 · 03.05.2019 */
function findNamed(text: string): FoundDate | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return found(monthFirst, [monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]], clockOf(monthFirst));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return found(dayFirst, [dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]], clockOf(dayFirst));
  const pointed = POINTED.exec(text);
  return pointed ? found(pointed, [pointed[3], pointed[2], pointed[1]], clockOf(pointed)) : null;
}

const monthOf = (name = ''): string => String(MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1);

/** Hour, minute and second behind a named date, 7:45 pm made 19:45. */
function clockOf(match: RegExpExecArray): Parts {
  const [hour, minute, second, half] = [match[4], match[5], match[6], match[7]?.toLowerCase()];
  if (hour === undefined || half === undefined) return [hour, minute, second];
  return [String((Number(hour) % 12) + (half === 'p' ? 12 : 0)), minute, second];
}

/** A month and day without a year: 4月8日, or 11-18 10:20 with its clock; null when there is none. */
export function findMonthDay(text: string): FoundDate | null {
  const clock = SHORT.exec(text);
  const match = clock ?? MONTH_DAY.exec(text);
  if (!match) return null;
  const [whole, month, day, hour, minute] = match;
  const time = clock ? { time: `${hour?.padStart(2, '0')}:${minute}` } : {};
  return { month: Number(month), day: Number(day), ...time, precision: 'month-day', index: match.index, length: whole.length };
}

/** The publication date that a field or metadata states; null when it states none. */
export function publishedFrom(text: string, basis: Published['basis']): Published | null {
  const date = findDate(text) ?? findMonthDay(text);
  if (!date) return null;
  const { index, length, ...rest } = date;
  return { ...rest, basis };
}

type Parts = (string | undefined)[];

function found(match: RegExpExecArray, [year, month, day]: Parts, [hour, minute, second]: Parts): FoundDate | null {
  const two = (part: string | undefined) => String(part).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return null;
  const place = { index: match.index, length: match[0].length };
  if (hour === undefined) return { date, precision: 'day', ...place };
  const time = `${two(hour)}:${two(minute)}`;
  if (second === undefined) return { date, time, precision: 'minute', ...place };
  return { date, time: `${time}:${two(second)}`, precision: 'second', ...place };
}

const HAN = '〇一二三四五六七八九';
const hanDigit = (char: string): number => (char === '○' || char === '零' ? 0 : HAN.indexOf(char));
const hanDigits = (text: string): string => [...text].map(hanDigit).join('');

/** 一 to 三十一. */
function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 10 : hanDigit(tens ?? '') * 10) : 0;
  return ten + (ones ? hanDigit(ones) : 0);
}
