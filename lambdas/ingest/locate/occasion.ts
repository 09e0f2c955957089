import { matchesAt } from './matches-at.ts';
import type { Place } from './places.ts';

/** After a place: something is held there. */
const HELD = /[^，。；、]{0,10}?(?:举行|召开|举办|开幕|闭幕|落幕|落下帷幕|启幕|开赛|启动|亮相|揭晓|发布)/y;
/** Around a place: leaders come to see it. */
const VISITED = { before: /(?<=[在到赴]|深入)/y, after: /[^，。；]{0,16}?(?:调研|考察|检查|视察|走访|看望|督导)/y };
/** Before either, in the same sentence: who holds it or who comes. */
const NATION = /中央|政治局|国务院|全国|国家|中国|我国|总书记|委员长/;
/** The name of an event: its 中国 is no subject. Meetings (会议, 座谈会) are those of the nation. */
export const EVENT =
  /(?:中国|全国|国家|我国)(?![首最第])[^，。；、：（）]{0,24}?(?:博览会|(?<!代表)大会|交易会|运动会|峰会|论坛|年会|展览会|电影节|艺术节|文化节|旅游节|[^，。；、]节|活动周|文化周|[^，。；、本上下每]周(?!年)|[大联锦竞]标?赛|主(?:场|会场)活动|品牌日活动|[^，。；、]展)(?!会)/g;
/** An institution or a company that carries the name of the nation: 中国美术馆, 中国石化. What it does is done where it does it. */
export const INSTITUTION =
  /中国(?!人民银行)(?:石油|石化|海油|电信|移动|联通|中车|中铁|中冶|铁建|交建|电建|能建|一重|船舶|商飞|航发|华能|大唐|华电|中核|宝武|中粮|[^，。；、：（）在的]{0,8}?(?:美术馆|博物馆|图书馆|大剧院|博物院|公司|集团|银行|大学|医院))/g;
const PROVINCE = /全省|我省|全区|(?<!各)省[委级直政][^、]|(?:省|自治区)(?:[^，。、市县]|市(?=场)){1,8}(?:[厅局院委]|(?<![主承协举])办)/;
/** An event of no name: who holds it was said before. */
const UNNAMED = /^(?:会议|大会|活动|仪式|会上)?在$/;
const WHO_WITHIN = 60;
/** What a venue adds, what one of a higher level keeps, and what a visit by national leaders adds. */
const VENUE = { own: 2.5, host: 0.3, visited: 6 };
const CAPITAL = '110000';

/** What is held at a place, or who visits it: 在厦门举行 speaks for 厦门, 全省会议在庆阳召开 for the province. `from` is where the place's chain starts. */
export function occasion(
  text: string,
  { end, units }: Place,
  from: number,
  opening: number,
): { rule: string; factor: number; extra: number } | null {
  const unit = units[0];
  if (!unit || unit.level === 'foreign') return null;
  const held = text.charAt(from - 1) === '在' && matchesAt(HELD, text, end);
  const visited = text.startsWith('代表团', end) || (matchesAt(VISITED.before, text, from) && matchesAt(VISITED.after, text, end));
  const capital = unit.code === CAPITAL && text.charAt(from - 1) === '在';
  if (!held && !visited && !capital) return null;
  const behind = text.slice(Math.max(opening, from - WHO_WITHIN), from);
  const national = NATION.test(behind.replace(EVENT, '').replace(INSTITUTION, ''));
  if (capital && (national || (held && behind.search(EVENT) >= 0))) return { rule: 'venue', factor: VENUE.host, extra: 0 };
  if (!national && unit.level !== 'province' && PROVINCE.test(behind)) return { rule: 'venue', factor: VENUE.host, extra: 0 };
  if (held) {
    if (national) return null;
    return { rule: 'lead-venue', factor: 1, extra: UNNAMED.test(behind) ? 0 : VENUE.own };
  }
  if (national && visited) return { rule: 'visited', factor: 1, extra: VENUE.visited };
  return null;
}
