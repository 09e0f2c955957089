import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chain, nameOf, nameTexts } from '../../../lambdas/ingest/locate/gazetteer.ts';
import { fold } from '../../../lambdas/ingest/text/fold.ts';
import { compactNames } from '../../../seeds/regions/compact.ts';
import { crossingsOf, cutsOf } from '../../../seeds/regions/crossings.ts';
import former from '../../../seeds/regions/former.json' with { type: 'json' };
import { deriveNames, formerNames } from '../../../seeds/regions/names.ts';
import regions from '../../../seeds/regions/regions.json' with { type: 'json' };
import towns from '../../../seeds/regions/towns.json' with { type: 'json' };
import curated from '../../../seeds/regions/zones.json' with { type: 'json' };

const rows = (text: string) => text.split(' ');

describe('regions.json', () => {
  it.each([
    ['regions.json', regions],
    ['towns.json', towns],
  ])('%s is what build.ts wrote', (_, { source: __, sha256, ...content }) => {
    expect(createHash('sha256').update(JSON.stringify(content)).digest('hex')).toBe(sha256);
  });
  it('and the lexicons stay small enough to load at every start', () => {
    const files = [
      'regions/regions',
      'regions/towns',
      'regions/level-words',
      'regions/zone-kinds',
      'regions/beside-words',
      'regions/media',
      'regions/confidence',
      'themes/neutral',
      'themes/lexicon',
    ];
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`seeds/${file}.json`)).length, 0);
    expect(bytes).toBeLessThan(200 * 1024);
  });
  it('holds every unit', () => {
    expect(rows(regions.provinces)).toHaveLength(34);
    expect(rows(regions.cities)).toHaveLength(333);
    expect(rows(regions.counties).length).toBeGreaterThanOrEqual(2849);
  });
  it('has its tables in the order of their codes, by which units are looked up', () => {
    for (const table of [regions.provinces, regions.cities]) expect(rows(table)).toEqual(rows(table).toSorted());
    const steps = regions.countyCodes;
    expect(steps).toHaveLength(rows(regions.counties).length);
    expect(steps.filter((step) => !(step > 0))).toEqual([]);
  });
  it('holds no placeholder', () => {
    expect([...rows(regions.cities), ...rows(regions.counties)].filter((row) => /直辖|市辖|^\d+县$/.test(row))).toEqual([]);
  });
  it('knows every curated zone by its official name, under a unit that exists', () => {
    const missing = Object.entries(curated.zones).flatMap(([code, zones]) =>
      zones.filter((zone) => {
        const name = nameOf(zone.split('|')[0] ?? '');
        return !name?.units.some(({ parent }) => parent?.code === code);
      }),
    );
    expect(missing).toEqual([]);
  });
});

describe('former.json', () => {
  it('has names that no unit has today, under units that exist', () => {
    const today = new Set([...rows(regions.cities), ...rows(regions.counties)].map((row) => row.replace(/^\d+/, '')));
    expect(
      Object.values(former.former)
        .flatMap(formerNames)
        .filter((name) => today.has(name)),
    ).toEqual([]);
    expect(Object.keys(former.former).filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
  });
  it('says of each name until when it was', () => {
    expect(Object.values(former.former).filter((list) => !/^([^\d ]+20[012]\d ?)+$/.test(list))).toEqual([]);
  });
});

describe('gazetteer', () => {
  it('has each name once', () => expect(new Set(nameTexts).size).toBe(nameTexts.length));
  it('finds every province, prefecture and county by its official name', () => {
    const units = [...rows(regions.provinces), ...rows(regions.cities), ...rows(regions.counties)].map((row) => row.replace(/^\d+/, ''));
    expect(units.filter((name) => !nameOf(fold(name))?.units.some((unit) => unit.name === name))).toEqual([]);
  });
  it.each([
    ['吉林', ['吉林省']],
    ['广安', ['四川省/广安市']],
    ['海南州', ['青海省/海南藏族自治州']],
    ['恩施', ['湖北省/恩施土家族苗族自治州']],
    ['香港特区', ['香港特别行政区']],
    ['干安县', ['吉林省/松原市/乾安县']],
    ['鼓楼', ['江苏省/南京市/鼓楼区', '江苏省/徐州市/鼓楼区', '福建省/福州市/鼓楼区', '河南省/开封市/鼓楼区']],
    ['西安高新区', ['陕西省/西安市/西安高新技术产业开发区']],
    ['朝阳', ['辽宁省/朝阳市', '北京市/朝阳区', '辽宁省/朝阳市/朝阳县', '吉林省/长春市/朝阳区']],
    ['朝阳区', ['北京市/朝阳区', '吉林省/长春市/朝阳区']],
    ['石河子市', ['新疆维吾尔自治区/石河子市']],
    ['黔西县', ['贵州省/毕节市/黔西市']],
    ['襄樊', ['湖北省/襄阳市']],
    ['昆山开发区', ['江苏省/苏州市/昆山经济技术开发区']],
    ['首尔', ['韩国']],
    ['台北市', ['台湾省']],
  ])('%s', (name, paths) => {
    expect(
      nameOf(name)?.units.map((unit) =>
        chain(unit)
          .map((one) => one.name)
          .join('/'),
      ),
    ).toEqual(paths);
  });
  it.each(['合作', '资源', '公安', '和平'])('has no bare %s', (name) => expect(nameOf(name)).toBeUndefined());
});

describe('names in their compact form', () => {
  it('are all there', () => expect(Object.keys(nameTexts)).toHaveLength(regions.count));
  const derived = deriveNames({
    provinces: ['11甲省'],
    cities: ['1101乙丙市', '1102丁戊苗族自治州'],
    counties: ['110101己庚区', '110102乙丙县', '110103辛壬县', '110201己庚区'],
    zones: { 110200: ['丁戊高新技术产业开发区'] },
    countries: { 辛国: '壬城' },
    former: { 110201: '旧庚县2015 任县2016 卯丑2017' },
    also: { 110000: '癸岛' },
    ordinary: { names: '', seldom: '辛壬', never: '' },
  });
  const { count, forms, formOf, others, zoneForms, zones, shared, namesakes } = compactNames(derived);
  const formAt = (row: number) => forms[formOf.charCodeAt(row) - '0'.charCodeAt(0)];
  it.each([
    ['a province whose short name is too short', 0, { official: 'full', short: '', cut: 0, colloquial: false }],
    ['a prefecture', 1, { official: 'full', short: 'short', cut: 1, colloquial: false }],
    ['an autonomous prefecture', 2, { official: 'full', short: 'short', cut: 5, colloquial: true }],
    ['a district', 3, { official: 'full', short: 'probable', cut: 1, colloquial: false }],
    ['a county whose short name is its prefecture’s', 4, { official: 'full', short: '', cut: 0, colloquial: false }],
    ['a county whose short name is an ordinary word', 5, { official: 'full', short: 'weak', cut: 1, colloquial: false }],
    ['a district whose names are another’s too', 6, { official: '', short: '', cut: 0, colloquial: false }],
  ])('%s', (_, row, form) => expect(formAt(row)).toEqual(form));
  it('say who shares a name, and who has it beside the widest one', () => {
    expect(shared).toEqual({ 己庚区: [6], 己庚: [6] });
    expect(namesakes).toEqual({ 乙丙: [4] });
    expect(others).toEqual([
      { row: 0, kind: 'full', names: '癸岛' },
      { row: 6, kind: 'full', names: '旧庚县' },
      { row: 6, kind: 'weak', names: '任县' },
      { row: 6, kind: 'short', names: '卯丑' },
    ]);
  });
  it('are counted', () => expect(count).toBe(derived.names.size));
  it('list those of a zone, and its bare kinds', () => {
    expect(zones).toEqual({ 110200: '0' });
    expect(zoneForms).toHaveLength(1);
    const [, placed, , bare] = zoneForms[0]?.split(';') ?? [];
    expect(placed?.split('|')).toContain('+高新区');
    expect(bare?.split('|')).toContain('高新区');
  });
});

describe('what crosses a name', () => {
  const { before, after, split } = crossingsOf(['广安', '德惠区', '中山区', '合肥市'], ['德艺']);
  it('is a word with its first character, and one with its last', () => {
    expect(before.广).toContain('推');
    expect(after.安).toContain('全');
    expect(after.安).not.toContain('的');
  });
  it('is a word with the first character of a district that ends in a word', () => {
    expect(split).toBe('中山区');
    expect(before.中).toContain('其');
  });
  it('is no small word', () => expect(before.广).not.toContain('在'));
});

describe('what cuts a name', () => {
  const cuts = cutsOf(['遵义', '白城', '甲乙丙']);
  it.each([
    ['遵义', '务', true],
    ['白城', '墙', true],
    ['遵义', '会', false],
  ])('%s|%s: %s', (name, after, cut) => expect(cuts[name]?.includes(after) ?? false).toBe(cut));
  it('is nothing for a name that ICU does not know', () => expect(cuts).not.toHaveProperty('甲乙丙'));
});
