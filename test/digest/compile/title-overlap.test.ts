import { describe, expect, test } from 'vitest';
import { momentsIn, numbersAgree, overlap, shapeOf, substituted } from '../../../lambdas/digest/compile/title-overlap.ts';

const agree = (a: string, b: string) => {
  const [one, other] = [shapeOf(a), shapeOf(b)];
  return { ordinals: numbersAgree(one.ordinals, other.ordinals), counts: numbersAgree(one.counts, other.counts) };
};

describe('numbers of two titles', () => {
  test.each([
    ['the same', '新增13例', '今日新增13例', { ordinals: true, counts: true }],
    ['one names none', '青禾市通报新增情况', '新增13例', { ordinals: true, counts: true }],
    ['other counts', '新增13例', '新增1例', { ordinals: true, counts: false }],
    ['other batches', '公布第二批清单', '公布第三批清单', { ordinals: false, counts: true }],
    ['other sessions', '十四届一次会议', '十四届二次会议', { ordinals: false, counts: true }],
    ['other years', '2025年工作要点', '2026年工作要点', { ordinals: false, counts: true }],
    ['a year in Chinese numerals', '二〇二三年贺词', '二〇二四年贺词', { ordinals: false, counts: true }],
  ])('%s', (_, a, b, expected) => expect(agree(a, b)).toEqual(expected));
});

test.each([
  ['with the year', '截至2026年2月16日9时', '截至16日9时'],
  ['a half day', '2月16日0—12时', '截至2月16日12时'],
  ['a whole day', '2月16日0时至24时', '截止17日0时'],
  ['from one day to the next', '2月16日20时至2月17日20时', '截至17日20时'],
  ['over midnight, in digits', '16日9时-17日8时', '截至17日8时'],
])('a period ends at one moment: %s', (_, period, end) => {
  expect(momentsIn(period)).toEqual(momentsIn(end));
  expect(momentsIn(end)).toHaveLength(1);
});

test('when something happened is no moment that is reported of', () => {
  expect(momentsIn('11月16日9时12分发生地震，16日14时解除警报')).toHaveLength(0);
});

test.each([
  ['two guests', '市长会见甲国客人', '市长会见乙邦客人', true],
  ['two places of one form', '松谷县举行消防演练', '青禾市举行消防演练', true],
  ['our city and its name', '我市举行消防演练', '青禾市举行消防演练', false],
  ['something put in', '柳河大桥今日通车', '柳河大桥通车', false],
  ['other words around a common one', '大桥通车了居民出行方便', '柳河新添一座大桥', false],
])('one form filled twice: %s', (_, a, b, expected) => {
  expect(substituted(shapeOf(a).plain, shapeOf(b).plain)).toBe(expected);
});

test('overlap is Dice of the bigrams, whatever the marks', () => {
  expect(overlap(shapeOf('柳河大桥，通车'), shapeOf('“柳河大桥”通车！'))).toBe(1);
  expect(overlap(shapeOf('柳河大桥'), shapeOf('松谷医院'))).toBe(0);
  expect(overlap(shapeOf(''), shapeOf('好'))).toBe(0);
});
