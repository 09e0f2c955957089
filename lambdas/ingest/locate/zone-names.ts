import { shortName } from './names.ts';

/** Kinds of zone, longest first, with the shorter ways to write each. The one place that knows how zones are abbreviated. */
const KINDS: readonly (readonly [full: string, ...short: string[]])[] = [
  ['农业高新技术产业示范区', '农高区'],
  ['航空港经济综合实验区', '航空港区', '航空港实验区', '港区'],
  ['高新技术产业开发区', '高新区', '高新技术开发区', '高新开发区'],
  ['高新技术产业园区', '高新区'],
  ['高技术产业开发区', '高新区', '高技术开发区'],
  ['高新技术开发区', '高新区'],
  ['新技术开发区', '高新区'],
  ['经济技术开发区', '经开区', '经济开发区'],
  ['转型综合改革示范区', '综改示范区', '综改区'],
  ['城乡一体化示范区', '一体化示范区'],
  ['国家旅游度假区', '旅游度假区'],
  ['生态旅游度假区', '旅游度假区'],
  ['经济开发区', '经开区'],
  ['综合保税区', '综保区'],
  ['综合实验区', '实验区'],
];

/** Kinds that are written only one way. */
const PLAIN = new Set(
  '新区 开发区 工业园区 产业园区 保税区 示范区 管理区 试验区 台商投资区 中央商务区 国际港务区 边境经济合作区 国家重点开发开放试验区 工业区 度假区'.split(
    ' ',
  ),
);
/** What follows a place that is only the head of a longer name: 天津|港, 台州|湾, 长白|山. */
export const LONGER = /^[港湾山岛湖河群—]/;
/** Zones that their whole place names simply 开发区. */
const DEVELOPMENT = /开发区$/;
/** A trade before 经济技术开发区 gives its first character to the abbreviation: 汽车经济技术开发区 → 汽开区. */
const TRADES = new Set(['汽车']);

export interface ZoneNames {
  /** names that say whose zone it is: 长春汽开区, 西安市经开区 */
  placed: string[];
  /** names that need the document to say whose: 汽开区, 净月高新区 */
  unplaced: string[];
  /** the bare kind, which any zone of the kind can be called: 经开区 */
  bare: string[];
}

/**
 * All the ways to write a zone, by rule from its official name. `places` are the full names of the units it can stand under,
 * the nearest first; the official name may start with any of them, or with its short form.
 */
export function zoneNames(official: string, places: readonly string[]): ZoneNames {
  let rest = official;
  let under: string[] = [];
  for (const place of [...places].reverse()) {
    for (const prefix of [place, shortName(place)]) {
      if (prefix && rest.startsWith(prefix) && rest.length > prefix.length + 1 && !LONGER.test(rest.slice(prefix.length))) {
        rest = rest.slice(prefix.length);
        under = [place];
        break;
      }
    }
  }
  const nearest = under[0] ?? places[0];
  const heads = nearest ? [nearest, shortName(nearest) ?? nearest] : [];
  const kind = KINDS.find(([full]) => rest.endsWith(full));
  const qualifier = kind ? rest.slice(0, -kind[0].length) : '';
  const tails = new Set(kind ? kind.map((name) => qualifier + name) : [rest]);
  if (kind && TRADES.has(qualifier)) tails.add(`${qualifier[0]}开区`);
  const isDevelopment = kind && DEVELOPMENT.test(kind[0]) && !kind[0].startsWith('高');
  const bare = kind && qualifier === '' ? [...kind, ...(isDevelopment ? ['开发区'] : [])] : PLAIN.has(rest) ? [rest] : [];
  const placed = new Set([official]);
  for (const head of heads) {
    for (const tail of tails) placed.add(head + tail);
    if (bare.length > 0 && isDevelopment) placed.add(`${head}开发区`);
  }
  const unplaced = bare.length > 0 ? [] : [...tails].filter((name) => !placed.has(name) && name.length > 2 && name !== '开发区');
  return { placed: [...placed], unplaced, bare };
}

/** The kind of a zone's name, shortened as far as it goes: 经济技术开发区 and 经开区 are one kind. */
export function zoneKind(tail: string): string {
  const kind = KINDS.find((names) => names.some((name) => tail.endsWith(name)));
  return kind?.[1] ?? tail;
}
