import { expect, test } from 'vitest';
import { quotesOf } from '../../../lambdas/digest/render/quotes.ts';

const figure = (text: string, sentence: string, story: string) => ({ text, sentence, story });

test.each([
  ['none', [], []],
  [
    'two of one sentence, read once, where the first of them stands',
    [figure('9所', '甲', '1'), figure('92%', '乙', '2'), figure('17个', '甲', '1')],
    [
      ['甲', ['9所', '17个']],
      ['乙', ['92%']],
    ],
  ],
  [
    'the same sentence of two stories, quoted for each',
    [figure('9所', '甲', '1'), figure('9所', '甲', '2')],
    [
      ['甲', ['9所']],
      ['甲', ['9所']],
    ],
  ],
])('figures by their sentence: %s', (_, figures, quotes) => {
  expect(quotesOf(figures).map(({ sentence, figures: of }) => [sentence, of.map(({ text }) => text)])).toEqual(quotes);
});
