import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../lambdas/digest/compile/canonical-json.ts';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { article, DAY, dayOf, object, signatureLike, UNKNOWN } from '../records.ts';
import { syntheticDay } from '../synthetic-day.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/digest.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

test('the same records give the same bytes, in whatever order they come', () => {
  const input = syntheticDay(60);
  const bytes = canonicalJson(compileDay(input));
  const shuffled = <T>(items: T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray(items, { minLength: items.length });
  fc.assert(
    fc.property(shuffled(input.objects), shuffled(input.articles), (objects, articles) => {
      expect(canonicalJson(compileDay({ ...input, objects, articles }))).toBe(bytes);
    }),
    { numRuns: 15 },
  );
});

test('canonical JSON does not depend on the order of fields', () => {
  expect(canonicalJson({ b: [{ d: 1, c: '\ud800' }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: '\ud800', d: 1 }] }));
});

test.each([
  ['a full day', compileDay(syntheticDay(80))],
  ['an empty day', dayOf([])],
  [
    'a day with everything',
    dayOf([article(1, { title: null, region: UNKNOWN, themes: [], summary: [], figures: [], published: null, source: null }), article(2)], {
      objects: [
        object('a', [article(1)], { lateFor: '2026-11-20' }),
        object('b', [article(2)]),
        object('c', [], { status: 'rejected', rejected: [{ member: '', code: 'executable', message: '不是稿件' }] }),
        object('d', [], { status: 'withdrawn' }),
        object('e', [], { status: 'failed' }),
      ],
      earlier: new Map([[article(2).id, '2026-11-19']]),
      lateElsewhere: [{ key: 'f', issue: '2026-11-22', sightings: 2 }],
      history: [{ period: '2026-11-20', counts: dayOf([]).counts, asOf: null }],
    }),
  ],
])('%s obeys the published schema', (_, digest) => {
  expect(validate(JSON.parse(canonicalJson(digest))) || validate.errors).toBe(true);
});

test('the schema refuses what is no digest', () => {
  expect(validate({ ...dayOf([]), extra: 1 })).toBe(false);
  expect(validate({ ...dayOf([]), counts: {} })).toBe(false);
});

test('an empty day has a number, and nothing in it', () => {
  expect(dayOf([])).toMatchObject({ number: 325, total: 325, asOf: null, stories: [], byTheme: [], byRegion: [], counts: { received: 0 } });
});

test('one text in two objects is one story with two sources', () => {
  const { stories, counts } = dayOf([], {
    articles: [article(1)],
    objects: [object('second', [article(1)], { receivedAt: '2026-11-21T02:00:00.000Z' }), object('first', [article(1)])],
  });
  expect(stories.map(({ sources }) => sources.map(({ key, method }) => [key, method]))).toEqual([
    [
      ['first', 'lead'],
      ['second', 'same-text'],
    ],
  ]);
  expect(counts).toMatchObject({ received: 2, published: 1, merged: 1 });
});

test('the best telling leads under the id of the first, and the merge keeps its method and similarity', () => {
  const poor = article(1, { title: { text: '摘出的一句', basis: 'derived' }, figures: [] });
  const good = { ...article(1), id: article(2).id, signature: signatureLike(poor.signature, 0.75, 77) };
  const { stories } = dayOf([], {
    articles: [poor, good],
    objects: [object('a', [poor]), object('b', [good], { receivedAt: '2026-11-21T03:00:00.000Z' })],
  });
  expect(stories).toMatchObject([
    {
      id: poor.id,
      receivedAt: '2026-11-21T01:00:00.000Z',
      sources: [
        { article: good.id, method: 'lead' },
        { article: poor.id, method: 'near-duplicate', similarity: 0.75 },
      ],
    },
  ]);
});

test('a text that an earlier issue tells is merged, not told again', () => {
  const { stories, repeats, counts } = dayOf([article(1)], { earlier: new Map([[article(1).id, '2026-11-02']]) });
  expect(stories).toEqual([]);
  expect(repeats).toMatchObject([{ article: article(1).id, issue: '2026-11-02' }]);
  expect(counts).toMatchObject({ received: 1, merged: 1, published: 0 });
});

test('what came late is told here as late, after the new, and the older issue points to it', () => {
  const objects = [object('late', [article(1)], { lateFor: '2026-11-20' }), object('new', [article(2, { figures: [] })])];
  const here = dayOf([article(1), article(2, { figures: [] })], { objects });
  expect(here.stories.map(({ id, status }) => [id, status])).toEqual([
    [article(2).id, 'new'],
    [article(1).id, 'late'],
  ]);
  expect(here.late).toEqual([{ story: article(1).id, key: 'late', day: '2026-11-20' }]);

  const lateElsewhere = [{ key: 'late', issue: DAY.id, sightings: 1 }];
  const there = dayOf([], { period: { kind: 'day', id: '2026-11-20' }, lateElsewhere });
  expect(there).toMatchObject({ lateElsewhere, counts: { received: 1, late: 1 } });
});

test('a withdrawn article leaves no text behind, unless another object still shows it', () => {
  const objects = [object('gone', [article(1)], { status: 'withdrawn' }), object('also gone', [article(2)], { status: 'withdrawn' })];
  const digest = dayOf([article(1), article(2)], { objects: [...objects, object('stands', [article(2)])] });
  expect(digest.stories.map(({ sources }) => sources.map(({ key }) => key))).toEqual([['stands']]);
  expect(canonicalJson(digest)).not.toContain(article(1).title?.text);
  expect(digest.counts).toMatchObject({ received: 3, withdrawn: 2, published: 1 });
});
