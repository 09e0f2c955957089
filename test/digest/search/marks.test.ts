import { describe, expect, test } from 'vitest';
import { searchedText } from '../../../lambdas/digest/search/build-segment.ts';
import { markRow, piecesOf, shownSentence } from '../../../lambdas/digest/search/marks.ts';
import { SearchIndex, textsOf } from '../../../lambdas/digest/search/search-index.ts';
import { pairsOf, termsOf } from '../../../lambdas/digest/search/terms.ts';
import { fold } from '../../../lambdas/ingest/text/fold.ts';
import { MemoryIndex, searchDocuments } from './documents.ts';

test.each([
  ['停车位', ['停车位']],
  ['  停车位　 电梯\n电梯 ', ['停车位', '电梯']],
  ['"a phrase" Ｂ', ['a phrase', 'b']],
  ['“长者 食堂”上海', ['长者 食堂', '上海']],
  ['"开着', ['开着']],
  ['甲 乙 丙 丁 戊 己 庚 辛 壬', ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']],
])('%j is looked for as %j', (query, terms) => {
  expect(termsOf(query)).toEqual(terms);
});

test.each([
  [2, [0]],
  [3, [0, 1]],
  [4, [0, 2]],
  [5, [0, 2, 3]],
  [8, [0, 2, 4, 6]],
])('%i characters are covered by the pairs at %j', (length, places) => {
  expect(pairsOf('字'.repeat(length))).toEqual(places);
});

describe('what was searched for is marked as it is written', () => {
  const [base] = searchDocuments(1, 1);
  if (!base) throw new Error('No story was made.');
  const document = {
    ...base,
    title: '臺北的停車位，停車位',
    sentences: ['第一句。', '第二句說停車位Ａ。'],
    sources: ['停车报'],
    region: '上海市',
  };
  const index = new SearchIndex(new MemoryIndex({ open: [document] }).read, async () => fold);

  test.each([
    ['停车位', ['停車位', '停車位'], '停車位', [], []],
    ['停車', ['停車', '停車'], '停車', ['停车'], []],
    ['车位a', [], '車位Ａ', [], []],
    ['上海', [], undefined, [], ['上海']],
    ['北的停 的停车', ['北的停車'], undefined, [], []],
  ])('%s', async (query, title, sentence, sources, region) => {
    const [match] = await index.find(query, ['open']);
    const [row] = match ? await textsOf([match]) : [];
    if (!match || !row) throw new Error(`${query} finds nothing in ${searchedText(document)}`);
    const marked = markRow(row, match.marks);
    const marks = (texts: readonly Parameters<typeof piecesOf>[0][]) =>
      texts.flatMap(piecesOf).flatMap(({ text, isMarked }) => (isMarked ? [text] : []));
    const shown = shownSentence(marked);
    expect([marks([marked.title]), marks(shown ? [shown] : [])[0], marks(marked.sources), marks([marked.region])]).toEqual([
      title,
      sentence,
      sources,
      region,
    ]);
    expect(shown?.text).toBe(sentence ? '第二句說停車位Ａ。' : '第一句。');
    expect(
      piecesOf(marked.title)
        .map(({ text }) => text)
        .join(''),
    ).toBe(document.title);
  });
});
