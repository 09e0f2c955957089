import type { CueLevel } from './cues.ts';
import type { Weighed } from './evidence.ts';
import { isWithin, type Unit } from './gazetteer.ts';

/** What the text has to say of a part at least, and how much more than of any other. */
const LEAST = { sum: 1, lead: 1.5 };
/** Words for the whole, or for what is wider, weigh so much together when the article is told of that. */
const WHOLE = 0.7;

/**
 * The county or zone of a prefecture or a province that its own paper tells of: the one that says most, where an office of it or of its
 * level acts, and none of elsewhere or of the whole. Null where the article speaks for the whole, or of several parts alike. `told`: its title
 * and its body.
 */
export function partOf(unit: Unit, told: readonly Weighed[]): Unit | null {
  const sums = new Map<Unit, number>();
  let acts = false;
  let whole = 0;
  for (const { places, cues } of told) {
    for (const { level, text, weight } of cues) {
      if (speaksForWhole(level, text, unit)) whole += weight;
      else acts ||= level === 'county' || level === 'zone';
    }
    for (const { unit: place, rule, weight } of places) {
      const inside = isWithin(place, unit);
      if (rule.endsWith('-organ')) {
        if (!inside) return null;
        acts = true;
      }
      if (inside && (place.level === 'county' || place.level === 'zone')) sums.set(place, (sums.get(place) ?? 0) + weight);
    }
  }
  const [best, next] = [...sums].sort(([, a], [, b]) => b - a);
  if (!acts || whole >= WHOLE || !best || best[1] < LEAST.sum || best[1] < LEAST.lead * (next?.[1] ?? 0)) return null;
  return best[0];
}

/** 全市 in a prefecture's paper, 全区 in an autonomous region's, 全国 in any. */
const speaksForWhole = (level: CueLevel, text: string, { name }: Unit): boolean =>
  level === 'national' || level === 'province' || level === 'city' || (name.endsWith('自治区') && text.includes('区'));
