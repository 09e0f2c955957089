import type { Region } from '../../model/article.ts';

export type Place = Pick<Region, 'level' | 'path'>;

const within = (inner: string[], outer: string[]): boolean => outer.every((name, i) => inner[i] === name);

/**
 * Whether two articles can be about the same place: one place holds the other. The whole country holds every
 * region inside it, and an unknown place can be any.
 */
export function compatible(a: Place, b: Place): boolean {
  if (a.level === 'unknown' || b.level === 'unknown') return true;
  if (a.level === 'foreign' || b.level === 'foreign') return a.level === b.level && a.path[0] === b.path[0];
  if (a.level === 'national' || b.level === 'national') return true;
  return within(a.path, b.path) || within(b.path, a.path);
}

/** Stricter: the whole country is a place of its own, since what concerns it is told of every region. */
export function comparable(a: Place, b: Place): boolean {
  return (a.level === 'national') === (b.level === 'national') && compatible(a, b);
}

const vagueness = (place: Place): number => (place.level === 'unknown' ? 0 : place.level === 'national' ? 1 : 1 + place.path.length);

/** The one that says more; of two compatible places, it is inside the other. */
export const narrower = <P extends Place>(a: P, b: P): P => (vagueness(b) > vagueness(a) ? b : a);
