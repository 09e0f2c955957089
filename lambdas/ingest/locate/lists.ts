import { characterSets, codeAt } from './character-sets.ts';
import { outermost } from './gazetteer.ts';
import { matchesAt } from './matches-at.ts';
import type { Place } from './places.ts';

const COUNTS = '\\d两三四五六七八九十';
/** After the last place of a list that names some of many, or counts them: 等地, 等5省, 三地. */
const AND_OTHERS = new RegExp(
  `等(?:多?地(?=[^市级块铁])|[${COUNTS}一二多]*个?省|[${COUNTS}一二多]+[个地])|[${COUNTS}]+(?:地(?!级)|省(?!级))`,
  'y',
);
/** Its first characters: few places stand before one. */
const BEGINS = characterSets('等0123456789两三四五六七八九十');
/** Before a list: others come from there, or go there. */
const AWAY = '自从向往到赴至达给';
/** After a list: those who come from there are guests of some other place, which the text may not name. */
const GUESTS =
  /的?[^，。；、]{0,4}?(?:客商|采购商|经销商|游客|旅客|专家|学者|选手|嘉宾|代表|学员|学生|考生|市民|群众|朋友|健儿|运动员|队伍|企业家|投资者|务工|乡亲|爱好者)/y;
/** Between two places of a list. */
const JOINT = /^[、和与及]?$/;

/** Places of lists by their index: whether they are the news themselves, or those who came are from there. */
export type Listed = ReadonlyMap<number, 'news' | 'guests'>;

/**
 * The places that a text lists as examples of many, of more than one province: 湖北、江西等地. No one of them is what the article is about.
 */
export function listed(text: string, places: readonly Place[]): Listed {
  const found = new Map<number, 'news' | 'guests'>();
  for (let last = places.length - 1; last > 0; last--) {
    const { end } = places[last] as Place;
    if (!BEGINS[codeAt(text, end)] || !matchesAt(AND_OTHERS, text, end)) continue;
    let first = last;
    while (first > 0 && JOINT.test(text.slice((places[first - 1] as Place).end, (places[first] as Place).start))) first--;
    const provinces = new Set(places.slice(first, last + 1).map(({ units }) => units[0] && outermost(units[0])));
    const abroad = [...provinces].some((unit) => unit?.level === 'foreign');
    const away = AWAY.includes(text.charAt((places[first] as Place).start - 1) || ' ');
    const behind = AND_OTHERS.lastIndex;
    const narrow = places.slice(first, last + 1).some(({ units }) => units[0]?.level === 'county');
    const guests = matchesAt(GUESTS, text, behind);
    const elsewhere = away || narrow || (!guests && isNamed(text, places[last + 1], behind));
    if (provinces.size > 1 && !abroad && !elsewhere) for (let i = first; i <= last; i++) found.set(i, guests ? 'guests' : 'news');
    last = first;
  }
  return found;
}

/** A place that is named further on in the same sentence. */
const isNamed = (text: string, place: Place | undefined, from: number): boolean =>
  place !== undefined && !/[。！？；\n]/.test(text.slice(from, place.start));
