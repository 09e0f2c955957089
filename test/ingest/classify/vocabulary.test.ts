import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../lambdas/ingest/classify/shipped.ts';
import { LexiconError, type Lexicons, vocabularyOf } from '../../../lambdas/ingest/classify/vocabulary.ts';
import { fold } from '../../../lambdas/ingest/text/fold.ts';
import { themes } from '../../../lambdas/model/theme.ts';
import lexicons from '../../../seeds/themes/lexicon.json' with { type: 'json' };

const group = (weight: number, ...terms: string[]) => [{ weight, why: 'test', terms }];

describe('the lexicons that we ship', () => {
  it('hold every theme of the taxonomy, and no other', () => {
    expect(Object.keys(lexicons).sort()).toEqual(themes.map(({ id }) => id).sort());
  });

  it.each(Object.entries(lexicons))('%s: at least thirty terms, each group with a reason', (_, groups) => {
    expect(groups.flatMap(({ terms }) => terms).length).toBeGreaterThanOrEqual(30);
    for (const { why } of groups) expect(why).not.toBe('');
  });

  it('are written in Simplified script, as the text is folded before it is read', () => {
    expect(vocabulary.terms.filter((term) => fold(term) !== term)).toEqual([]);
  });

  it('come with a linear layer that was fitted for all of them', () => {
    expect(vocabulary.linear?.knows).toEqual(themes.map(() => true));
  });
});

describe('a wrong lexicon gets an error that names the file', () => {
  it.each<[string, string[], Lexicons, RegExp]>([
    ['a theme without terms', ['a'], {}, /The theme 'a' has no terms: write them under "a" in seeds\/themes\/lexicon\.json/],
    ['a term that is too short', ['a'], { a: group(1, '路') }, /lexicon\.json, "a": the term '路' is shorter/],
    ['a term that is there twice', ['a'], { a: [...group(2, '公路'), ...group(1, '公路')] }, /lexicon\.json, "a" names '公路' twice/],
    ['a weight that is no weight', ['a'], { a: group(0, '公路') }, /lexicon\.json, "a": the weight 0/],
    ['terms of a theme that is not there', ['a'], { a: group(1, '公路'), b: group(1, '铁路') }, /has terms for 'b'/],
  ])('%s', (_, ids, terms, message) => {
    expect(() => vocabularyOf(ids, terms, [])).toThrow(LexiconError);
    expect(() => vocabularyOf(ids, terms, [])).toThrow(message);
  });

  it('lets one term speak for two themes', () => {
    const { terms, votes } = vocabularyOf(['a', 'b'], { a: group(2, '车站'), b: group(1, '车站') }, ['火车站']);
    expect(terms).toEqual(['车站', '火车站']);
    expect(votes).toEqual([
      [
        { theme: 0, weight: 2 },
        { theme: 1, weight: 1 },
      ],
      [],
    ]);
  });
});
