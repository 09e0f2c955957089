import { expect, test, vi } from 'vitest';
import { buildSegment } from '../../lambdas/digest/search/build-segment.ts';
import { type Match, SearchIndex, textsOf } from '../../lambdas/digest/search/search-index.ts';
import type { SearchManifest } from '../../lambdas/digest/search/segment-format.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import { daysInHand } from './days-in-hand.ts';

/** What an upload brings into search, and what takes it out again; over the real endpoints, with the clock in our hand. */

const text = (place: string, n: number) =>
  `${place}便民服务中心启用\n${place}便民服务中心11月正式启用，首日办理事项${n}件，群众不出街道就能办完社保和户籍业务。\n中心把分散的${n % 9}处窗口集中到一处，办理时间缩短到${n}分钟以内。`;

async function searching(first: string) {
  const days = await daysInHand(first);
  const index = () =>
    new SearchIndex(
      (path, range) => days.stores.site.range(path, range),
      async () => fold,
    );
  return {
    ...days,
    /** day and title of what a query finds */
    async find(query: string): Promise<string[]> {
      const reader = index();
      const found: Match[] = await reader.find(query, await reader.segments());
      return (await textsOf(found)).map(([, title], i) => `${found[i]?.day} ${title}`);
    },
    segments: () => index().segments(),
    async manifest(): Promise<SearchManifest> {
      return JSON.parse((await days.stores.site.get('search/index.json')) ?? 'null') as SearchManifest;
    },
  };
}

test('a day is found while it is open, once it is closed, and not any more when it is withdrawn', async () => {
  const { upload, remove, settle, close, turnTo, find, segments } = await searching('2026-10-31');
  await upload('a.txt', text('甘肃省陇西县', 31));
  await upload('b.txt', text('河北省唐山市', 58));
  await settle();
  expect(await segments()).toEqual(['open']);
  expect(await find('陇西县便民')).toEqual(['2026-10-31 甘肃省陇西县便民服务中心启用']);
  expect(await find('首日办理 58')).toEqual(['2026-10-31 河北省唐山市便民服务中心启用']);

  turnTo('2026-11-01');
  await close('2026-10-31');
  await upload('c.txt', text('浙江省义乌市', 77));
  await settle();
  expect(await segments()).toEqual(['open', '2026-10']);
  expect(await find('便民服务')).toHaveLength(3);
  expect((await find('便民服务'))[0]).toBe('2026-11-01 浙江省义乌市便民服务中心启用');

  await remove('a.txt');
  await remove('c.txt');
  await settle();
  expect(await find('便民服务')).toEqual(['2026-10-31 河北省唐山市便民服务中心启用']);
  expect(await find('陇西')).toEqual([]);
  expect(await find('义乌')).toEqual([]);
});

test('a publication writes one segment, and a closing two and the list of them; nothing that is there already', async () => {
  const { stores, upload, settle, close, turnTo } = await searching('2026-11-20');
  const put = vi.spyOn(stores.site, 'put');
  const written = (): string[] => {
    const paths = put.mock.calls.map(([path]) => path).filter((path) => path.startsWith('search/') && path.endsWith('n'));
    put.mockClear();
    return paths.sort();
  };
  await upload('a.txt', text('甘肃省陇西县', 31));
  await settle();
  expect([...new Set(written())]).toEqual(['search/fold.json', 'search/index.json', 'search/open.bin']);
  await upload('b.txt', text('河北省唐山市', 58));
  await settle();
  expect(written()).toEqual(['search/open.bin']);
  turnTo('2026-11-21');
  await close('2026-11-20');
  expect(written()).toEqual(['search/2026-11.bin', 'search/index.json', 'search/open.bin']);
  await settle();
  await close('2026-11-20');
  expect(written()).toEqual([]);
});

test('segments become one when their time is over, and an earlier version is made again, two with each publication', async () => {
  const { stores, upload, settle, close, turnTo, manifest, find } = await searching('2026-05-31');
  for (const [day, next, place] of [
    ['2026-05-31', '2026-08-31', '甘肃省陇西县'],
    ['2026-08-31', '2026-10-31', '河北省唐山市'],
    ['2026-10-31', '2026-11-01', '浙江省义乌市'],
  ] as const) {
    await upload(`${day}.txt`, text(place, +day.slice(5, 7) * 7));
    turnTo(next);
    await close(day);
    expect((await manifest()).segments.map(({ name }) => name)[1]).toBe(day.slice(0, 7));
  }
  const before = await manifest();
  expect(before.segments.map(({ name }) => name)).toEqual(['open', '2026-10', '2026-Q3', '2026-H1']);
  const nothing = Buffer.from(buildSegment([]).bytes);
  for (const name of ['2026-08', '2026-05'])
    expect(nothing.equals((await stores.site.range(`search/${name}.bin`, { start: 0, end: 100_000 }))?.bytes ?? nothing.subarray(1))).toBe(
      true,
    );
  expect(await find('便民服务')).toHaveLength(3);

  const old = before.segments.map((segment) => ({ ...segment, made: 'older' }));
  await stores.site.put('search/index.json', JSON.stringify({ ...before, segments: old }), 'application/json');
  await close('2026-10-31');
  expect((await manifest()).segments.filter(({ made }) => made === 'older')).toHaveLength(1);
  await settle();
  expect(await manifest()).toEqual(before);
});
