import { describe, expect, it } from 'vitest';
import { listsOf } from '../../../lambdas/ingest/classify/lists.ts';
import { eachOccurrence } from '../../../lambdas/ingest/classify/occurrences.ts';
import { createMatcher } from '../../../lambdas/ingest/text/matcher.ts';

describe('enumerations', () => {
  it.each<[string, [string, boolean][]]>([
    ['省教育厅、省卫健委、省体育局等单位参加。', [['省教育厅、省卫健委、省体育局', true]]],
    ['统筹教育、医疗、养老。', [['统筹教育、医疗、养老', false]]],
    ['推进公路、铁路建设。', []],
    ['学校，医院，车站', []],
    [
      '甲、乙、丙。子、丑、寅。',
      [
        ['甲、乙、丙', false],
        ['子、丑、寅', false],
      ],
    ],
  ])('%s', (text, lists) => {
    expect(listsOf(text).map(({ start, end, organs }) => [text.slice(start, end), organs])).toEqual(lists);
  });
});

describe('overlapping terms', () => {
  const terms = ['教育', '党史学习教育', '教育基地', '基地'];
  it.each<[string, string[]]>([
    ['党史学习教育基地', ['党史学习教育', '基地']],
    ['教育基地', ['教育基地']],
    ['教育教育', ['教育', '教育']],
    ['', []],
  ])('the longest wins in %s', (text, expected) => {
    const kept: (string | undefined)[] = [];
    eachOccurrence(createMatcher(terms), text, (term) => kept.push(terms[term]));
    expect(kept).toEqual(expected);
  });
});
