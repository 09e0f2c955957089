import data from '../../../seeds/regions/media.json' with { type: 'json' };
import { createMatcher } from '../text/matcher.ts';
import { nameOf, unitOf } from './gazetteer.ts';
import { matchesAt } from './matches-at.ts';
import type { Place } from './places.ts';

const names: string[] = [];
const codes: string[] = [];
for (const [code, list] of Object.entries(data.media)) {
  for (const name of list.split(' ')) {
    names.push(name);
    codes.push(code);
  }
}
const { find, lengths } = createMatcher(names);

/** Before a medium: its place may be named (佛山南海网, which is that one's), else no word that it only ends: 中国西部网. */
const HAN = /[㐀-鿿]/;
/** Who made the page may be called 李彩龙. */
const MAKERS = /(?:编辑|责编|记者|作者|通讯员|校对|审核)[^\n]*?(?=来源|$)/gm;

/** After a place, in the name of a zone's paper or account: 成都高新融媒, 贵阳综保. */
const ZONE = /高新|经开|综保/y;

/**
 * The places of a source or of a page's own lines by whose papers they are: 右江日报 is 百色's, not 右江区's, and 成都高新发布 is the zone's.
 */
export function withMedia(text: string, places: readonly Place[]): readonly Place[] {
  if (text === '') return places;
  const { list, count } = find(text.replace(MAKERS, (makers) => ' '.repeat(makers.length)));
  const media: Place[] = [];
  for (let i = 0; i < count; i += 2) {
    const [name = 0, start = 0] = [list[i], list[i + 1]];
    const unit = unitOf(codes[name] as string);
    if (unit && !HAN.test(text.charAt(start - 1)))
      media.push({ start, end: start + (lengths[name] as number), text: names[name] as string, kind: 'full', units: [unit] });
  }
  const others = places.filter(({ start, end }) => !media.some((one) => start < one.end && one.start < end));
  return [...others.map((place) => asZone(text, place)), ...media].sort((a, b) => a.start - b.start);
}

function asZone(text: string, place: Place): Place {
  if (!matchesAt(ZONE, text, place.end)) return place;
  const kind = text.slice(place.end, ZONE.lastIndex);
  const zone = nameOf(`${place.text}${kind}区`);
  return zone?.kind === 'zone' ? { ...place, end: ZONE.lastIndex, text: place.text + kind, kind: 'zone', units: zone.units } : place;
}
