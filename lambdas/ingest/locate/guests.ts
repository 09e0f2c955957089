import type { Weighed } from './evidence.ts';
import type { Unit } from './gazetteer.ts';
import type { Vote } from './weigh-places.ts';

/** Those who come from elsewhere, as the title says: what else is told of their place is told of guests. */
const GUESTS = { rules: new Set(['guest', 'comes-from']), factor: 0.5 };
/** 漳浦县党政代表团来我县: then they are surely not ours. */
const HOST = { pattern: /[来莅临到]我[省市县区旗州盟]/, factor: 0.1 };

/** What was weighed, with what is told of the places that the guests of the title come from. `title` is folded. */
export function guestsDimmed(weighed: Weighed[], title: string): Weighed[] {
  const guests = new Set<Unit>();
  for (const { field, places } of weighed) {
    if (field === 'title') for (const { unit, rule } of places) if (GUESTS.rules.has(rule)) guests.add(unit);
  }
  if (guests.size === 0) return weighed;
  const ours = HOST.pattern.test(title);
  const factorOf = ({ unit, rule }: Vote): number =>
    !guests.has(unit) ? 1 : ours ? HOST.factor : GUESTS.rules.has(rule) ? 1 : GUESTS.factor;
  const dim = (vote: Vote): Vote => ({ ...vote, weight: vote.weight * factorOf(vote) });
  return weighed.map((one) => ({ ...one, places: one.places.map(dim) }));
}
