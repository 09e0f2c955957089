import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../../lambdas/model/record.ts';
import { article, dayOf } from '../records.ts';

type RecordFigure = ArticleRecord['figures'][number];

const figure = (text: string, value: number | null, given: Partial<RecordFigure> = {}): RecordFigure => ({
  text,
  value,
  unit: text.replace(/^[\d.]+/, ''),
  about: '停车位',
  approx: false,
  start: 0,
  end: text.length,
  sentence: `新增停车位${text}。`,
  ...given,
});

const chosen = (figures: RecordFigure[], title = '示例工程竣工'): string[] =>
  dayOf([
    article(1, { title: { text: title, basis: 'explicit' }, summary: [{ text: '惠及412户居民。', start: 0, end: 9 }], figures }),
  ]).figures.map(({ text, about }) => `${text} ${about}`);

test.each<[string, RecordFigure[], string | undefined, string[]]>([
  ['two of a story', [figure('30个', 30), figure('40个', 40), figure('50个', 50)], undefined, ['30个 停车位', '40个 停车位']],
  ['the one in the title first', [figure('30个', 30), figure('40个', 40)], '示例工程新增40个车位', ['40个 停车位', '30个 停车位']],
  ['then the one in the summary', [figure('30个', 30), figure('412户', 412)], undefined, ['412户 停车位', '30个 停车位']],
  ['large before small', [figure('3个', 3), figure('30个', 30)], undefined, ['30个 停车位', '3个 停车位']],
  ['exact before about', [figure('30个', 30, { approx: true }), figure('40个', 40)], undefined, ['40个 停车位', '30个 停车位']],
  [
    'the same figure once, as the title has it',
    [figure('38个', 38), figure('38个', 38, { about: '小区', start: 50 })],
    '38个小区改造收官',
    ['38个 小区'],
  ],
  [
    'none without a unit, a value or what it counts',
    [figure('30', 30), figure('30个', null), figure('40个', 40, { about: '' })],
    undefined,
    [],
  ],
])('key figures: %s', (_, figures, title, expected) => {
  expect(chosen(figures, title)).toEqual(expected);
});

test('an issue quotes at most twelve, best stories first', () => {
  const digest = dayOf(Array.from({ length: 20 }, (_, n) => article(n)));
  expect(digest.figures.map(({ story }) => story)).toEqual(digest.stories.slice(0, 12).map(({ id }) => id));
});
