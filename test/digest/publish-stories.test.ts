import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { publishStories } from '../../lambdas/digest/publish-stories.ts';
import { outlineOf } from '../../lambdas/digest/render/outline.ts';
import { storyPath } from '../../lambdas/digest/render/paths.ts';
import { running } from '../local/with-system.ts';
import { article, dayOf, idOf, settings } from './records.ts';

const DAY = '2026-11-21';
/** Ids as hashes have them: any first digit. */
const many = Array.from({ length: 80 }, (_, n) =>
  article(n + 1, {
    id: `${(n % 16).toString(16)}${idOf(n + 1).slice(1)}`,
    title: { text: `示例工程${String.fromCodePoint(0x4e00 + n * 37)}号${n}期`, basis: 'explicit' },
  }),
);
const before = dayOf(many, { closed: true, settings });
const after = dayOf(many.slice(0, 10), { closed: true, settings, revision: 2 });

test('a page that a day has no longer tells nothing of what was on it, and leads to where the stories are', async () => {
  const { stores } = await running();
  const read = async (path: string) => load((await stores.site.get(`${path.slice(1)}index.html`)) ?? '');
  await publishStories(stores, settings, before, null);
  const told = outlineOf(before).place;
  const [gone] = before.stories.filter(({ id }) => told.has(id) && !after.stories.some((story) => story.id === id));
  const path = storyPath(DAY, gone?.id ?? '', told.size);
  expect(path).toMatch(/^\/story\/2026-11-21\/[0-9a-f]\/$/);
  expect((await read(path))('main').text()).toContain(gone?.title.text);
  expect((await read(`/en${path}`))('main').text()).toContain(gone?.title.text);

  await publishStories(stores, settings, after, before);
  for (const prefix of ['', '/en']) {
    const $ = await read(`${prefix}${path}`);
    expect($('main').text()).not.toContain(gone?.title.text);
    expect($(`main a[href="${prefix}/story/${DAY}/"]`).length).toBe(1);
  }
  const $ = await read(`/story/${DAY}/`);
  expect($('section.story').length).toBe(after.stories.length);
});

test('the record of each telling is read from the table', async () => {
  const { stores } = await running();
  const record = article(1, { reading: { charset: 'big5', cut: [], repairs: 0 } });
  await stores.articles.put(record);
  await publishStories(stores, settings, dayOf([record]), null);
  expect(await stores.site.get(`story/${DAY}/index.html`)).toContain('big5');
});
