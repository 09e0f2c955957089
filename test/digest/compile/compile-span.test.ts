import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../lambdas/digest/compile/canonical-json.ts';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { compileSpan, type SpanInput } from '../../../lambdas/digest/compile/compile-span.ts';
import type { Digest } from '../../../lambdas/model/digest.ts';
import { article, dayOf, object, settings, signatureLike } from '../records.ts';
import { syntheticDay } from '../synthetic-day.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/digest.schema.json', import.meta.url), 'utf8'));

const week = (days: Digest[], given: Partial<SpanInput> = {}): Digest =>
  compileSpan({
    period: { kind: 'week', id: '2026-W47' },
    settings,
    closed: false,
    revision: 1,
    days,
    missing: [],
    decisions: [],
    history: [],
    ...given,
  });

const on = (id: string): { period: { kind: 'day'; id: string } } => ({ period: { kind: 'day', id } });

test('a week tells a story of two days once, with all its sources and days', () => {
  const repost = { ...article(1), id: article(2).id, signature: signatureLike(article(1).signature, 0.75, 70), figures: [] };
  const { stories, counts } = week([dayOf([repost], on('2026-11-18')), dayOf([article(1), article(3)], on('2026-11-17'))]);
  expect(stories).toHaveLength(2);
  expect(stories.find(({ id }) => id === article(1).id)).toMatchObject({
    days: ['2026-11-17', '2026-11-18'],
    sources: [
      { article: article(1).id, method: 'lead' },
      { article: repost.id, method: 'near-duplicate', similarity: 0.75 },
    ],
  });
  expect(counts).toMatchObject({ received: 3, published: 2, merged: 1, stories: 2 });
});

test('what came late for a day of the same week is not late for the week', () => {
  const first = dayOf([], { ...on('2026-11-17'), lateElsewhere: [{ key: 'a', issue: '2026-11-18', sightings: 1 }] });
  const second = dayOf([article(1)], { ...on('2026-11-18'), objects: [object('a', [article(1)], { lateFor: '2026-11-17' })] });
  expect(week([first, second])).toMatchObject({
    late: [],
    lateElsewhere: [],
    stories: [{ status: 'new' }],
    counts: { received: 1, published: 1, late: 0 },
  });
  expect(week([second])).toMatchObject({ late: [{ key: 'a', day: '2026-11-17' }], stories: [{ status: 'late' }] });
  expect(week([first])).toMatchObject({ lateElsewhere: [{ key: 'a' }], counts: { received: 1, late: 1 } });
});

test('a week with a missing day says so, and an empty one is empty', () => {
  expect(week([], { missing: ['2026-11-18', '2026-11-17'] })).toMatchObject({
    missing: ['2026-11-17', '2026-11-18'],
    number: 47,
    asOf: null,
    start: '2026-11-15T16:00:00.000Z',
    end: '2026-11-22T16:00:00.000Z',
    counts: { received: 0 },
  });
});

test('the order of the days does not matter, also when they were read from JSON; the schema holds', () => {
  const days = [17, 18, 19].map((n) => compileDay({ ...syntheticDay(40, n), ...on(`2026-11-${n}`) }));
  const read = days.map((day) => JSON.parse(canonicalJson(day)) as Digest).reverse();
  const bytes = canonicalJson(week(days));
  expect(canonicalJson(week(read))).toBe(bytes);
  const validate = new Ajv2020().compile(schema);
  expect(validate(JSON.parse(bytes)) || validate.errors).toBe(true);
});

test('a month is compiled from its days, and keeps what each could not read', () => {
  const rejected = object('x', [], { status: 'rejected', rejected: [{ member: '', code: 'empty', message: '空文件' }] });
  const month = week([dayOf([], { ...on('2026-11-01'), objects: [rejected] }), dayOf([article(1)], on('2026-11-30'))], {
    period: { kind: 'month', id: '2026-11' },
  });
  expect(month).toMatchObject({
    kind: 'month',
    number: 11,
    rejected: [{ key: 'x', code: 'empty' }],
    counts: { received: 2, rejected: 1, published: 1 },
  });
});
