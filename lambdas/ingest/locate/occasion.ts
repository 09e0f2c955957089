import type { Place } from './places.ts';

/** After a place: something is held there. */
const HELD = /^[^，。；、]{0,10}?(?:举行|召开|举办|开幕|闭幕|启幕|开赛|启动|发布)/;
/** Around a place: leaders come to see it. */
const VISITED = { before: /(?:[在到赴]|深入)$/, after: /^[^，。；]{0,16}?(?:调研|考察|检查|视察|走访|看望|督导)/ };
/** Before either, in the same sentence: who holds it or who comes. */
const NATION = /中央|政治局|国务院|全国|国家|中国|我国|总书记|委员长/;
const PROVINCE = /全省|我省|全区|[^各]省[委级直政][^、]|省[^，。、市]{1,6}厅/;
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
  const behind = text.slice(Math.max(opening, from - WHO_WITHIN), from);
  const ahead = text.slice(end, end + 24);
  const national = NATION.test(behind);
  if (national && unit.code === CAPITAL && behind.endsWith('在')) return { rule: 'venue', factor: VENUE.host, extra: 0 };
  if (behind.endsWith('在') && HELD.test(ahead)) {
    if (national) return null;
    if (unit.level !== 'province' && PROVINCE.test(behind)) return { rule: 'venue', factor: VENUE.host, extra: 0 };
    return { rule: 'lead-venue', factor: 1, extra: VENUE.own };
  }
  const visited = ahead.startsWith('代表团') || (VISITED.before.test(behind) && VISITED.after.test(ahead));
  if (national && visited) return { rule: 'visited', factor: 1, extra: VENUE.visited };
  return null;
}
