import regions from '../../../seeds/regions/regions.json' with { type: 'json' };
import { fromSevenBit } from '../text/seven-bit.ts';
import type { Name, NameKind } from './gazetteer.ts';

/**
 * Characters before or after a name that make it part of other words. `before` and `after`: one is enough (幸|福建). `first` and `last`:
 * it takes both (推|广安|全); `last` is undefined for a district that ends in a word, which takes only the first (其|中|山区).
 */
export interface Crossing {
  before: string;
  after: string;
  first: string;
  last: string | undefined;
  /** after it, unless its parent stands before it: 遵|义务 */
  cut: string;
}

const ordinary = new Set(regions.ordinary.names.split(' '));
const never = new Set(regions.ordinary.never.split(' '));
const cityWords = new Set(regions.cityWords.split(' '));
/**
 * Short names that are no words: of a county-level city (义乌), or of three characters and more (神农架), not those of rivers and lakes (清水河).
 * At the head of a title they need no one to vouch for them.
 */
export const heads = ({ text, units }: Name): boolean =>
  units.length === 1 && (text.length > 2 ? !/[河湖]$/.test(text) : (units[0]?.name.endsWith('市') ?? false) && !cityWords.has(text));
/** A short name that is first of all another word: 公安, 合作. */
const isOrdinary = (short: string): boolean => ordinary.has(short) || never.has(short);

const whole = { before: regions.ordinary.before as Record<string, string>, after: regions.ordinary.after as Record<string, string> };
const split = new Set(regions.crossings.split.split(' '));
/** What makes the last character of an official name the first of another word: 北京市|场 → 北京|市场. */
export const KIND_CUTS: Record<string, string> = { 区: '域位块间划别县段隔', 市: '场值面集', 盟: '友国', 旗: '帜舰袍', 州: '际级' };
/** 太湖南|岸, 泰山西|侧: a side of something, not a place that ends so. */
const DIRECTIONS = '东西南北';
const SIDES = '岸侧麓坡';
/** 公安|县级: a county of no name, after a short name that is an ordinary word. */
const COUNTIES = '级域';

interface Lists {
  before: string;
  after: string;
  /** by name */
  cuts: ReadonlyMap<string, string>;
}
let lists: Lists | undefined;
/** Decoded when the first name is met: at the start of a program nothing needs them. */
function listsOnce(): Lists {
  lists ??= {
    before: fromSevenBit(regions.crossings.before),
    after: fromSevenBit(regions.crossings.after),
    cuts: new Map(
      fromSevenBit(regions.cuts)
        .split(' ')
        .map((row) => row.split('\t') as [name: string, others: string]),
    ),
  };
  return lists;
}

/** The neighbours that make other words of a name; null for one that nothing crosses. Read when the name is first met. */
export function crossingOf(name: Name): Crossing | null {
  if (name.crossing === undefined) name.crossing = readCrossing(name);
  return name.crossing;
}

function readCrossing({ text, kind }: Name): Crossing | null {
  if (kind === 'zone') return null;
  const stem = text.slice(0, -1);
  const before = whole.before[text] ?? (kind === 'full' ? whole.before[stem] : undefined) ?? '';
  const after = (whole.after[text] ?? '') + afterKind(text.charAt(text.length - 1), stem, kind);
  const edged = text.length === 2 || (kind !== 'unplaced' && split.has(text));
  const { before: firsts, after: lasts, cuts } = listsOnce();
  const first = edged ? charactersOf(firsts, text.charAt(0)) : '';
  const last = text.length === 2 ? charactersOf(lasts, text.charAt(1)) : undefined;
  const cut = cuts.get(text) ?? '';
  return before || after || first || cut ? { before, after, first, last, cut } : null;
}

/** What makes another word of the last character of a name. */
function afterKind(last: string, stem: string, kind: NameKind): string {
  if (DIRECTIONS.includes(last)) return SIDES;
  if (kind === 'foreign') return '';
  const county = last === '县' && (kind === 'full' || kind === 'generic') && isOrdinary(stem);
  return county ? COUNTIES : (KIND_CUTS[last] ?? '');
}

/** What a list has for a character: it stands after a space, and those that go with it follow. */
function charactersOf(list: string, character: string): string {
  const from = list.indexOf(` ${character}`);
  if (from < 0) return '';
  const to = list.indexOf(' ', from + 1);
  return list.slice(from + 2, to < 0 ? list.length : to);
}
