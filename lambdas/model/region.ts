import type { Region } from './article.ts';

/** A provincial unit, and its place on the tile-grid map (no outlines): column and row from 0 at the north-west. */
export interface Province {
  /** GB/T 2260 code of six digits */
  code: string;
  /** full official name */
  name: string;
  short: string;
  col: number;
  row: number;
}

const grid = (code: string, name: string, short: string, col: number, row: number): Province => ({
  code: `${code}0000`,
  name,
  short,
  col,
  row,
});

/** All 34 provincial units by code. */
export const provinces: readonly Province[] = [
  grid('11', '北京市', '北京', 6, 2),
  grid('12', '天津市', '天津', 7, 2),
  grid('13', '河北省', '河北', 6, 3),
  grid('14', '山西省', '山西', 5, 3),
  grid('15', '内蒙古自治区', '内蒙古', 5, 2),
  grid('21', '辽宁省', '辽宁', 8, 2),
  grid('22', '吉林省', '吉林', 8, 1),
  grid('23', '黑龙江省', '黑龙江', 8, 0),
  grid('31', '上海市', '上海', 8, 5),
  grid('32', '江苏省', '江苏', 7, 4),
  grid('33', '浙江省', '浙江', 7, 5),
  grid('34', '安徽省', '安徽', 6, 5),
  grid('35', '福建省', '福建', 7, 6),
  grid('36', '江西省', '江西', 6, 6),
  grid('37', '山东省', '山东', 7, 3),
  grid('41', '河南省', '河南', 6, 4),
  grid('42', '湖北省', '湖北', 5, 5),
  grid('43', '湖南省', '湖南', 5, 6),
  grid('44', '广东省', '广东', 6, 7),
  grid('45', '广西壮族自治区', '广西', 5, 7),
  grid('46', '海南省', '海南', 5, 8),
  grid('50', '重庆市', '重庆', 4, 5),
  grid('51', '四川省', '四川', 3, 5),
  grid('52', '贵州省', '贵州', 4, 6),
  grid('53', '云南省', '云南', 3, 6),
  grid('54', '西藏自治区', '西藏', 1, 5),
  grid('61', '陕西省', '陕西', 5, 4),
  grid('62', '甘肃省', '甘肃', 3, 4),
  grid('63', '青海省', '青海', 2, 4),
  grid('64', '宁夏回族自治区', '宁夏', 4, 4),
  grid('65', '新疆维吾尔自治区', '新疆', 1, 3),
  grid('71', '台湾省', '台湾', 8, 7),
  grid('81', '香港特别行政区', '香港', 7, 8),
  grid('82', '澳门特别行政区', '澳门', 6, 8),
];

const byCode = new Map(provinces.map((province) => [province.code, province]));
const byName = new Map(provinces.map((province) => [province.name, province]));

/** The provincial unit that a region is in or is; undefined for the nation, foreign and unknown ones. */
export function provinceOf({ path, codes }: Pick<Region, 'path' | 'codes'>): Province | undefined {
  return byCode.get(codes[0] ?? '') ?? byName.get(path[0] ?? '');
}

/** Under which a digest groups a region: the provincial code, or `national`, `foreign`, `unknown`. */
export function groupOf(region: Pick<Region, 'level' | 'path' | 'codes'>): string {
  if (region.level === 'national' || region.level === 'foreign') return region.level;
  return provinceOf(region)?.code ?? 'unknown';
}

/** The name of such a group: 四川省, 全国, 国际, 地区不明. */
export function groupName(code: string): string {
  const others: Record<string, string> = { national: '全国', foreign: '国际', unknown: '地区不明' };
  return byCode.get(code)?.name ?? others[code] ?? code;
}

/** Where a region is, for people: 江苏省苏州市苏州工业园区, 全国; '' when unknown. */
export const regionLabel = ({ path }: Pick<Region, 'path'>): string => path.join('');
