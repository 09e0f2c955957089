import { common, hashOf, type SortedSet, sortedSet } from './sorted-set.ts';

/** What a title says, ready to compare: punctuation, width and case do not count. */
export interface TitleShape {
  /** letters, digits and Han characters alone, in lower case */
  plain: string;
  bigrams: SortedSet;
  /** numbers it counts with: 13例, 5000万元 */
  counts: SortedSet;
  /** numbers that tell one of a series from the next: 第三批, 十二届, 2026年 */
  ordinals: SortedSet;
}

const HAN = '[〇一二三四五六七八九十百]';
const ORDINAL = new RegExp(`第(?:${HAN}+|\\d+)|(?:${HAN}+|\\d+)(?=[批届期轮季集年月日])|${HAN}+(?=次)`, 'gu');
const COUNT = new RegExp(`\\d+(?:\\.\\d+)?|${HAN}+(?=[例场])`, 'gu');
const NUMBER_AND_UNIT = new RegExp(`\\d+(?:\\.\\d+)?\\p{L}?|第${HAN}+\\p{L}?|${HAN}+[批届期轮号季年月日例次场]`, 'gu');
/** What stands for the place in its own paper: 我市, 全县, 该区. */
const OWN = /^[我全本该]$/;
/** What differs between two fillings of a form is shorter than this. */
const SLOT = 14;

/** The shape of a title in Simplified script and compatibility form. */
export function shapeOf(title: string): TitleShape {
  const plain = title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const ordinals = title.match(ORDINAL);
  const counts = title.replace(ORDINAL, ' ').match(COUNT);
  return { plain, bigrams: bigramsOf(plain), counts: hashed(counts), ordinals: hashed(ordinals) };
}

/** Numbers of a text with the letter that follows each (13例, 第二批, 30日), hashed. */
export const numbersIn = (text: string): SortedSet => hashed(text.match(NUMBER_AND_UNIT));

/** Days of the month that a text names: 30日. */
export const daysIn = (text: string): SortedSet => hashed(text.match(/\d+(?=日)/g));

/** The moment that numbers are of, or the end of the period they are of: 截至2月16日9时, 16日0—12时, 16日20时至2月17日20时. */
const MOMENT = /截[至止](?:\d{4}年)?(?:\d+月)?(\d+)日(\d+)时|(\d+)日\d+时?(?:[-—–~]+|[至到])(?:(?:\d+月)?(\d+)日)?(\d+)时/gu;

/** Moments that a text reports of: 16日12时. When something happened is none of them. */
export const momentsIn = (text: string): SortedSet =>
  hashed([...text.matchAll(MOMENT)].map(([, day, hour, first, last = first, end]) => momentOf(Number(day ?? last), Number(hour ?? end))));

/** 16日24时 is 17日0时. */
const momentOf = (day: number, hour: number): string => (hour === 24 ? `${day + 1}日0时` : `${day}日${hour}时`);

const hashed = (found: readonly string[] | null): SortedSet => sortedSet((found ?? []).map(hashOf));

/** Pairs of neighbouring letters, each as a number of 32 bits; other characters divide them. */
export function bigramsOf(text: string): SortedSet {
  const bigrams: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const [a, b] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
    if (isLetter(a) && isLetter(b)) bigrams.push(a * 65536 + b);
  }
  return sortedSet(bigrams);
}

/** Han characters and Latin letters; not digits, which count as numbers, nor the marks between them. */
const isLetter = (code: number): boolean => (code >= 0x3400 && code < 0xff00) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Dice coefficient of the bigrams, 0 to 1. */
export function overlap(a: TitleShape, b: TitleShape): number {
  const total = a.bigrams.length + b.bigrams.length;
  return total === 0 ? 0 : (2 * common(a.bigrams, b.bigrams)) / total;
}

/** Whether two sets of numbers can belong to one event: none names a number that the other, naming some, lacks. */
export const numbersAgree = (a: SortedSet, b: SortedSet): boolean => common(a, b) === Math.min(a.length, b.length);

/**
 * Whether two titles are one form with two fillings: between what they begin and end with alike, each says something that
 * shares no character with the other. 我市 for the city's name is no other filling.
 */
export function substituted(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charAt(start) === b.charAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (one === '' || other === '' || one.length > SLOT || other.length > SLOT) return false;
  if (start === 0 && (OWN.test(one) || OWN.test(other))) return false;
  return ![...one].some((char) => other.includes(char));
}
