import type { Weighed } from './evidence.ts';
import { nameOf, outermost, type Unit } from './gazetteer.ts';
import { shortName } from './names.ts';

/** The kinds of counties, by the letter that their people and offices call them with: 我县, 区委, 全旗. A county that is a city has 市, as prefectures do. */
const LETTERS = ['县', '区', '旗'] as const;
/** Words of a letter weigh so much together before they say anything. */
const LEAST = 0.7;
/** What a county of another kind than the text speaks of counts. */
const UNLIKE = 0.4;

/** The weights of counties that are of no kind that the text speaks of lowered: 全县 is not told of 凉州区. */
export function likeLetters(sums: ReadonlyMap<Unit, number>, weighed: readonly Weighed[]): ReadonlyMap<Unit, number> {
  const said = [0, 0, 0];
  let city = false;
  for (const { cues } of weighed) {
    for (const { level, text, weight } of cues) {
      if (level === 'city') city ||= text.includes('市');
      if (level !== 'county') continue;
      const letter = LETTERS.findIndex((one) => text.includes(one));
      if (letter >= 0) said[letter] = (said[letter] as number) + weight;
    }
  }
  if (said.every((weight) => weight < LEAST)) return sums;
  const like = new Map<Unit, number>();
  for (const [unit, sum] of sums) like.set(unit, unit.level === 'county' && isUnlike(unit, said, city) ? UNLIKE * sum : sum);
  return like;
}

function isUnlike(unit: Unit, said: readonly number[], city: boolean): boolean {
  // 全区 in Guangxi is the region.
  const autonomous = outermost(unit).name.endsWith('自治区');
  if (!LETTERS.some((letter, i) => (said[i] as number) >= LEAST && !(autonomous && letter === '区'))) return false;
  return !((city && hasLetter(unit, '市')) || LETTERS.some((letter, i) => (said[i] as number) > 0 && hasLetter(unit, letter)));
}

/** Whether a county's name has a letter, or one that it had: 长泰区 was 长泰县. */
export const hasLetter = (unit: Unit, letter: string): boolean =>
  unit.name.endsWith(letter) || (nameOf((shortName(unit.name) ?? unit.name) + letter)?.units.includes(unit) ?? false);
