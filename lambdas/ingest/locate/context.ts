import { DATELINE_WITHIN, datelineOf } from './dateline.ts';
import { crossings, isWithin, type Unit } from './gazetteer.ts';
import type { NameHit } from './scan.ts';

/** What may stand before a name that begins a new word: nothing, a mark, or one of the small words of the language. */
const OPENS = /^$|[^㐀-鿿]|[在于从到赴至往对向由与和及是的了省市州盟为将让使把据访驻自]/;
/** What makes the last character of an official name the first of another word: 北京市|场 → 北京|市场. */
const CUTS: Record<string, RegExp> = { 区: /^(域|位|块|间|划|别|县)/, 市: /^(场|值|面|集)/, 盟: /^[友国]/, 旗: /^[帜舰袍]/, 州: /^(际)/ };
/** After a short name: a house or a road that carries the name, wherever it stands. */
const NAMESAKE =
  /^(?:大学|学院|师范|理工|科技大|医科大|农业大|时间|银行|电气|证券|股份|集团|汽车集团|控股|烤鸭|条约|议定书|合作组织|[东西南北中]?(?:路(?![径线上面])|大街|大道|街(?!道)))/;
/** Before a short name: a title that a person's name follows. */
const TITLE = /(?:书记|主任|局长|部长|主席|县长|市长|区长|院长|校长|经理|董事长|教授|先生|女士|民警|队长|站长|处长|科长|所长|厅长)$/;
const MEDIUM = /^(?:日报|晚报|早报|晨报|商报|都市报|青年报|新闻|网|在线|发布|广播|电视|融媒|市?融媒|观察|时报|文明网|政府)/;
/** 幸|福建|设: a short name whose neighbours make other words of it. */
const crosses = (text: string, { name, start, end }: NameHit) => {
  const before = crossings.before.get(name.text) ?? (name.kind === 'full' ? crossings.before.get(name.text.slice(0, -1)) : undefined);
  return (
    before?.includes(text.charAt(start - 1) || ' ') === true || crossings.after.get(name.text)?.includes(text.charAt(end) || ' ') === true
  );
};

export const opens = (text: string, at: number): boolean => OPENS.test(text.charAt(at - 1));

/** Whether an occurrence of a name can stand for its place here, as far as its neighbours in the text can tell. */
export function plausible(text: string, hit: NameHit): boolean {
  const { kind, text: name } = hit.name;
  if (kind === 'unplaced' || kind === 'zone') return true;
  if (crosses(text, hit)) return false;
  if (kind === 'foreign') return true;
  if (kind === 'full' || kind === 'generic') {
    if (CUTS[name.charAt(name.length - 1)]?.test(text.slice(hit.end, hit.end + 1))) return false;
    return name.length > 2 || opens(text, hit.start);
  }
  if (NAMESAKE.test(text.slice(hit.end, hit.end + 4))) return false;
  return !(name.length === 2 && hit.name.units[0]?.level !== 'province' && TITLE.test(text.slice(Math.max(0, hit.start - 3), hit.start)));
}

/** A short name of a prefecture and of a county in it is the prefecture's: 朝阳. */
const widest = (units: Unit[]) => {
  const cities = units.filter(({ level }) => level === 'city');
  return cities.length > 0 ? cities : units;
};

/** The names of a text that need no one to vouch for them, by where they end and where they start. */
export interface Neighbours {
  ending: ReadonlyMap<number, NameHit>;
  starting: ReadonlyMap<number, NameHit>;
}

/** Of names that end (or start) together the longest is kept. */
export function neighboursOf(hits: readonly NameHit[]): Neighbours {
  const ending = new Map<number, NameHit>();
  const starting = new Map<number, NameHit>();
  for (const hit of hits) {
    if (hit.name.kind !== 'full' && hit.name.kind !== 'short') continue;
    if (hit.start < (ending.get(hit.end)?.start ?? Infinity)) ending.set(hit.end, hit);
    if (hit.end > (starting.get(hit.start)?.end ?? 0)) starting.set(hit.start, hit);
  }
  return { ending, starting };
}

/**
 * The units that a name which is perhaps an ordinary word stands for here, or null where nothing vouches for it: its parent right before
 * it, its full name elsewhere (`seen`), a colon or a dateline, a paper's name (`source`), or an enumeration of prefectures.
 */
export function vouched(text: string, hit: NameHit, near: Neighbours, seen: ReadonlySet<Unit>, source: boolean): Unit[] | null {
  const { start, end } = hit;
  const { units, kind } = hit.name;
  // A district follows its prefecture, not its province: 辽宁|振兴 is no place, 丹东|振兴 is.
  const follows = (unit: Unit, outer: Unit) => (unit.name.endsWith('区') ? unit.parent === outer : isWithin(unit, outer));
  const behind = near.ending.get(start)?.name.units ?? [];
  const inside = units.filter((unit) => behind.some((outer) => follows(unit, outer)));
  if (inside.length > 0) return widest(inside);
  const named = units.filter((unit) => seen.has(unit));
  if (kind === 'generic') return named.length > 0 ? named : null;
  if (named.length > 0 && opens(text, start)) return widest(named);
  if (/[：:]/.test(text.charAt(end)) && /^$|\n|—/.test(text.charAt(start - 1))) return widest(units);
  if (start < DATELINE_WITHIN && datelineOf(text)?.start === start) return widest(units);
  if (source && MEDIUM.test(text.slice(end, end + 4))) return widest(units);
  const beside = [
    text.charAt(start - 1) === '、' ? near.ending.get(start - 1) : undefined,
    text.charAt(end) === '、' ? near.starting.get(end + 1) : undefined,
  ];
  if (!beside.some((other) => other?.name.units.some(({ level }) => level === 'city'))) return null;
  const cities = units.filter(({ level }) => level === 'city');
  return cities.length > 0 ? cities : null;
}
