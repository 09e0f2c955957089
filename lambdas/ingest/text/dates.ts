import type { Published } from '../../model/article.ts';

/** Dates that are read of one text. */
const MOST = 20;

/** A date found in a text and where it stands. */
export interface FoundDate extends Omit<Published, 'basis'> {
  index: number;
  length: number;
}

const YEAR = '(?<!\\d)((?:19|20)\\d{2})';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(3[01]|[12]\\d|0?[1-9])';
/** 2024-05-09 · 2024年5月9日 · 2024. 5. 9. · 2024 05/09. A clock may be glued behind the day: 2024-05-0912:30. */
const DATE = `${YEAR}(?:\\s?[-/.年]\\s?|\\s(?=\\d\\d?[-/]))${MONTH}(?:\\s?[-/.月]\\s?)${DAY}(?!\\d(?!\\d?[:：]))\\s?日?`;
const WEEKDAY = '(?:[（(]?(?:星期|[週周])[一二三四五六日天][)）]?\\s?)?';
const HALF = '(上午|下午|晚上|晚间|中午|凌晨|早上|清晨|傍晚)?\\s?';
/** A page-view counter may be glued behind the seconds; the clock ends after two digits. */
const CLOCK = `(?:[\\sT日,，.|｜·]{0,4}${WEEKDAY}${HALF}([01]?\\d|2[0-3])[:：时時]([0-5]\\d)(?:[:：分]([0-5]\\d))?)?`;
const WITH_MARKS = new RegExp(DATE + CLOCK);
const COMPACT = new RegExp(
  `(?<![-\\d])${YEAR}(0[1-9]|1[0-2])(3[01]|[12]\\d|0[1-9])(?:\\s?([01]\\d|2[0-3]):?([0-5]\\d)(?::?([0-5]\\d))?)?(?!\\d)`,
);
const HAN_DIGIT = '〇○零ＯOo０一二三四五六七八九';
const HAN_DAY = '年(十?[一二三四五六七八九十])月(三十一?|二?十?[一二三四五六七八九十])日';
const HAN_YEAR = new RegExp(`([一二][${HAN_DIGIT}]{3})${HAN_DAY}`);
/** 民国一百一十年四月八日 · 民國110年4月8日: the first year is 1912. */
const REPUBLIC = new RegExp(
  `民[国國]\\s?(?:(\\d{2,3})\\s?年\\s?${MONTH}\\s?月\\s?${DAY}\\s?日|([一二三四五六七八九十百零〇]{1,6})${HAN_DAY})`,
);
const REPUBLIC_ZERO = 1911;
const SHORT = /(?<![\d/.-])(0?[1-9]|1[0-2])[-/](3[01]|[12]\d|0?[1-9])\s+([01]?\d|2[0-3]):([0-5]\d)/;
const MONTH_DAY = new RegExp(`(?<![\\d年])${MONTH}月${DAY}日(?:\\s{0,3}([01]?\\d|2[0-3])[:：]([0-5]\\d))?`);

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

/** 7:45 PM EST, Tuesday, before a named date. */
const HOUR_BEFORE = /([01]?\d|2[0-3]):([0-5]\d)(?:\s?([ap])\.?m\b\.?)?(?:\s[A-Z]{2,4})?,?\s(?:\p{L}+,\s)?$/iu;

/** The first full date in a text, with its clock if one stands behind it; null when there is none. */
export function findDate(text: string): FoundDate | null {
  const marked = WITH_MARKS.exec(text);
  if (marked) {
    const [, year, month, day, half, hour, minute, second] = marked;
    return found(marked, [year, month, day], [hourOf(hour, /下|晚|傍/.test(half ?? '')), minute, second]);
  }
  const compact = COMPACT.exec(text);
  if (compact) return found(compact, [compact[1], compact[2], compact[3]], [compact[4], compact[5], compact[6]]);
  const han = HAN_YEAR.exec(text);
  if (han) return found(han, [hanDigits(han[1] ?? ''), String(hanNumber(han[2] ?? '')), String(hanNumber(han[3] ?? ''))], []);
  const republic = REPUBLIC.exec(text);
  if (republic) return findRepublic(republic);
  return /\d/.test(text) ? findNamed(text) : null;
}

/** All full dates of a text, in order. */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (let from = 0; dates.length < MOST; ) {
    const date = findDate(text.slice(from));
    if (!date) break;
    dates.push({ ...date, index: from + date.index });
    from += date.index + date.length;
  }
  return dates;
}

function findRepublic(match: RegExpExecArray): FoundDate | null {
  const [, year, month, day, hanYear = '', hanMonth = '', hanDay = ''] = match;
  const [y, m, d] = year === undefined ? [hanNumber(hanYear), hanNumber(hanMonth), hanNumber(hanDay)] : [year, month, day].map(Number);
  return found(match, [String(REPUBLIC_ZERO + Number(y)), String(m), String(d)], []);
}

/** The hour of a clock of 24 hours. */
function hourOf(hour: string | undefined, isAfternoon: boolean): string | undefined {
  return hour !== undefined && isAfternoon && Number(hour) < 12 ? String(Number(hour) + 12) : hour;
}

/** May 3, 2019 · 3 Mai 2019 · 3 de mayo de 2019 · 03.05.2019 */
function findNamed(text: string): FoundDate | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return found(monthFirst, [monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]], clockAround(monthFirst));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return found(dayFirst, [dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]], clockAround(dayFirst));
  const pointed = POINTED.exec(text);
  return pointed ? found(pointed, [pointed[3], pointed[2], pointed[1]], clockOf(pointed)) : null;
}

const monthOf = (name = ''): string => String(MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1);

/** Hour, minute and second behind a named date, or else right before it. */
function clockAround(match: RegExpExecArray): Parts {
  if (match[4] !== undefined) return clockOf(match);
  const before = HOUR_BEFORE.exec(match.input.slice(Math.max(0, match.index - 40), match.index));
  return before ? clock([before[1], before[2], undefined], before[3]) : [];
}

const clockOf = (match: RegExpExecArray): Parts => clock([match[4], match[5], match[6]], match[7]);

/** 7:45 pm made 19:45. */
function clock([hour, minute, second]: Parts, half: string | undefined): Parts {
  if (hour === undefined || half === undefined) return [hour, minute, second];
  return [String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)), minute, second];
}

/** A month and day without a year: 4月8日, 4月8日 10:20, or 11-18 10:20; null when there is none. */
export function findMonthDay(text: string): FoundDate | null {
  const match = SHORT.exec(text) ?? MONTH_DAY.exec(text);
  if (!match) return null;
  const [whole, month, day, hour, minute] = match;
  const time = hour === undefined ? {} : { time: `${hour.padStart(2, '0')}:${minute}` };
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
const hanDigit = (char: string): number => Math.max(0, HAN.indexOf(char));
const hanDigits = (text: string): string => [...text].map(hanDigit).join('');

/** 一 to 九百九十九. */
function hanNumber(text: string): number {
  const [hundreds, rest] = text.includes('百') ? text.split('百') : ['', text];
  const [tens, ones] = rest?.includes('十') ? rest.split('十') : [null, rest];
  const ten = tens === null ? 0 : tens === '' ? 1 : hanDigits(tens ?? '');
  return Number(hanDigits(hundreds ?? '') || 0) * 100 + Number(ten) * 10 + Number(hanDigits(ones ?? '').slice(-1) || 0);
}
