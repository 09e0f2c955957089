import { buildSegment } from '../../../lambdas/digest/search/build-segment.ts';
import { planSegments } from '../../../lambdas/digest/search/calendar.ts';
import type { SearchDocument } from '../../../lambdas/digest/search/document.ts';
import type { ReadRange } from '../../../lambdas/digest/search/ranges.ts';
import { MANIFEST, type SearchManifest, segmentPath } from '../../../lambdas/digest/search/segment-format.ts';
import { provinces } from '../../../lambdas/model/region.ts';
import { themes } from '../../../lambdas/model/theme.ts';
import { numbersFrom } from '../records.ts';

const WHO = ['区民政局', '街道办', '镇政府', '市教育局', '县交通局', '社区卫生服务中心', '开发区管委会', '市场监管所', '村委会', '总工会'];
const DOES = ['启用', '改造', '新增', '验收', '公布', '整治', '招聘', '检修', '开放', '补贴', '巡查', '续建'];
const WHAT = [
  '停车位',
  '老旧小区电梯',
  '长者食堂',
  '公办学位',
  '乡村道路',
  '污水管网',
  '口袋公园',
  '便民窗口',
  '消防通道',
  '技能培训班',
  '大棚蔬菜',
  '充电桩',
];
const HOW = ['，惠及居民', '，共', '，累计完成', '，计划年底前达到', '，比去年多出', '，首批安排'];
const UNITS = ['户', '个', '公里', '处', '人次', '万元', '亩', '台'];

/**
 * Stories of our own making whose words combine freely. Four of five sources are local, the fifth is one of twelve national ones. The
 * same seed gives the same stories; the newest day first.
 */
export function searchDocuments(count: number, perDay: number, seed = 1): SearchDocument[] {
  const next = numbersFrom(seed);
  const pick = <T>(items: readonly T[], power = 1): T => items[Math.floor(next() ** power * items.length)] as T;
  const sentence = (): string =>
    `${pick(WHO)}${pick(DOES)}${pick(WHAT)}${pick(HOW)}${Math.floor(next() * 900) + 10}${pick(UNITS)}，${pick(WHO)}随后${pick(DOES)}${pick(WHAT)}。`;
  return Array.from({ length: count }, (_, i) => {
    const province = pick(provinces, 2);
    const local = `${province.short}${pick(['日报', '晚报', '发布', '融媒', '政务', '电视台'])}`;
    const second = next() < 0.4 ? [pick(themes, 2).id] : [];
    return {
      day: new Date(Date.UTC(2026, 10, 20) - Math.floor(i / perDay) * 86_400_000).toISOString().slice(0, 10),
      id: Array.from({ length: 24 }, () => Math.floor(next() * 16).toString(16)).join(''),
      title: `${pick(WHO)}${pick(DOES)}${pick(WHAT)}`,
      lang: 'zh-CN',
      sentences: [sentence(), sentence(), sentence()],
      sources: [next() < 0.8 ? local : `全国媒体${Math.floor(next() * 12)}`],
      region: `${province.name}${pick(['东湖区', '南山县', '北川新区'])}`,
      group: province.code,
      themes: [...new Set([pick(themes, 2).id, ...second])],
      status: next() < 0.9 ? 'new' : pick(['continuing', 'late'] as const),
    };
  });
}

/** The stories by segment as they are published while the newest day is open. */
export function segmentsOf(documents: readonly SearchDocument[]): Record<string, SearchDocument[]> {
  const days = Map.groupBy(documents, ({ day }) => day);
  const newest = documents[0]?.day ?? '';
  const issues = [...days].map(([period, { length }]) => ({ period, closed: period !== newest, counts: { stories: length } }));
  const closed = planSegments(issues).map(
    ({ name, issues: some }) => [name, some.flatMap(({ period }) => days.get(period) ?? [])] as const,
  );
  return { open: days.get(newest) ?? [], ...Object.fromEntries(closed) };
}

/** An index of segments in memory; counts what is read of it. */
export class MemoryIndex {
  readonly files = new Map<string, Uint8Array>();
  readonly asked: { path: string; bytes: number }[] = [];
  version = '1';

  constructor(segments: Record<string, readonly SearchDocument[]>) {
    const manifest: SearchManifest = { schema: 'search/1', segments: [] };
    for (const [name, documents] of Object.entries(segments)) {
      const { bytes, head } = buildSegment(documents);
      this.files.set(segmentPath(name), bytes);
      manifest.segments.push({ name, head: name === 'open' ? 1536 : head, made: name.padEnd(16, '-') });
    }
    this.files.set(MANIFEST, Buffer.from(JSON.stringify(manifest)));
  }

  readonly read: ReadRange = async (path, { start, end }) => {
    const bytes = this.files.get(path)?.subarray(start, end);
    this.asked.push({ path, bytes: bytes?.length ?? 0 });
    return bytes ? { bytes, version: path === MANIFEST ? null : this.version } : null;
  };
}
