import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chain, nameOf } from '../../../lambdas/ingest/locate/gazetteer.ts';
import { crossingsOf, cutsOf } from '../../../seeds/regions/crossings.ts';
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
    const files = ['seeds/regions/regions.json', 'seeds/regions/towns.json', 'seeds/themes/neutral.json', 'seeds/themes/lexicon.json'];
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
    expect(bytes).toBeLessThan(200 * 1024);
  });
  it('holds every unit', () => {
    expect(rows(regions.provinces)).toHaveLength(34);
    expect(rows(regions.cities)).toHaveLength(333);
    expect(rows(regions.counties).length).toBeGreaterThanOrEqual(2849);
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

describe('gazetteer', () => {
  it.each([
    ['吉林', ['吉林省']],
    ['广安', ['四川省/广安市']],
    ['海南州', ['青海省/海南藏族自治州']],
    ['朝阳区', ['北京市/朝阳区', '吉林省/长春市/朝阳区']],
    ['石河子市', ['新疆维吾尔自治区/石河子市']],
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
