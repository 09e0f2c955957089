import type { DayInput } from '../../lambdas/digest/compile/compile-day.ts';
import type { ArticleRecord } from '../../lambdas/model/record.ts';
import { provinces } from '../../lambdas/model/region.ts';
import { themes } from '../../lambdas/model/theme.ts';
import { article, dayInput, idOf, numbersFrom, object, region, signatureLike, UNKNOWN } from './records.ts';

const PLACES = ['东湖', '南山', '西岭', '北川', '青石', '白沙', '金桥', '柳河'];
const DEEDS = [
  '启动老旧小区改造',
  '新增公办学位',
  '开通社区巴士',
  '发布惠企清单',
  '完成河道清淤',
  '举办技能竞赛',
  '建成口袋公园',
  '开展安全排查',
];
const WHAT = ['停车位', '公办学位', '公交站点', '惠企政策', '清淤河道', '参赛职工', '口袋公园', '整改隐患'];
const UNITS = ['个', '个', '处', '条', '公里', '名', '座', '项'];

/** A day of `size` articles over all provinces and themes, one in ten a repost of an earlier one. The same seed gives the same day. */
export function syntheticDay(size: number, seed = 1): DayInput {
  const next = numbersFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const articles: ArticleRecord[] = [];
  for (let n = 0; n < size; n++) {
    const original = n > 10 && next() < 0.1 ? pick(articles) : null;
    if (original) {
      articles.push({
        ...original,
        id: idOf(n + 1),
        source: `转载网${n % 7}`,
        signature: signatureLike(original.signature, 0.85, n + 1_000_000),
      });
      continue;
    }
    const province = pick(provinces);
    const kind = Math.floor(next() * DEEDS.length);
    const count = 12 + Math.floor(next() * 900);
    const place = `${pick(PLACES)}${pick(['区', '县', '新区'])}`;
    const first = `${place}${DEEDS[kind]}，今年以来累计${WHAT[kind]}${count}${UNITS[kind]}。`;
    const second = `据介绍，${place}第${n + 1}号工作方案明确了${3 + (n % 7)}项任务，由区级部门与街道共同推进。`;
    const number = { text: `${count}${UNITS[kind]}`, value: count, unit: UNITS[kind] ?? '', about: WHAT[kind] ?? '', approx: false };
    const primary = pick(themes);
    articles.push(
      article(n + 1, {
        title: { text: `${place}${DEEDS[kind]} ${WHAT[kind]}达${count}${UNITS[kind]}`, basis: n % 9 === 0 ? 'derived' : 'explicit' },
        source: n % 6 === 0 ? null : `${province.short}日报`,
        script: n % 23 === 0 ? 'Hant' : 'Hans',
        region:
          n % 17 === 0
            ? UNKNOWN
            : n % 19 === 0
              ? region('national', ['全国'], [null])
              : region('county', [province.name, place], [province.code, null], 0.5 + next() / 2),
        themes: [
          { id: primary.id, score: 0.4 + next() / 2, primary: true, evidence: [] },
          { id: pick(themes.filter(({ id }) => id !== primary.id)).id, score: 0.3, primary: false, evidence: [] },
        ],
        summary: [
          { text: first, start: 0, end: first.length },
          { text: second, start: first.length + 40, end: first.length + 40 + second.length },
        ],
        figures: [{ ...number, start: 0, end: number.text.length, sentence: first }],
      }),
    );
  }
  const minute = (n: number): string => new Date(Date.UTC(2026, 10, 20, 16, n % 1400)).toISOString();
  return dayInput({
    articles,
    objects: articles.map((a, n) => object(`上传/${String(n).padStart(5, '0')}.txt`, [a], { receivedAt: minute(n) })),
  });
}
