import type { ArticleRecord, ObjectRecord } from '../lambdas/model/record.ts';
import { themes } from '../lambdas/model/theme.ts';
import regions from '../seeds/regions/regions.json' with { type: 'json' };
import { article, idOf, numbersFrom, object, signatureLike } from '../test/digest/records.ts';

const rows = (text: string, digits: number) => text.split(' ').map((row) => ({ code: row.slice(0, digits), name: row.slice(digits) }));
const [provinces, cities, counties] = [rows(regions.provinces, 2), rows(regions.cities, 4), rows(regions.counties, 6)];
const nameOf = new Map([...provinces, ...cities].map(({ code, name }) => [code, name]));

const WHO =
  '发展改革局 教育局 民政局 人社局 住建局 交通局 水务局 农业农村局 商务局 文旅局 卫健局 应急局 市场监管局 医保局 林草局 税务局'.split(' ');
const WHERE = '东风街道 向阳村 和平社区 长江路 人民公园 新华镇 柳树湾 石桥村 双河乡 南湖新城 老城片区 高铁站 青年广场 金沙村'.split(' ');
const DEED = '启动 完成 推进 新建 改造 验收 开放 试运行 移交 复工 扩建 整治 评选 培训 走访 慰问 抢修 交付'.split(' ');
const WHAT =
  '停车位 公办学位 公交站点 供水管网 清淤河道 口袋公园 充电桩 老旧电梯 养老床位 村卫生室 高标准农田 粮食烘干塔 路灯 消防通道 托育园位 助餐点 ' +
  '就业岗位 技能学员 企业贷款 危房 排污口 果园 茶园 冷库 大棚 健身步道 图书角 法律服务站 网约车驿站 文物点';
const UNIT = '个 处 条 公里 名 座 项 户 亩 家 万元 台'.split(' ');
const HOW =
  '比去年同期多了近一倍 由居民议事会讨论决定 采取错峰施工的办法 全部经过第三方检测 在雨季之前投入使用 列入今年民生实事清单 请来退休工程师把关 每周公布一次进度 所需资金已经到位 夜间不停工';
const [what, how] = [WHAT.split(' '), HOW.split(' ')];

/** Of ten articles, one is a repost of an earlier one, and one tells an earlier event in other words. */
const [REPOSTS, RETOLD] = [0.1, 0.1];
/** Whose events are retold or reposted: the last so many. */
const RECENT = 5000;

/**
 * Records of one day as the table keeps them, of many events all over the country, each as long as those of real articles (about 3.5 KB of
 * JSON). The same seed gives the same records.
 */
export function syntheticRecords(size: number, seed = 1): { articles: ArticleRecord[]; objects: ObjectRecord[] } {
  const next = numbersFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const articles: ArticleRecord[] = [];
  for (let n = 1; n <= size; n++) {
    const chance = n > 10 ? next() : 1;
    const earlier = articles[articles.length - 1 - Math.floor(next() * Math.min(RECENT, articles.length))];
    if (earlier && chance < REPOSTS) {
      const source = `转载网${n % 40}`;
      articles.push({ ...earlier, id: idOf(n), source, signature: signatureLike(earlier.signature, 0.8, n + 1_000_000) });
    } else articles.push(newRecord(n, pick, next, chance < REPOSTS + RETOLD ? earlier : undefined));
  }
  const receivedAt = (n: number) => new Date(Date.UTC(2026, 10, 20, 16, 0, (n * 86_000) / size)).toISOString();
  return { articles, objects: articles.map((record, n) => object(`上传/${n}.txt`, [record], { receivedAt: receivedAt(n) })) };
}

/** @param event tells the same event as this record, in other words */
function newRecord(n: number, pick: <T>(items: readonly T[]) => T, next: () => number, event?: ArticleRecord): ArticleRecord {
  const { code, name } = pick(counties);
  const path = [nameOf.get(code.slice(0, 2)), nameOf.get(code.slice(0, 4)), name].filter((each) => each !== undefined);
  const codes = path.length === 3 ? [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code] : [`${code.slice(0, 2)}0000`, code];
  const evidence = [0, 40, 90].map((at) => ({ text: name, at, rule: 'place', weight: 2 }));
  const region = event?.region ?? { level: 'county' as const, path, codes, confidence: 0.6 + next() * 0.4, evidence };
  const place = region.path.at(-1) ?? name;
  const counted = event?.figures.map(({ text, value, unit, about, approx }) => ({ text, value, unit, about, approx }));
  const figures = counted ?? [1, 2, 3, 4].slice(Math.floor(next() * 3)).map(() => figureOf(pick, next));
  const sentences = figures.map(
    ({ text, about }, i) => `${place}${pick(WHO)}在${pick(WHERE)}${pick(DEED)}${about}${text}，${pick(how)}，第${(n % 90) + i + 1}组负责。`,
  );
  const lead = figures[0];
  const theme = pick(themes);
  const terms = [10, 20, 30, 40].map((at) => ({ term: pick(what), at, weight: 1.5 }));
  return article(n, {
    title: { text: `${place}${pick(WHERE)}${pick(DEED)}${lead?.about ?? ''}${lead?.text ?? ''}`, basis: 'explicit' },
    source: n % 6 === 0 ? null : `${region.path[region.path.length - 2] ?? place}日报`,
    authors: [`记者${n % 500}`],
    length: 400 + Math.floor(next() * 1500),
    region,
    mentions: [{ level: region.level as 'county', path: region.path, codes: region.codes, count: 3 }],
    themes: event?.themes ?? [{ id: theme.id, score: 0.4 + next() / 2, primary: true, evidence: terms }],
    summary: sentences.slice(0, 3).map((text, i) => ({ text, start: i * 200, end: i * 200 + text.length })),
    figures: figures.map((figure, i) => ({ ...figure, start: i * 200, end: i * 200 + figure.text.length, sentence: sentences[i] ?? '' })),
    reading: { charset: 'utf-8', cut: [], repairs: 0 },
  });
}

function figureOf(pick: <T>(items: readonly T[]) => T, next: () => number) {
  const [value, unit] = [3 + Math.floor(next() ** 3 * 5000), pick(UNIT)];
  return { text: `${value}${unit}`, value, unit, about: pick(what), approx: next() < 0.1 };
}
