import { describe, expect, test } from 'vitest';
import { clusterArticles } from '../../../lambdas/digest/compile/cluster.ts';
import { Constraints } from '../../../lambdas/digest/compile/constraints.ts';
import type { Decision } from '../../../lambdas/model/decision.ts';
import { region, signatureLike, signatureOf } from '../records.ts';

/** `ab` merges a and b; `ab|c` splits a and b from c. The later in a list, the newer. */
const decisions = (...forms: string[]): Decision[] =>
  forms.map((form, i) => {
    const [articles = '', apart = ''] = form.replace('!', '').split('|');
    const made = {
      id: form,
      day: '2026-11-21',
      articles: [...articles],
      apart: [...apart],
      by: '王编辑',
      at: `2026-11-21T0${i}:00:00.000Z`,
    };
    const undone = form.endsWith('!') ? { undone: { by: '王编辑', at: made.at } } : {};
    return { ...made, kind: apart ? 'split' : 'merge', ...undone };
  });

const BASE = signatureOf(1);
/** a and b are one text, c and d another, e a third; each received after the one before. */
const articles = [...'abcde'].map((id, i) => ({
  id,
  title: null,
  region: region('city', ['湖南省', '长沙市'], ['430000', '430100']),
  signature: id < 'c' ? signatureLike(BASE, 0.8, i) : id < 'e' ? signatureLike(signatureOf(2), 0.8, i) : signatureOf(3),
  receivedAt: `2026-11-21T0${i}:00:00.000Z`,
}));
const stories = (...forms: string[]): string =>
  clusterArticles(articles, new Constraints(decisions(...forms)))
    .map(({ members }) => members.map(({ id }) => id).join(''))
    .join(' ');

test.each([
  ['nothing', [], 'ab cd e'],
  ['a merge', ['be'], 'abe cd'],
  ['a merge of what was received before what is like it', ['ae'], 'abe cd'],
  ['a merge of two stories by one article each', ['ac'], 'abcd e'],
  ['two merges that share an article', ['ae', 'ec'], 'abcde'],
  ['a split', ['b|a'], 'a b cd e'],
  ['a split of several, who stay together', ['bd|a'], 'a bd c e'],
  ['a merge and another split', ['ce', 'b|a'], 'a b cde'],
  ['what joins a split-off article stays away too', ['be', 'be|a'], 'a be cd'],
  ['of contradicting decisions the newest', ['ab', 'b|a'], 'a b cd e'],
  ['of contradicting decisions the newest, a merge', ['b|a', 'ab'], 'ab cd e'],
  ['a contradiction over a chain of merges', ['a|c', 'ab', 'bc'], 'abcd e'],
  ['an undone one', ['b|a!'], 'ab cd e'],
  ['one that names what is not there', ['xyz', 'x|a'], 'ab cd e'],
])('%s', (_, forms, expected) => {
  expect(stories(...forms)).toBe(expected);
});

test('a member that an editor brought says so', () => {
  const [, , third] = clusterArticles(articles, new Constraints(decisions('be')))[0]?.members ?? [];
  expect(third).toEqual({ id: 'e', method: 'editor', similarity: 1, to: 'a' });
});

describe('what holds', () => {
  const held = new Constraints(decisions('ab', 'c|b', 'de!'));
  test.each([
    ['ac', true],
    ['bc', true],
    ['a|b', true],
    ['ab', false],
    ['cd', false],
    ['d|e', false],
    ['abx|y', false],
  ])('%s is refused: %s', (form, refused) => {
    expect(decisions(form).map((decision) => held.refuses(decision))).toEqual([refused]);
  });

  test('names its decisions, the earliest first, undone ones not', () => {
    expect(held.about(['b']).map(({ id }) => id)).toEqual(['ab', 'c|b']);
    expect(held.about(['d', 'x'])).toEqual([]);
  });
});
