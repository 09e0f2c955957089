import pLimit from 'p-limit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { briefsOf } from '../../lambdas/digest/compile/briefs.ts';
import { canonicalJson } from '../../lambdas/digest/compile/canonical-json.ts';
import { compileDay } from '../../lambdas/digest/compile/compile-day.ts';
import { contentHash } from '../../lambdas/digest/compile/content-hash.ts';
import { publishIndex, publishIssue } from '../../lambdas/digest/publish.ts';
import { MOST_WRITES, publishScopes } from '../../lambdas/digest/publish-scopes.ts';
import { publishStatus } from '../../lambdas/digest/publish-status.ts';
import { publishStories } from '../../lambdas/digest/publish-stories.ts';
import { scopeFormats } from '../../lambdas/digest/render/scope-formats.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { shift } from '../../lambdas/model/period.ts';
import { SiteBucket } from '../../lambdas/store/site-bucket.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { isComparable } from '../comparable-files.ts';
import { running } from '../local/with-system.ts';
import { article, dayOf, idOf, region, settings } from './records.ts';
import { syntheticDay } from './synthetic-day.ts';

const TODAY = '2026-11-21';

/** The issue of another day: the same stories under other ids. */
function moved(digest: Digest, period: string, nth: number): Digest {
  const rename = (id: string) => idOf(Number.parseInt(id, 16) + nth * 10_000);
  const place = digest.stories.map(({ id }) => id);
  const text = place.reduce((json, id) => json.replaceAll(id, rename(id)), JSON.stringify(digest));
  return { ...(JSON.parse(text) as Digest), period, closed: true };
}

/** Publishes as the desk does. @returns the paths that were written */
async function publish(stores: Stores, digest: Digest): Promise<string[]> {
  const put = vi.spyOn(stores.site, 'put');
  onTestFinished(() => put.mockRestore());
  put.mockClear();
  const written = stores.site.written;
  await publishStories(stores, settings, digest, null);
  await publishIssue(stores.site, digest, settings);
  const { kind, period, number, total, revision, closed, counts } = digest;
  const before = await stores.digests.get({ kind, id: period });
  await stores.digests.put({ kind, period, number, total, revision, closed, counts, hash: contentHash(digest) }, before?.hash ?? null);
  await publishScopes(stores, settings, kind, written);
  await publishIndex(stores, settings);
  await publishStatus(stores, settings, () => new Date(), expect.fail);
  return put.mock.calls.map(([path]) => path);
}

/** The publications that what is left asks for. @returns the writes of each */
async function settle(stores: Stores): Promise<number[]> {
  const put = vi.spyOn(stores.site, 'put');
  const writes: number[] = [];
  for (let left = true; left; ) {
    put.mockClear();
    left = await publishScopes(stores, settings, 'day', stores.site.written);
    writes.push(put.mock.calls.length);
  }
  return writes;
}

/** Days before today, as their own publications left them; of those that nothing looks back at, what the table has. */
async function archive(stores: Stores, days: number, digest: Digest): Promise<void> {
  const limit = pLimit(16);
  const work = Array.from({ length: days }, (_, i) =>
    limit(async () => {
      const past = moved(digest, shift({ kind: 'day', id: TODAY }, -i - 1).id, i + 1);
      const { kind, period, number, total, revision, closed, counts } = past;
      if (i < 40) await stores.site.put(`day/${period}/stories.json`, canonicalJson(briefsOf(past)), 'application/json');
      await stores.digests.put({ kind, period, number, total, revision, closed, counts, hash: String(i) }, null);
    }),
  );
  await Promise.all(work);
}

/** Everything under `feed/`, by path, as a reader of the site bucket has it. */
async function feeds(stores: Stores): Promise<Map<string, string>> {
  const opml = (await stores.site.get('feed/index.opml')) ?? '';
  const atom = [...opml.matchAll(/xmlUrl="\/([^"]+)"/g)].map(([, path = '']) => path);
  const paths = atom.flatMap((path) => [path, path.replace(/atom$/, 'json')]);
  const texts = await Promise.all(paths.map(async (path) => [path, (await stores.site.get(path)) ?? ''] as const));
  return new Map(texts.filter(([, text]) => text !== ''));
}

test.each([
  { size: 50, days: 10 },
  { size: 50, days: 1000 },
  { size: 200, days: 10 },
])('$size articles after $days days: at most 200 objects at once, and the same bytes once', async ({ size, days }) => {
  const { stores } = await running();
  await archive(stores, days, compileDay(syntheticDay(20, 2)));
  await settle(stores);
  const today = compileDay(syntheticDay(size));
  const paths = await publish(stores, today);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.length).toBeLessThanOrEqual(MOST_WRITES);
  await settle(stores);
  expect((await publish(stores, today)).filter(isComparable)).toEqual([]);
});

test('every page of a region or theme that a first issue links to is there with it, however large it is', async () => {
  const { stores } = await running();
  const paths = await publish(stores, compileDay(syntheticDay(200)));
  expect(paths.length).toBeLessThanOrEqual(MOST_WRITES + 58 * scopeFormats.length);
  const page = (await stores.site.get(`day/${TODAY}/index.html`)) ?? '';
  const links = new Set(
    [...page.matchAll(/href="\/((?:region|theme)\/[^/"#]+\/)/g)].flatMap(([, path = '']) => {
      const key = path.slice(0, -1);
      return [`${path}index.html`, `en/${path}index.html`, `feed/${key}.atom`, `feed/${key}.json`];
    }),
  );

  expect(links.size).toBeGreaterThan(30);
  for (const path of links) expect(paths, path).toContain(path);
});

const CULTURE = [{ id: 'culture', score: 0.8, primary: true, evidence: [] }];
const SICHUAN = region('province', ['四川省'], ['510000']);
const first = article(1);
const second = article(2, { region: SICHUAN, themes: CULTURE });

test('a further story changes the feeds that it is in, and no other', async () => {
  const { stores } = await running();
  await publish(stores, dayOf([first]));
  const paths = await publish(stores, dayOf([first, second]));
  const both = (key: string) => [`feed/${key}.atom`, `feed/${key}.json`];
  expect(paths.filter((path) => path.startsWith('feed/')).sort()).toEqual(
    [...['all', 'day', 'region/510000', 'theme/culture'].flatMap(both), 'feed/index.opml', 'feed/made/day.json'].sort(),
  );
});

test('a region has a feed of each theme once its day is closed', async () => {
  const { stores } = await running();
  await publish(stores, dayOf([second]));
  expect([...(await feeds(stores)).keys()]).not.toContain('feed/region/510000/culture.atom');
  await publish(stores, dayOf([second], { closed: true }));
  expect((await feeds(stores)).get('feed/region/510000/culture.atom')).toContain(second.title?.text);
});

test('a corrected story keeps its entry, and one that is withdrawn is in no feed', async () => {
  const { stores } = await running();
  await publish(stores, dayOf([first, second], { closed: true }));
  const corrected = article(2, { ...second, title: { text: '更正后的标题', basis: 'explicit' } });
  await publish(stores, dayOf([first, corrected], { closed: true, revision: 2 }));
  const told = await feeds(stores);
  for (const key of ['all', 'region/510000', 'theme/culture', 'region/510000/culture'])
    expect(told.get(`feed/${key}.atom`)).toContain(`:story/${second.id}</id>\n<title>更正后的标题</title>`);
  for (const key of ['all', 'region/510000', 'theme/culture']) expect(told.get(`feed/${key}.json`)).toContain(`:story/${second.id}"`);
  await publish(stores, dayOf([first], { closed: true, revision: 3 }));
  const left = await feeds(stores);
  expect(left.size).toBe(told.size);
  for (const [path, text] of left) expect(text.includes(second.id) || text.includes('更正后的标题'), path).toBe(false);
});

test('the story of a day that is older than what feeds look back at leaves them', async () => {
  const { stores } = await running();
  const told = { ...dayOf([second], { closed: true }), period: shift({ kind: 'day', id: TODAY }, -30).id };
  await publish(stores, told);
  await archive(stores, 29, dayOf([]));
  expect((await feeds(stores)).get('feed/region/510000/culture.atom')).toContain(second.id);
  await publish(stores, dayOf([first]));
  for (const [path, text] of await feeds(stores)) expect(text.includes(second.id), path).toBe(false);
});

test.each(['feed/all.atom', 'feed/region/310000.json', 'feed/made/day.json'])(
  'another worker publishes another day just before %s: in the end feeds tell what both issues do',
  async (at) => {
    const today = dayOf([first], { closed: true });
    const standing = { ...dayOf([second], { closed: true }), period: '2026-11-20' };
    const withdrawn = { ...dayOf([], { closed: true, revision: 2 }), period: '2026-11-20' };
    const { stores } = await running();
    await publish(stores, standing);
    let met = false;
    vi.spyOn(stores.site, 'put').mockImplementation(async (...file) => {
      if (file[0] === at && !met) {
        met = true;
        await publish(stores, withdrawn);
      }
      await SiteBucket.prototype.put.apply(stores.site, file);
    });
    await publish(stores, today);
    expect(met).toBe(true);
    for (const [path, text] of await feeds(stores)) {
      expect(text.includes(second.id), path).toBe(false);
      if (/all|310000/.test(path)) expect(text.includes(first.id), path).toBe(true);
    }
  },
);

test('two workers write in turns, the one with the older state before the note of the other: what it wrote is made again', async () => {
  const { stores } = await running();
  await publish(stores, { ...dayOf([second], { closed: true }), period: '2026-11-20' });
  const noted = Promise.withResolvers<void>();
  const overwritten = Promise.withResolvers<void>();
  let other: Promise<string[]> | undefined;
  let notes = 0;
  vi.spyOn(stores.site, 'put').mockImplementation(async (...file) => {
    const note = file[0] === 'feed/made/day.json' ? ++notes : 0;
    if (file[0] === 'feed/all.atom' && !other) {
      other = publish(stores, { ...dayOf([], { closed: true, revision: 2 }), period: '2026-11-20' });
      await noted.promise;
    } else if (note === 1) {
      noted.resolve();
      await overwritten.promise;
    }
    await SiteBucket.prototype.put.apply(stores.site, file);
    if (note === 2) {
      overwritten.resolve();
      await other;
    }
  });
  await publish(stores, dayOf([first], { closed: true }));
  expect(notes).toBe(2);
  for (const [path, text] of await feeds(stores)) expect(text.includes(second.id), path).toBe(false);
});

test('what a crash at the first, a middle or one of the last two writes broke off is done again, to the same bytes', async () => {
  const before = dayOf([first]);
  const after = dayOf([second], { closed: true });
  const whole = await running();
  await publish(whole.stores, before);
  const writes = await publish(whole.stores, after);
  const wanted = await feeds(whole.stores);
  const inFeeds = writes.flatMap((path, n) => (path.startsWith('feed/') ? [n] : []));
  const crashes = [inFeeds[0] ?? 0, inFeeds[Math.floor(inFeeds.length / 2)] ?? 0, ...inFeeds.slice(-2)];
  for (const crash of crashes) {
    const { stores } = await running();
    await publish(stores, before);
    let done = 0;
    vi.spyOn(stores.site, 'put').mockImplementation(async (...file) => {
      if (done++ >= crash) throw new Error('killed');
      await SiteBucket.prototype.put.apply(stores.site, file);
    });
    await expect(publish(stores, after)).rejects.toThrow('killed');
    vi.restoreAllMocks();
    await publish(stores, after);
    expect(await feeds(stores), `after a crash at ${writes[crash]}`).toEqual(wanted);
  }
});
