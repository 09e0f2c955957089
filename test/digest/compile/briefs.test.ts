import { expect, test } from 'vitest';
import { briefsOf, MOST_BRIEFS } from '../../../lambdas/digest/compile/briefs.ts';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { outlineOf } from '../../../lambdas/digest/render/outline.ts';
import { article, dayOf, object } from '../records.ts';
import { syntheticDay } from '../synthetic-day.ts';

test('told stories in reading order, with their place', () => {
  const digest = compileDay(syntheticDay(80));
  const { place } = outlineOf(digest);
  const { stories, left } = briefsOf(digest);
  expect(stories.map(({ id, place: at }) => [id, at])).toEqual([...place]);
  expect(left).toBe(0);
});

test('of a flood the best, and how many more there are', () => {
  const digest = compileDay(syntheticDay(1000));
  const { stories, left } = briefsOf(digest);
  expect(stories).toHaveLength(MOST_BRIEFS.day);
  expect(stories.length + left).toBe(outlineOf(digest).place.size);
  const worst = Math.max(...stories.map(({ id }) => digest.stories.findIndex((story) => story.id === id)));
  expect(worst).toBeLessThan(MOST_BRIEFS.day + digest.stories.length - outlineOf(digest).place.size);
});

test('a text is cut to its bound, never between the halves of a character', () => {
  const long = article(1, { title: { text: '😀'.repeat(300), basis: 'explicit' }, source: '报'.repeat(100) });
  const [brief] = briefsOf(dayOf([long])).stories;
  expect(brief?.title.text).toBe(`${'😀'.repeat(99)}…`);
  expect(brief?.source).toHaveLength(60);
});

test('updated when the last telling was received, received when the first was', () => {
  const one = article(1);
  const repost = article(2, { ...one, id: article(2).id });
  const late = '2026-11-21T05:00:00.000Z';
  const digest = dayOf([], { articles: [one, repost], objects: [object('b.txt', [repost], { receivedAt: late }), object('a.txt', [one])] });
  expect(briefsOf(digest).stories).toMatchObject([
    { id: one.id, status: 'new', sources: 2, themes: ['urban'], receivedAt: '2026-11-21T01:00:00.000Z', updatedAt: late },
  ]);
});
