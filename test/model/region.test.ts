import { describe, expect, it } from 'vitest';
import { groupName, groupOf, provinceOf, provinces, regionLabel } from '../../lambdas/model/region.ts';
import regions from '../../seeds/regions/regions.json' with { type: 'json' };

describe('provinces', () => {
  it('are the 34 of the gazetteer', () => {
    expect(provinces.map(({ code, name }) => code.slice(0, 2) + name).sort()).toEqual(regions.provinces.split(' ').sort());
  });
  it('have a tile each', () => expect(new Set(provinces.map(({ col, row }) => `${col},${row}`)).size).toBe(34));
});

describe('groups', () => {
  it.each([
    [{ level: 'zone' as const, path: ['江苏省', '苏州市', '苏州工业园区'], codes: ['320000', '320500', null] }, '320000', '江苏省'],
    [{ level: 'province' as const, path: ['澳门特别行政区'], codes: ['820000'] }, '820000', '澳门特别行政区'],
    [{ level: 'county' as const, path: ['上海市', '宝山区'], codes: [] }, '310000', '上海市'],
    [{ level: 'national' as const, path: ['全国'], codes: [null] }, 'national', '全国'],
    [{ level: 'foreign' as const, path: ['日本'], codes: [null] }, 'foreign', '国际'],
    [{ level: 'unknown' as const, path: [], codes: [] }, 'unknown', '地区不明'],
  ])('%o', (region, code, name) => {
    expect(groupOf(region)).toBe(code);
    expect(groupName(code)).toBe(name);
  });
  it('has no province for the nation', () => expect(provinceOf({ path: ['全国'], codes: [null] })).toBeUndefined());
  it('labels a region', () => expect(regionLabel({ path: ['上海市', '宝山区'] })).toBe('上海市宝山区'));
});
