import { expect, test } from 'vitest';
import type { DayInput } from '../../../lambdas/digest/compile/compile-day.ts';
import { correctionOf, withoutGone } from '../../../lambdas/digest/compile/corrections.ts';
import { silentSources } from '../../../lambdas/digest/compile/silent-sources.ts';
import type { Correction, Digest } from '../../../lambdas/model/digest.ts';
import type { ArticleRecord } from '../../../lambdas/model/record.ts';
import { article, dayOf, signatureLike, UNKNOWN } from '../records.ts';

const [one, two] = [article(1), article(2)];
const repost = article(3, { signature: signatureLike(one.signature, 0.8, 9), title: one.title, figures: one.figures, source: '转载示例' });
const day = (articles: ArticleRecord[], given: Partial<DayInput> = {}): Digest => ({
  ...dayOf(articles, { closed: true, ...given }),
  revision: 2,
});
const before = dayOf([one, two], { closed: true });

test.each<[string, Digest, Partial<Correction>]>([
  ['nothing', day([one, two]), {}],
  [
    'a title',
    day([article(1, { title: { text: '另一个示例标题', basis: 'explicit' } }), two]),
    { changed: [{ story: one.id, fields: ['title'] }] },
  ],
  ['a region', day([article(1, { region: UNKNOWN }), two]), { changed: [{ story: one.id, fields: ['region'] }] }],
  [
    'themes and sentences',
    day([article(1, { themes: [], summary: [] }), two]),
    { changed: [{ story: one.id, fields: ['summary', 'themes'] }] },
  ],
  ['another source', day([one, two, repost]), { changed: [{ story: one.id, fields: ['sources'] }] }],
  ['an article that came', day([one, two, article(9)]), { added: [article(9).id] }],
  ['an article that went', day([two]), { removed: [{ story: one.id, reason: 'withdrawn' }] }],
])('a revision names %s', (_, after, expected) => {
  expect(correctionOf(before, after)).toEqual({ revision: 2, asOf: after.asOf, changed: [], added: [], removed: [], ...expected });
});

test('stories that an editor joins are merged, not withdrawn', () => {
  const decision = {
    id: '2026-11-21-00000000',
    kind: 'merge' as const,
    day: '2026-11-21',
    articles: [one.id, two.id],
    apart: [],
    by: '王',
    at: '2026-11-22T01:00:00.000Z',
  };
  expect(correctionOf(before, day([one, two], { decisions: [decision] })).removed).toEqual([{ story: two.id, reason: 'merged' }]);
});

test('a kept revision loses a story with its lead, and a telling alone', () => {
  const both = dayOf([one, two, repost], { closed: true });
  const lead = both.stories.find(({ sources }) => sources.length === 2)?.sources[0]?.article;
  const [gone, left] = lead === one.id ? [one, repost] : [repost, one];
  const withoutLead = withoutGone(both, day([left, two]));
  expect(withoutLead.stories.map(({ id }) => id)).toEqual([two.id]);
  expect(withoutLead.byTheme.flatMap(({ stories }) => stories)).toEqual([two.id]);
  expect(withoutLead.figures.every(({ story }) => story === two.id)).toBe(true);
  const withoutOther = withoutGone(both, day([gone, two]));
  expect(withoutOther.stories.map(({ sources }) => sources.length).sort()).toEqual([1, 1]);
});

test.each([
  [4, 1],
  [3, 0],
])('a source in %d of the issues before and absent today: %d silent', (issues, silent) => {
  const issue = (n: number): Digest => dayOf([article(n, { source: '常来的报' }), article(n + 50, { source: '今日也来的报' })]);
  const earlier = Array.from({ length: issues }, (_, i) => issue(i + 1));
  const today = dayOf([article(30, { source: '今日也来的报' })]).stories;
  expect(silentSources(earlier, today)).toEqual(silent ? [{ source: '常来的报', issues }] : []);
});
