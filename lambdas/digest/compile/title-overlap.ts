/** What two titles have in common: character bigrams and numbers, punctuation and width aside. */

export interface TitleShape {
  /** characters that count */
  length: number;
  bigrams: Set<string>;
  /** numbers it names, in digits or Chinese numerals: 第三批 and 第二批 are two events */
  numbers: Set<string>;
}

const NUMBER = /\d+(?:\.\d+)?|第[〇一二三四五六七八九十百]+|[〇一二三四五六七八九十百]+(?=[批届期轮号季月日例])/gu;

export function shapeOf(title: string): TitleShape {
  const plain = title.normalize('NFKC').toLowerCase();
  const characters = [...plain.replace(/[^\p{L}\p{N}]/gu, '')];
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < characters.length; i++) bigrams.add(`${characters[i]}${characters[i + 1]}`);
  return { length: characters.length, bigrams, numbers: new Set(plain.match(NUMBER) ?? []) };
}

/** Dice coefficient of the bigrams, 0 to 1. */
export function overlap(a: TitleShape, b: TitleShape): number {
  const total = a.bigrams.size + b.bigrams.size;
  if (total === 0) return 0;
  const [small, large] = a.bigrams.size < b.bigrams.size ? [a.bigrams, b.bigrams] : [b.bigrams, a.bigrams];
  let shared = 0;
  for (const bigram of small) if (large.has(bigram)) shared++;
  return (2 * shared) / total;
}

/** Whether the numbers of the two titles can belong to one event: one title names no number that the other, naming some, lacks. */
export function numbersAgree(a: TitleShape, b: TitleShape): boolean {
  return holds(a.numbers, b.numbers) || holds(b.numbers, a.numbers);
}

const holds = (inner: Set<string>, outer: Set<string>): boolean => [...inner].every((number) => outer.has(number));
