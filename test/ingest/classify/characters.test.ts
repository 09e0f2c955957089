import { describe, expect, it } from 'vitest';
import { leaningOf, strongestCharacters } from '../../../lambdas/ingest/classify/characters.ts';
import { classify } from '../../../lambdas/ingest/classify/classify.ts';
import { vocabularyOf } from '../../../lambdas/ingest/classify/vocabulary.ts';
import { article } from '../article.ts';

const group = (...terms: string[]) => [{ weight: 2, why: 'test', terms }];
const small = vocabularyOf(
  ['water', 'road'],
  { water: group('河水', '湖水', '水库', '井水'), road: group('公路', '马路', '路口', '路灯') },
  [],
);

describe('characters of a short text', () => {
  it.each([
    ['water', '那里的水黑了又臭很久了没有谁来'],
    ['road', '那条路坏了很久没有谁来看一看呢'],
  ])('lean to %s', (theme, text) => {
    const [first] = classify(article(text), small);
    expect(first?.id).toBe(theme);
    expect(first?.evidence.map(({ term }) => term)).toEqual([theme === 'water' ? '水' : '路']);
  });
  it('lean nowhere when no term has them', () => expect([...leaningOf('天气晴朗', small)]).toEqual([0, 0]));
  it('say where they stand', () => {
    expect(strongestCharacters(article('没有水', '路'), 0, small)).toMatchObject([{ term: '水', at: 2 }]);
    expect(strongestCharacters(article('没有', '路'), 1, small)).toMatchObject([{ term: '路', at: 'title' }]);
  });
  it('are not read in a long text', () => expect(classify(article(`${'议程照旧。'.repeat(40)}那里的水很黑`), small)).toEqual([]));
});
