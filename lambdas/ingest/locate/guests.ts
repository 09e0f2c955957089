import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';
import type { Vote } from './weigh-places.ts';

/** Those who come from elsewhere, as the title says: what else is told of their place is told of guests. */
const GUESTS = { rules: new Set(['guest', 'comes-from']), factor: 0.5 };
/** 漳浦县党政代表团来我县, 来右学习: what is left of what is told of the guests' place, and of their county nothing. */
const HOST = { pattern: /[来莅临到]我[省市县区旗州盟]|来[㐀-鿿](?:学习|考察|调研|参观|交流|观摩|对接|洽谈)/, factor: 0.1, county: 0 };
/** Between the guests' place and their coming: who they are. Not our own offices, who invite or meet them, and not a word that ends in 来. */
const WHO = /^(?!.*(?:会见|邀|迎|引|召开|规范|接待|带|[未往历从近本原外]$))[^，。；：:|｜ ]{0,14}$/;
/** The rule that is sure of guests. */
const SURE = 'guest';
/** What has to be told of another place than the guests' for that to be dimmed. */
const LEAST = 1;

/** What was weighed, with what is told of the places that the guests of the title come from. `title` is folded. */
export function guestsDimmed(weighed: Weighed[], title: string): Weighed[] {
  const came = HOST.pattern.exec(title)?.index ?? -1;
  const named = weighed.flatMap(({ field, places }) => (field === 'title' ? places : []));
  const last = named.findLast(({ start }) => start < came);
  const comes = last !== undefined && WHO.test(title.slice(last.start + last.text.length, came));
  const guests = new Set(named.filter((vote) => GUESTS.rules.has(vote.rule) || (comes && vote === last)).map(({ unit }) => unit));
  if (guests.size === 0) return weighed;
  const holdsGuest = (unit: Unit): boolean => [...guests].some((guest) => isWithin(guest, unit));
  const isTheirs = (unit: Unit): boolean => guests.has(unit) || (came >= 0 && holdsGuest(unit));
  // 汉川市领导来校调研: the only place that is named is ours.
  if (came >= 0 && !named.some(({ rule }) => rule === SURE)) {
    const left = weighed
      .flatMap(({ field, places }) => (field === 'page' ? [] : places))
      .filter(({ unit }) => unit.level !== 'foreign' && !isTheirs(unit));
    if (left.reduce((sum, { weight }) => sum + weight, 0) < LEAST) return weighed;
  }
  const factorOf = ({ unit, rule }: Vote): number => {
    if (!isTheirs(unit)) return 1;
    if (came >= 0) return unit.level === 'county' ? HOST.county : HOST.factor;
    return GUESTS.rules.has(rule) ? 1 : GUESTS.factor;
  };
  const dim = (vote: Vote): Vote => ({ ...vote, weight: vote.weight * factorOf(vote) });
  return weighed.map((one) => ({ ...one, places: one.places.map(dim) }));
}
