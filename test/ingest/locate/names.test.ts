import { describe, expect, it } from 'vitest';
import { colloquialName, shortName } from '../../../lambdas/ingest/locate/names.ts';
import { zoneNames } from '../../../lambdas/ingest/locate/zone-names.ts';

describe('short names', () => {
  it.each([
    ['四川省', '四川', null],
    ['内蒙古自治区', '内蒙古', null],
    ['新疆维吾尔自治区', '新疆', null],
    ['香港特别行政区', '香港', null],
    ['恩施土家族苗族自治州', '恩施', '恩施州'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏', '克孜勒苏州'],
    ['北川羌族自治县', '北川', '北川县'],
    ['鄂温克族自治旗', '鄂温克', '鄂温克旗'],
    ['东乡族自治县', '东乡', '东乡县'],
    ['龙胜各族自治县', '龙胜', '龙胜县'],
    ['神农架林区', '神农架', null],
    ['大兴安岭地区', '大兴安岭', null],
    ['锡林郭勒盟', '锡林郭勒', null],
    ['浦东新区', '浦东', null],
    ['管城回族区', '管城', null],
    ['和县', null, null],
    ['城区', null, null],
  ])('%s → %s, %s', (name, short, colloquial) => {
    expect(shortName(name)).toBe(short);
    expect(colloquialName(name)).toBe(colloquial);
  });
});

describe('zone names', () => {
  it.each([
    ['长春汽车经济技术开发区', ['长春市', '吉林省'], ['长春汽开区', '长春市汽开区', '长春汽车经开区'], ['汽开区'], []],
    ['西安经济技术开发区', ['西安市', '陕西省'], ['西安经开区', '西安市经开区', '西安开发区', '西安经济开发区'], [], ['经开区']],
    ['苏州高新技术产业开发区', ['苏州市', '江苏省'], ['苏州高新区', '苏州市高新区'], [], ['高新区']],
    ['昆山经济技术开发区', ['昆山市', '苏州市', '江苏省'], ['昆山经开区', '昆山开发区'], [], ['经开区']],
    ['河北唐山海港经济开发区', ['唐山市', '河北省'], ['唐山海港经开区'], ['海港经开区'], []],
    ['北京天竺综合保税区', ['北京市'], ['北京天竺综保区'], ['天竺综保区'], []],
    ['苏州工业园区', ['苏州市', '江苏省'], ['苏州工业园区', '苏州市工业园区'], [], ['工业园区']],
    ['天津港保税区', ['天津市'], ['天津港保税区'], [], []],
  ])('%s', (official, places, placed, unplaced, bare) => {
    const names = zoneNames(official, places);
    expect(names.placed).toEqual(expect.arrayContaining([official, ...placed]));
    expect(names.unplaced).toEqual(expect.arrayContaining(unplaced));
    expect(names.bare).toEqual(expect.arrayContaining(bare));
    if (bare.length === 0) expect(names.bare).toEqual([]);
  });
});
