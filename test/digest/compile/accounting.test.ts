import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { compileSpan } from '../../../lambdas/digest/compile/compile-span.ts';
import type { Counts } from '../../../lambdas/model/digest.ts';
import type { ObjectRecord, ObjectStatus } from '../../../lambdas/model/record.ts';
import { article, dayInput, idOf, object, settings } from '../records.ts';

const ARTICLES = Array.from({ length: 12 }, (_, n) => article(n, n % 3 === 0 ? { signature: article(1).signature } : {}));
/** The table has lost this record. */
const LOST = article(99);

const anObject = fc.record({
  status: fc.constantFrom<ObjectStatus>('accepted', 'accepted', 'accepted', 'rejected', 'withdrawn', 'failed'),
  articles: fc.array(fc.constantFrom(...ARTICLES, LOST), { maxLength: 4 }),
  rejections: fc.nat(3),
  late: fc.boolean(),
  hour: fc.nat(23),
});

const objectsFrom = (given: (typeof anObject extends fc.Arbitrary<infer T> ? T : never)[]): ObjectRecord[] =>
  given.map(({ status, articles, rejections, late, hour }, n) =>
    object(`key-${n}`, articles, {
      status,
      receivedAt: `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`,
      rejected: Array.from({ length: rejections }, (_, i) => ({ member: `${i}`, code: 'unreadable', message: '读不出' })),
      ...(late ? { lateFor: '2026-11-20' } : {}),
    }),
  );

/** What the objects show, counted without the code under test: an object that holds nothing counts as one. */
function sightingsOf({ status, articles, rejected }: ObjectRecord): number {
  const held = status === 'accepted' || status === 'withdrawn' ? articles.length + rejected.length : rejected.length;
  return Math.max(1, held);
}

const sum = ({ published, merged, late, rejected, withdrawn, failed }: Counts): number =>
  published + merged + late + rejected + withdrawn + failed;

test('every received sighting is in exactly one place, whatever comes', () => {
  const lateElsewhere = fc.array(
    fc.record({ key: fc.string({ minLength: 1 }), issue: fc.constant('2026-11-22'), sightings: fc.integer({ min: 1, max: 3 }) }),
  );
  fc.assert(
    fc.property(fc.array(anObject, { maxLength: 12 }), fc.subarray(ARTICLES), lateElsewhere, (given, told, late) => {
      const objects = objectsFrom(given);
      const earlier = new Map(told.map(({ id }) => [id, '2026-11-19']));
      const digest = compileDay(dayInput({ objects, articles: ARTICLES, earlier, lateElsewhere: late }));
      const lateCount = late.reduce((n, { sightings }) => n + sightings, 0);
      const { counts, stories, repeats } = digest;

      expect(counts.received).toBe(objects.reduce((n, o) => n + sightingsOf(o), lateCount));
      expect(sum(counts)).toBe(counts.received);
      expect(counts.late).toBe(lateCount);
      expect(counts.published).toBe(stories.length);
      expect(stories.reduce((n, { sources }) => n + sources.length, 0) + repeats.length).toBe(counts.published + counts.merged);
      expect(digest.rejected).toHaveLength(counts.rejected);
      expect(digest.failed).toHaveLength(counts.failed);
      expect(digest.withdrawn.reduce((n, { sightings }) => n + sightings, 0)).toBe(counts.withdrawn);
      for (const groups of [digest.byTheme, digest.byRegion]) {
        expect(groups.flatMap((group) => group.stories).sort()).toEqual(stories.map(({ id }) => id).sort());
      }
    }),
  );
});

test('a week adds up too, and merges what its days tell twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anObject, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (given) => {
      const days = given.map((of, n) =>
        compileDay(dayInput({ period: { kind: 'day', id: `2026-11-${17 + n}` }, objects: objectsFrom(of), articles: ARTICLES })),
      );
      const { counts, stories } = compileSpan({
        period: { kind: 'week', id: '2026-W47' },
        settings,
        closed: false,
        revision: 1,
        days,
        missing: [],
        decisions: [],
        history: [],
      });
      expect(counts.received).toBe(days.reduce((n, day) => n + day.counts.received, 0));
      expect(sum(counts)).toBe(counts.received);
      expect(stories.reduce((n, { sources }) => n + sources.length, 0)).toBe(counts.published + counts.merged);
    }),
  );
});

test.each<[string, Partial<ObjectRecord>, Partial<Counts>, string]>([
  ['an accepted object with nothing inside', { articles: [] }, { rejected: 1 }, 'nothing-inside'],
  ['a rejected object without a reason', { status: 'rejected', articles: [] }, { rejected: 1 }, 'unexplained'],
  ['a failed object without a reason', { status: 'failed', articles: [] }, { failed: 1 }, 'unexplained'],
  [
    'an article whose record is gone',
    { articles: [{ id: idOf(99), member: '', title: null, source: null, published: null }] },
    { failed: 1 },
    'record-missing',
  ],
])('%s is not silent', (_, given, counts, code) => {
  const digest = compileDay(dayInput({ objects: [object('x', [], given)] }));
  expect(digest.counts).toMatchObject({ received: 1, published: 0, ...counts });
  expect([...digest.rejected, ...digest.failed].map((item) => item.code)).toEqual([code]);
});
