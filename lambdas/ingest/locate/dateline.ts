import type { Weighed } from './evidence.ts';
import { isWithin } from './gazetteer.ts';

/** A dateline stands within this many characters of the start. */
export const DATELINE_WITHIN = 120;
/** An agency or a paper, then the place, then the day: 新华社成都11月2日电, 本报昆山11月2日讯. */
const DATELINE =
  /^本[报网刊台]([㐀-鿿]{2,6}?)(?<![通资电快短喜简])讯(?!员|息|公司)|(?:新华社|中新社|中新网|人民网|新华网|央视网|央广网|光明网|中国网|本报|本网|本刊|[㐀-鿿]{2,6}(?:日报|晚报|社|网|时刻))([㐀-鿿]{2,9}?)(?:\d{1,2}月)?\d{1,2}日?(?:电|讯|消息)/;
/** What every dateline has. Few texts without one have it at their head, and asking for it spares them the pattern. */
const ENDING = /[电讯]|消息/;

/** The span of the place in a dateline at the head of a text (新华社成都11月2日电), or null. */
export function datelineOf(text: string): { start: number; end: number } | null {
  const head = text.slice(0, DATELINE_WITHIN);
  const match = ENDING.test(head) ? DATELINE.exec(head) : null;
  const place = match?.[1] ?? match?.[2];
  if (!match || !place) return null;
  const start = match.index + match[0].indexOf(place);
  return { start, end: start + place.length };
}

/** What a dateline counts that only says where the news was written. */
const WRITTEN = 0.5;

/** What was weighed in a field, with less of a dateline where the lead goes on with a part of its place as its subject or its office: 新华社莆田9月2日电……湄洲岛管委会. */
export function datelineDimmed(one: Weighed): Weighed {
  const dateline = one.places.find(({ rule }) => rule === 'dateline');
  if (!dateline || !one.places.some(({ unit, rule }) => /^lead.*(?:subject|organ)/.test(rule) && isWithin(unit, dateline.unit))) return one;
  return { ...one, places: one.places.map((vote) => (vote.rule === 'dateline' ? { ...vote, weight: WRITTEN * vote.weight } : vote)) };
}
