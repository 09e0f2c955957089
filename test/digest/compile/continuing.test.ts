import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../lambdas/digest/compile/canonical-json.ts';
import { compileSpan } from '../../../lambdas/digest/compile/compile-span.ts';
import { toldHash } from '../../../lambdas/digest/compile/told.ts';
import type { Decision } from '../../../lambdas/model/decision.ts';
import type { Digest } from '../../../lambdas/model/digest.ts';
import type { ArticleRecord } from '../../../lambdas/model/record.ts';
import { article, dayOf, object, settings, signatureLike } from '../records.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/digest.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const like = (n: number, of: ArticleRecord, share = 0.8): ArticleRecord => ({
  ...of,
  id: article(n).id,
  source: `转载网${n}`,
  signature: signatureLike(of.signature, share, n),
});
const first = article(1);
const repost = like(11, first);
const again = like(12, repost);
const other = article(2);

/** The issue of a November day in 2026 that received these, after these issues. */
const issue = (day: number, articles: ArticleRecord[], lookedBack: Digest[] = [], decisions: Decision[] = [], late = false): Digest => {
  const id = `2026-11-${day}`;
  const objects = articles.map((one) =>
    object(`${day}/${one.id}`, [one], { day: id, receivedAt: `${id}T01:00:00.000Z`, ...(late ? { lateFor: '2026-11-16' } : {}) }),
  );
  return dayOf([], { period: { kind: 'day', id }, articles, objects, lookedBack, decisions });
};
const decision = (kind: Decision['kind'], articles: string[], apart: string[]): Decision => ({
  id: '2026-11-18-00000000',
  kind,
  day: '2026-11-18',
  articles,
  apart,
  by: '王编辑',
  at: '2026-11-18T02:00:00.000Z',
});
const week = (days: Digest[], id = '2026-W47') =>
  compileSpan({ period: { kind: 'week', id }, settings, closed: false, revision: 1, days, missing: [], decisions: [], history: [] });
const balanced = ({ counts: c }: Digest) => expect(c.received).toBe(c.published + c.merged + c.late + c.rejected + c.withdrawn + c.failed);

const monday = issue(16, [first, other]);
const tuesday = issue(17, [repost, article(3)], [monday]);
const wednesday = issue(18, [again], [tuesday, monday]);

test('a repost of an earlier story is merged into it, and the next still names the first issue', () => {
  expect(tuesday).toMatchObject({
    stories: [{ id: article(3).id }],
    counts: { received: 2, published: 1, merged: 1, stories: 1 },
    continuing: [
      {
        id: repost.id,
        continues: {
          first: { period: '2026-11-16', number: 320, story: first.id },
          evidence: { period: '2026-11-16', story: first.id, method: 'near-duplicate', similarity: 0.797 },
          news: { sentences: [], figures: [], sources: ['转载网11'] },
        },
      },
    ],
    lookedBack: [{ period: '2026-11-16', revision: 1 }],
  });
  expect(wednesday.continuing).toMatchObject([
    { continues: { first: { story: first.id }, evidence: { story: repost.id, period: '2026-11-17' } } },
  ]);
  for (const digest of [monday, tuesday, wednesday]) balanced(digest);
});

test('the hash of what an issue told changes with what it told, and with nothing else', () => {
  const hash = toldHash(tuesday);
  expect(toldHash(JSON.parse(canonicalJson(tuesday)))).toBe(hash);
  expect(toldHash({ ...tuesday, revision: 9, closed: true, lookedBack: [], asOf: null })).toBe(hash);
  expect(toldHash({ ...tuesday, continuing: [] })).not.toBe(hash);
  expect(toldHash(issue(17, [like(15, first), article(3)], [monday]))).not.toBe(hash);
});

test('two stories that go on with one are one entry', () => {
  const far: ArticleRecord = { ...like(13, first, 0.5), title: { text: '柳河两岸换新颜', basis: 'explicit' }, figures: [], summary: [] };
  const { continuing, counts } = issue(17, [like(14, first, 0.5), far], [monday]);
  expect(continuing.map(({ sources }) => sources.map(({ method }) => method))).toEqual([['lead', 'near-duplicate']]);
  expect(counts).toMatchObject({ received: 2, published: 0, merged: 2 });
});

test('the order of what is looked back at does not matter, nor that it was read from JSON; the schema holds', () => {
  const bytes = canonicalJson(wednesday);
  const read = [monday, tuesday].map((day) => JSON.parse(canonicalJson(day)) as Digest);
  expect(canonicalJson(issue(18, [again], read))).toBe(bytes);
  const decided = issue(18, [again, article(4)], read, [decision('merge', [article(4).id, first.id], [])]);
  for (const digest of [tuesday, wednesday, decided, week([monday, tuesday]), week([wednesday])])
    expect(validate(JSON.parse(canonicalJson(digest))) || validate.errors).toBe(true);
});

test.each<[string, Decision, string[], string[]]>([
  ['a split tells it in full again', decision('split', [again.id], [first.id, repost.id]), [again.id], []],
  ['a split from one telling of the event is none from the other', decision('split', [again.id], [other.id]), [], [again.id]],
  ['a merge makes it go on with what it is not like', decision('merge', [again.id, other.id], []), [], [again.id]],
])('%s', (_, made, told, continued) => {
  const digest = issue(18, [again], [monday, tuesday], [made]);
  expect([digest.stories.map(({ id }) => id), digest.continuing.map(({ id }) => id)]).toEqual([told, continued]);
  expect([...digest.stories, ...digest.continuing]).toMatchObject([{ decisions: [{ by: '王编辑' }] }]);
  if (made.kind === 'merge')
    expect(digest.continuing[0]?.continues).toMatchObject({ first: { story: other.id }, evidence: { method: 'editor' } });
});

test('what came late goes on too, and the late list names its entry', () => {
  const { late, continuing, counts } = issue(18, [again], [monday], [], true);
  expect([late, continuing.map(({ status }) => status), counts.merged]).toEqual([
    [{ story: again.id, key: expect.any(String), day: '2026-11-16' }],
    ['late'],
    1,
  ]);
});

test('a week counts a story once with all its issues; one that began before goes on there too', () => {
  const digest = week([wednesday, monday, tuesday]);
  const told = digest.stories.find(({ id }) => id === first.id);
  expect(told).toMatchObject({
    days: ['2026-11-16', '2026-11-17', '2026-11-18'],
    developments: [{ day: '2026-11-17' }, { day: '2026-11-18' }],
  });
  expect(told?.sources.map(({ article: id }) => id)).toEqual([first.id, repost.id, again.id]);
  expect(digest).toMatchObject({ continuing: [], counts: { received: 5, published: 3, merged: 2 } });
  const without = week([tuesday, wednesday]);
  expect(without).toMatchObject({
    counts: { published: 1, merged: 2 },
    continuing: [{ id: repost.id, days: ['2026-11-17', '2026-11-18'] }],
  });
  for (const span of [digest, without]) balanced(span);
});
