import type { Digest } from '../../model/digest.ts';

/** What an issue tells; one that was spoiled in its bucket told nothing. */
const tellings = ({ stories = [], continuing = [] }: Partial<Digest>): string[] =>
  [...stories, ...continuing].flatMap(({ sources }) => sources.map(({ article, key }) => `${article} ${key}`));

/** Whether all that an issue told is still told in it: nothing of it was withdrawn, replaced or told elsewhere since. */
export function onlyGrows(before: Digest, after: Digest): boolean {
  const told = new Set(tellings(after));
  return tellings(before).every((telling) => told.has(telling));
}
