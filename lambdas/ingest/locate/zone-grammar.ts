import kinds from '../../../seeds/regions/zone-kinds.json' with { type: 'json' };
import type { Place } from './places.ts';
import type { Scan, TailHit } from './scan.ts';

/** Kinds that make a name of what stands before them. */
const STRONG = new Set(kinds.strong.split(' '));
/** Kinds that are policies and sites more often than names (自贸试验区): only an office after them makes them a place. */
const POLICY = new Set(kinds.policy.split(' '));
/** All kinds that are not always names: they need a place before them, or an office after them. */
const LOOSE = [...kinds.loose.split(' '), ...POLICY];

export const zoneTails: readonly string[] = [...STRONG, ...LOOSE];

/** Characters of a zone's own name before its kind, at most. */
const LONGEST = 4;
const HAN = /[㐀-鿿]/;
/** Characters that end the search for the name before a kind: they belong to the sentence. */
const STOPS = /[在和与及对到向从的为是被将把于由让使了着过赴入进驻全各该本我以个召建设创办推动成打造家级座立等或按据型类]/;
/** The kinds of places: they end the search too, unless a place stands right before what they end: 青岛|胶州湾|综合保税区. */
const PLACE_KINDS = /[区市县省州]/;
const OFFICE = /^(?:管委会|党工委|管理委员会)/;
/** Kinds that a place without its own kind can stand right before: 中原|新区, 昆山|开发区. */
const JOINS = /^(?:新区|开发区|合作区)$/;

const NONE: ReadonlySet<string> = new Set();

/** Whether an office follows: 管委会, 党工委. */
export const governed = (text: string, { end }: { end: number }): boolean => OFFICE.test(text.slice(end, end + 5));

export interface GrammarZone {
  start: number;
  end: number;
  /** the name as written, without the place before it; equal to `tail` when nothing stands between */
  name: string;
  tail: string;
  /** the place right before it, null when the document has to say whose zone it is */
  under: Place | null;
}

/**
 * Zones that no list holds: [place]?[1–4 characters]?[kind]. `places` are the places already settled in this text; a kind
 * inside one of them is theirs. A bare kind (`name === tail`, `under === null`) refers back to a zone of the document. `known`: names that the
 * document gives an office, which need none again.
 */
export function grammarZones({ text, tails }: Scan, places: readonly Place[], known: ReadonlySet<string> = NONE): GrammarZone[] {
  if (tails.length === 0) return [];
  const candidates: (TailHit & Start)[] = [];
  const times = new Map<string, number>();
  let next = 0;
  for (const hit of longest(tails)) {
    while (next < places.length && (places[next]?.end ?? 0) <= hit.start) next++;
    if ((places[next]?.start ?? Infinity) < hit.end) continue;
    const begins = nameStart(text, hit.start, places, next);
    if (begins === null || isHarbour(text, hit, begins)) continue;
    candidates.push({ ...hit, ...begins });
    const name = text.slice(begins.from, hit.end);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return candidates.flatMap(({ from, under, ...hit }): GrammarZone[] => {
    const { start, end, tail } = hit;
    const name = text.slice(from, end);
    const bare = from === start && !under;
    if (!bare && (known.has(name) || named(text, hit, from, under, (times.get(name) ?? 0) > 1)))
      return [{ start: from, end, name, tail, under }];
    return bare || STRONG.has(tail) ? [{ start, end, name: tail, tail, under: null }] : [];
  });
}

/**
 * Whether what stands before a kind makes a name of it. After a place: a strong kind does, a loose one with a name of its own, an office
 * after it, or a short place joined to it. With no place before it: an office after it, a list around it, or the same words again.
 */
function named(text: string, { start, end, tail }: TailHit, from: number, under: Place | null, again: boolean): boolean {
  if (governed(text, { end })) return start - from !== 1;
  if (under) {
    if (STRONG.has(tail)) return start - from !== 1;
    if (POLICY.has(tail)) return false;
    return start - from > 1 || (start === from && JOINS.test(tail) && !/[省市县区州旗盟]$/.test(under.text));
  }
  if (!STRONG.has(tail) || start - from < 2) return false;
  return again || text.charAt(from - 1) === '、' || text.charAt(end) === '、';
}

/** 天津|港北疆港区: a part of a harbour that carries the name of its place. */
const isHarbour = (text: string, { start, tail }: TailHit, { from, under }: Start): boolean =>
  tail === '港区' && under !== null && from < start && text.charAt(from) === '港';

/** Of kinds that overlap, the one that starts first and is the longest: 经济开发区, not its 开发区. */
function longest(tails: readonly TailHit[]): TailHit[] {
  const kept: TailHit[] = [];
  for (const hit of [...tails].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept[kept.length - 1];
    if (!before || hit.start >= before.end) kept.push(hit);
  }
  return kept;
}

/** Where the name of a zone begins, and the place that ends there. */
interface Start {
  from: number;
  under: Place | null;
}

/**
 * Where the name before a kind starts: at the end of a place, or after the last character of the sentence; null when it runs on too long.
 * The places before the kind are those before `next`.
 */
function nameStart(text: string, tail: number, places: readonly Place[], next: number): Start | null {
  let last = next - 1;
  let found: Start | null = null;
  for (let at = tail; at >= tail - LONGEST; at--) {
    while ((places[last]?.end ?? 0) > at) last--;
    const place = places[last];
    if (place?.end === at) return { from: at, under: place };
    const before = text.charAt(at - 1);
    if (!HAN.test(before) || STOPS.test(before)) return found ?? { from: at, under: null };
    if (PLACE_KINDS.test(before)) found ??= { from: at, under: null };
  }
  return found;
}
