import words from '../../../seeds/regions/beside-words.json' with { type: 'json' };
import { characterSets, codeAt } from './character-sets.ts';
import { crossingOf, heads } from './crossings.ts';
import { DATELINE_WITHIN, datelineOf } from './dateline.ts';
import type { Field } from './frame.ts';
import { isWithin, type Unit } from './gazetteer.ts';
import { matchesAt } from './matches-at.ts';
import { shortName } from './names.ts';
import { NAMESAKE } from './namesake.ts';
import type { NameHit } from './scan.ts';
import { LONGER } from './zone-names.ts';

/** One of the small words of the language may stand before a name that begins a new word, as may a mark or nothing. */
const SMALL = '在于从到赴至往对向由与和及是的了省市州盟为将让使把据访驻自载';
const LANDFORMS = '山江河湖湾';
/** The last characters of official names. */
const KINDS = '省市州盟县';
/** A surname before a short name, and after it how people are called: 赵海南医生. */
const SURNAMES = words.surnames;
const CALLED = new RegExp(words.called, 'y');
/** Before a short name: a title that a person's name follows, with its last characters; a trade, when a surname comes between. */
const TITLE = /(?<=书记|主任|局长|部长|主席|县长|市长|区长|院长|校长|经理|董事长|教授|先生|女士|民警|队长|站长|处长|科长|所长|厅长)/y;
const TITLE_ENDS = '记任长席理授生士警';
const TRADE = new RegExp(words.trades, 'y');
const HAN = /[㐀-鿿]/;
/** After a short name in a source or a page's own line: whose paper or site it is. */
const MEDIUM = new RegExp(words.media, 'y');
const OUTLET = new RegExp(words.outlets, 'y');
/** After a name: a zone or a work that can only be some place's. */
const WORK_OF = new RegExp(words.works, 'y');
/** Before a place: somebody came. Not 未来, 以来, 近年来. */
const COMES = /[^未以年近原带起从往归回进出]来$|^来$/;
/** After a place to which somebody came: what for. */
const VISIT = /，?(?:[^，。；]{0,6}?)(?:考察|调研|学习|参观|指导|检查|视察|取经|交流|观摩|慰问|巡诊|督导|“取经”)/y;
/** After the first word of a title: what a local government does, or what befalls a place. */
const ACTS = /(?:新增|通报|召开|出台|印发|部署|开展|推进|全力|多措并举|首例|市民)/y;
/** Before the first place of a text: only a date. */
const OPENING =
  /^(?:(?:今天|昨天|今晚|昨晚|今日|昨日)(?:（[^）]{3,8}）)?|近日|日前|连日来|(?:截[至止])?[\d年月日时分点—－~-]{2,16}(?:[至到][\d日时分点]{2,8})?|[^，。]{1,4}以来)[，,]?$/;

/** What a character can be before a name: it opens a new word, it is a surname, a title ends in it. */
const [OPENS, SURNAME, TITLED] = [1, 2, 4];
const BEHIND = characterSets(SMALL, SURNAMES, TITLE_ENDS);
/** All but Han, 㐀 to 鿿, opens. */
BEHIND.fill(OPENS, 0, 0x3400).fill(OPENS, 0xa000);
const roleBehind = (text: string, at: number): number => BEHIND[codeAt(text, at - 1)] as number;

const opensBody = (text: string, start: number, field: Field): boolean =>
  field === 'body' && start <= DATELINE_WITHIN && (start === 0 || OPENING.test(text.slice(0, start)));

/** 山西|太原: whether its parent's short name stands right before a unit. */
function followsParent(text: string, unit: Unit | undefined, start: number): boolean {
  const outer = shortName(unit?.parent?.name ?? '') ?? '';
  return outer !== '' && text.startsWith(outer, start - outer.length);
}

/** 幸|福建|设, 推|广安|全, 其|中山区: a name whose neighbours make other words of it. */
function crosses(text: string, { name, start, end }: NameHit): boolean {
  const crossing = crossingOf(name);
  if (!crossing) return false;
  const behind = text.charAt(start - 1) || ' ';
  const ahead = text.charAt(end) || ' ';
  if (crossing.before.includes(behind) || crossing.after.includes(ahead)) return true;
  // 西宁市|城北区: a kind ends the name before it.
  const ended = crossing.last === undefined && KINDS.includes(behind);
  const edges = !ended && crossing.first.includes(behind) && (crossing.last === undefined || crossing.last.includes(ahead));
  // 四川|成都市, though 川成 is in the dictionary.
  return (edges || crossing.cut.includes(ahead)) && !followsParent(text, name.units[0], start);
}

/** Whether a new word can begin here. */
export const opens = (text: string, at: number): boolean => (roleBehind(text, at) & OPENS) !== 0;

/** Whether a name begins a word and is not only the head of a longer name: 福清, not 平安福清 or 胶州|湾. */
export const standsAlone = (text: string, { start, end }: NameHit): boolean => opens(text, start) && !LONGER.test(text.charAt(end));

/** Whether an occurrence of a name can stand for its place here, as far as its neighbours in the text can tell. */
export function plausible(text: string, hit: NameHit): boolean {
  const { kind, text: name } = hit.name;
  if (kind === 'zone') return true;
  if (crosses(text, hit)) return false;
  if (kind === 'foreign' || kind === 'unplaced' || kind === 'generic') return true;
  if (kind === 'full') return name.length > 2 || opens(text, hit.start);
  if (matchesAt(NAMESAKE, text, hit.end)) return false;
  if (name.length > 2) return true;
  const role = roleBehind(text, hit.start);
  if (role & SURNAME) {
    if (opens(text, hit.start - 1) && matchesAt(CALLED, text, hit.end)) return false;
    if (matchesAt(TRADE, text, hit.start - 1)) return false;
  }
  const titled = (role & TITLED) !== 0 && matchesAt(TITLE, text, hit.start);
  return !titled || hit.name.units[0]?.level === 'province';
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

/** The units of a name whose parent stands right before it. A district follows its prefecture, not its province: 辽宁|振兴 is no place, 丹东|振兴 is. */
export function behindParent({ name, start }: NameHit, near: Neighbours): Unit[] {
  const behind = near.ending.get(start)?.name.units ?? [];
  const follows = (unit: Unit, outer: Unit) => (unit.name.endsWith('区') ? unit.parent === outer : isWithin(unit, outer));
  return name.units.filter((unit) => behind.some((outer) => follows(unit, outer)));
}

/**
 * The units that a name which is perhaps an ordinary word stands for here, or null where nothing vouches for it: its parent right before
 * it, its full name elsewhere (`seen`), a colon or a dateline, a paper's name in a source, the head of a title, or an enumeration of prefectures.
 */
export function vouched(text: string, hit: NameHit, near: Neighbours, seen: ReadonlySet<Unit>, field: Field): Unit[] | null {
  const { start, end } = hit;
  const { units, kind } = hit.name;
  // 吉林|长白山, 上海|黄浦江: the hill or the river, not the county of its name.
  if (kind !== 'generic' && LANDFORMS.includes(text.charAt(end) || ' ')) return null;
  const inside = behindParent(hit, near);
  if (inside.length > 0) return widest(inside);
  // 四平|铁西区: its own part comes next.
  const holding = units.filter((unit) => near.starting.get(end)?.name.units.some((inner) => isWithin(inner, unit)));
  if (holding.length > 0) return widest(holding);
  const named = units.filter((unit) => seen.has(unit));
  if (kind === 'generic') return named.length > 0 && (hit.name.text.length > 2 || opens(text, start)) ? named : null;
  if (named.length > 0 && (kind === 'probable' || opens(text, start))) return widest(named);
  if (COMES.test(text.slice(Math.max(0, start - 2), start)) && matchesAt(VISIT, text, end)) return widest(units);
  if (/[：:]/.test(text.charAt(end)) && /^$|\n|—/.test(text.charAt(start - 1))) return widest(units);
  if (opens(text, start) && matchesAt(WORK_OF, text, end)) return widest(units);
  if (start < DATELINE_WITHIN && datelineOf(text)?.start === start) return widest(units);
  if (field === 'source' || field === 'page')
    return matchesAt(MEDIUM, text, end) || (kind === 'probable' && (!HAN.test(text.charAt(end)) || matchesAt(OUTLET, text, end)))
      ? widest(units)
      : null;
  if (field === 'title' && start === 0 && matchesAt(ACTS, text, end) && units.some(({ level }) => level === 'city')) return widest(units);
  if (heads(hit.name)) {
    if (field === 'title' && start === 0) return units;
    if (units[0]?.level === 'county' && opensBody(text, start, field)) return units;
  }
  const beside = [
    text.charAt(start - 1) === '、' ? near.ending.get(start - 1) : undefined,
    text.charAt(end) === '、' ? near.starting.get(end + 1) : undefined,
  ];
  if (!beside.some((other) => other?.name.units.some(({ level }) => level === 'city'))) return null;
  const cities = units.filter(({ level }) => level === 'city');
  return cities.length > 0 ? cities : null;
}
