import regions from '../../../seeds/regions/regions.json' with { type: 'json' };
import type { Name } from './gazetteer.ts';

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
export const isOrdinary = (short: string): boolean => ordinary.has(short) || never.has(short);

const whole = { before: regions.ordinary.before as Record<string, string>, after: regions.ordinary.after as Record<string, string> };
const cuts = regions.cuts as Record<string, string>;
const split = new Set(regions.crossings.split.split(' '));

/** The neighbours that make other words of a name; null for one that nothing crosses. Read when the name is first met. */
export function crossingOf(name: Name): Crossing | null {
  if (name.crossing === undefined) name.crossing = readCrossing(name);
  return name.crossing;
}

function readCrossing({ text, kind }: Name): Crossing | null {
  if (kind === 'zone' || kind === 'unplaced') return null;
  const before = whole.before[text] ?? (kind === 'full' ? whole.before[text.slice(0, -1)] : undefined) ?? '';
  const after = whole.after[text] ?? '';
  const edged = text.length === 2 || split.has(text);
  const first = edged ? charactersOf(regions.crossings.before, text.charAt(0)) : '';
  const last = text.length === 2 ? charactersOf(regions.crossings.after, text.charAt(1)) : undefined;
  const cut = cuts[text] ?? '';
  return before || after || first || cut ? { before, after, first, last, cut } : null;
}

/** What a list has for a character: it stands after a space, and those that go with it follow. */
function charactersOf(list: string, character: string): string {
  const from = list.indexOf(` ${character}`);
  if (from < 0) return '';
  const to = list.indexOf(' ', from + 1);
  return list.slice(from + 2, to < 0 ? list.length : to);
}
