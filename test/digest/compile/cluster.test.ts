import { expect, test } from 'vitest';
import { type ClusterInput, clusterArticles } from '../../../lambdas/digest/compile/cluster.ts';
import { binsOf, lanesOf, resemblance } from '../../../lambdas/digest/compile/signature.ts';
import { numbersFrom, region, signatureFrom, signatureLike, signatureOf, UNKNOWN } from '../records.ts';

const HUNAN = region('province', ['湖南省'], ['430000']);
const SHANXI = region('province', ['山西省'], ['140000']);
const CHANGSHA = region('city', ['湖南省', '长沙市'], ['430000', '430100']);
const NATION = region('national', ['全国'], [null]);
const BASE = signatureOf(1);

const telling = (id: string, given: Partial<ClusterInput> = {}): ClusterInput => ({
  id,
  title: null,
  region: HUNAN,
  signature: signatureOf(Number.parseInt(id, 36) + 1000),
  receivedAt: '2026-11-21T01:00:00.000Z',
  ...given,
});

/** How two tellings relate: `b` comes second. */
function relation(a: Partial<ClusterInput>, b: Partial<ClusterInput>): string {
  const clusters = clusterArticles([telling('a', a), telling('b', b)]);
  return clusters.length === 2 ? 'apart' : (clusters[0]?.members[1]?.method ?? 'lost');
}

const COUNTY = region('county', ['湖南省', '长沙市', '长沙县'], ['430000', '430100', '430121']);

const told = (text: string, ...values: number[]): Partial<ClusterInput> => ({
  title: '柳河镇有关情况通报',
  summary: [{ text }],
  signature: BASE,
  ...figures(...values),
});
const title = (text: string, more: Partial<ClusterInput> = {}): Partial<ClusterInput> => ({ title: text, ...more });
const figures = (...values: number[]): Partial<ClusterInput> => ({ figures: values.map((value) => ({ value, unit: '户' })) });

test.each<[string, Partial<ClusterInput>, Partial<ClusterInput>, string]>([
  ['a repost with another header', { signature: BASE }, { signature: signatureLike(BASE, 0.85, 2) }, 'near-duplicate'],
  ['two thirds in common', { signature: BASE }, { signature: signatureLike(BASE, 0.66, 2) }, 'near-duplicate'],
  ['a third in common', { signature: BASE }, { signature: signatureLike(BASE, 0.33, 2) }, 'apart'],
  ['a bulletin of one template, two provinces', { signature: BASE }, { signature: BASE, region: SHANXI }, 'apart'],
  ['a province and its city', { signature: BASE }, { signature: BASE, region: CHANGSHA }, 'near-duplicate'],
  ['a repost whose place we do not know', { signature: BASE }, { signature: BASE, region: UNKNOWN }, 'near-duplicate'],
  ['a national repost', { signature: BASE }, { signature: BASE, region: NATION }, 'near-duplicate'],
  [
    'the same ceremony a year later',
    { signature: BASE, published: { date: '2025-09-30', precision: 'day', basis: 'explicit' } },
    { signature: signatureLike(BASE, 0.7, 2), published: { date: '2026-09-30', precision: 'day', basis: 'explicit' } },
    'apart',
  ],
  [
    'the same ceremony, received a year later, without a date of its own',
    { signature: BASE, receivedAt: '2025-11-21T01:00:00.000Z' },
    { signature: signatureLike(BASE, 0.8, 2) },
    'apart',
  ],
  [
    'the same ceremony in one archive, its numbers other ones',
    told('第九个烈士纪念日，300人到陵园祭扫，敬献花篮12个。', 300, 12),
    { ...told('第十个烈士纪念日，450人到陵园祭扫，敬献花篮18个。', 450, 18), signature: signatureLike(BASE, 0.7, 2) },
    'apart',
  ],
  [
    'the bulletin of the next day',
    told('2月16日新增12例，治愈3例。', 12, 3),
    { ...told('2月17日新增12例，治愈3例。', 12, 3), signature: signatureLike(BASE, 0.7, 2) },
    'apart',
  ],
  [
    'the bulletin of the next half day',
    told('2月16日0—12时新增12例，治愈3例。', 12, 3),
    { ...told('2月16日12—24时新增12例，治愈3例。', 12, 3), signature: signatureLike(BASE, 0.7, 2) },
    'apart',
  ],
  [
    'the bulletin of a day that begins when the one before it ends, told by the same words',
    told('11月16日8时至11月17日8时，长沙县完成秋收1263亩，投入农机86台。', 1263, 86),
    { ...told('11月17日8时至11月18日8时，长沙县完成秋收1263亩，投入农机86台。', 1263, 86), signature: signatureOf(2) },
    'apart',
  ],
  [
    'one bulletin, printed twice',
    told('11月16日8时至17日8时，长沙县完成秋收1263亩，投入农机86台。', 1263, 86),
    { ...told('11月16日8时至11月17日8时，长沙县完成秋收1263亩，投入农机86台。', 1263, 86), signature: signatureOf(2) },
    'same-event',
  ],
  [
    'the same when a day of the one is a day of the other, and one figure never changes',
    {
      ...told(
        '县卫生健康局今天（2月17日）通报，2月16日0—24时，全县31个镇报告新增流感病例417例，2月16日24时现有病例4260例。',
        417,
        374,
        1473,
        4260,
        31,
      ),
      region: COUNTY,
    },
    {
      ...told(
        '县卫生健康局今天（2月18日）通报，2月17日0—24时，全县31个镇报告新增流感病例372例，2月17日24时现有病例4397例。',
        372,
        322,
        1252,
        4397,
        31,
      ),
      region: COUNTY,
      signature: signatureOf(99),
    },
    'apart',
  ],
  [
    'one text that was given two places, both named in both',
    { signature: BASE, mentions: [HUNAN, SHANXI] },
    { signature: BASE, region: SHANXI, mentions: [HUNAN, SHANXI] },
    'near-duplicate',
  ],
  [
    'one form, two guests, nothing else changed',
    title('省长会见甲国客人', { signature: BASE }),
    title('省长会见乙邦客人', { signature: signatureLike(BASE, 0.6, 2) }),
    'apart',
  ],
  [
    'an event of a county told by other hands',
    {
      ...told('柳河镇给12所学校的食堂装上摄像头，发现的37个问题都已整改，花了近190万元。', 12, 37),
      region: COUNTY,
      signature: signatureOf(71),
    },
    {
      ...told('柳河镇投入186万元，完成12所学校食堂改造，发现问题37个。', 12, 37),
      title: '明厨亮灶进校园',
      region: COUNTY,
      signature: signatureOf(72),
    },
    'same-event',
  ],
  [
    'another event of the same county and day',
    { ...told('柳河镇给12所学校的食堂装上摄像头，发现的37个问题都已整改。', 12, 37), region: COUNTY, signature: signatureOf(71) },
    {
      ...told('柳河镇28部电梯同日动工，惠及居民336户。', 28, 336),
      title: '柳河镇加装电梯集中开工',
      region: COUNTY,
      signature: signatureOf(72),
    },
    'apart',
  ],
  ['no signature at all', { signature: '' }, { signature: '' }, 'apart'],
  ['one event, two hands', title('橘洲大桥今日建成通车'), title('橘洲大桥建成通车'), 'same-event'],
  [
    'one event, told with its figures',
    title('橘洲大桥拆迁安置全部完成', figures(412, 36)),
    title('橘洲大桥完成拆迁安置 居民入住', figures(412, 36, 9)),
    'same-event',
  ],
  [
    'one event in other words, told with the same figures',
    title('橘洲大桥安置房分完 412户选好新居', figures(412, 36, 1840, 3120, 57)),
    title('一次搬迁背后的大桥：橘洲大桥沿线412户的新生活', figures(412, 36, 1840, 3120)),
    'same-event',
  ],
  [
    'two events of one project, one figure in common',
    title('橘洲大桥安置房分完 412户选好新居', figures(412, 36, 1840)),
    title('一次搬迁背后的大桥：橘洲大桥沿线412户的新生活', figures(412, 8, 15)),
    'apart',
  ],
  [
    'alike titles without common figures',
    title('橘洲大桥拆迁安置全部完成', figures(412)),
    title('橘洲大桥安置居民陆续入住', figures(7)),
    'apart',
  ],
  ['second and third batch', title('长沙公布第二批民生实事项目清单'), title('长沙公布第三批民生实事项目清单'), 'apart'],
  ['other numbers', title('全省新增工伤保险参保13例情况'), title('全省新增工伤保险参保1例情况'), 'apart'],
  ['the same words in another province', title('橘洲大桥建成通车'), title('橘洲大桥建成通车', { region: SHANXI }), 'apart'],
  ['the same words, place unknown', title('橘洲大桥建成通车'), title('橘洲大桥建成通车', { region: UNKNOWN }), 'same-event'],
  ['a title that says nothing', title('今日要闻'), title('今日要闻'), 'apart'],
  ['a week later', title('橘洲大桥今日建成通车'), title('橘洲大桥建成通车', { receivedAt: '2026-11-28T01:00:00.000Z' }), 'apart'],
  [
    'no theme in common',
    title('橘洲大桥今日建成通车', { themes: [{ id: 'transport' }] }),
    title('橘洲大桥通车在即 首批车辆试行', { themes: [{ id: 'culture' }] }),
    'apart',
  ],
])('%s', (_, a, b, expected) => {
  expect(relation(a, b)).toBe(expected);
});

test('an article of unknown place does not join two provinces', () => {
  const clusters = clusterArticles([
    telling('a', { signature: BASE, region: UNKNOWN }),
    telling('b', { signature: BASE, region: HUNAN }),
    telling('c', { signature: BASE, region: SHANXI }),
  ]);
  expect(clusters.map(({ members }) => members.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
});

test('short texts, most of their bins empty, are found as well', () => {
  const next = numbersFrom(5);
  const bins = Array.from({ length: 128 }, () => (next() < 0.2 ? Math.floor(next() * 65_535) : 65_535));
  expect(relation({ signature: signatureFrom(bins) }, { signature: signatureFrom(bins) })).toBe('near-duplicate');
});

test('every pair with half its text in common is found, none with less than a third', () => {
  const found = Array.from({ length: 200 }, (_, n) => {
    const original = signatureOf(n);
    const copy = signatureLike(original, 0.1 + (n % 18) * 0.05, n + 5000);
    const similarity = resemblance(lanesOf(binsOf(original)), lanesOf(binsOf(copy)));
    return { similarity, merged: relation({ signature: original }, { signature: copy }) === 'near-duplicate' };
  });
  expect(found.filter(({ similarity, merged }) => (merged ? similarity < 0.33 : similarity >= 0.5))).toEqual([]);
});

test('the order of the input does not matter, and a merge says how alike', () => {
  const articles = [
    telling('a', { signature: BASE, receivedAt: '2026-11-21T03:00:00.000Z' }),
    telling('b', { signature: signatureLike(BASE, 0.75, 9) }),
    telling('c', title('橘洲大桥今日建成通车')),
    telling('d', title('橘洲大桥建成通车')),
  ];
  const clusters = clusterArticles(articles);
  expect(clusterArticles(articles.toReversed())).toEqual(clusters);
  expect(clusters).toEqual([
    {
      id: 'b',
      members: [
        { id: 'b', method: 'lead', similarity: 1, to: 'b' },
        { id: 'a', method: 'near-duplicate', similarity: 0.75, to: 'b' },
      ],
    },
    {
      id: 'c',
      members: [
        { id: 'c', method: 'lead', similarity: 1, to: 'c' },
        { id: 'd', method: 'same-event', similarity: 0.586, to: 'c' },
      ],
    },
  ]);
});
