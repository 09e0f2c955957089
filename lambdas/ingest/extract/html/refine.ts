import { type Block, isHeading, isLinks } from './blocks.ts';
import type { Candidate } from './candidates.ts';
import type { Chances } from './chances.ts';
import { isRequest } from './phrases.ts';
import type { Look } from './prose.ts';
import { squeeze } from './squeeze.ts';
import { REPEAT, type Trimmed } from './trim.ts';

/** A trimmed block that is less likely goes. Thresholds by cross-validation; .15 to .3 do about the same. */
const DROP = 0.2;
/** A block of the container that was trimmed comes back from this chance on. */
const BACK = 0.8;
/** Where less than this share of the text is likely, the model has not understood the page: a poem, a list of names. Nothing goes. */
const UNDERSTOOD = 0.4;

/** Takes unlikely blocks out of what trimming left of the container, and brings back very likely ones. */
export function refine(
  { inside, captions, story }: Trimmed,
  blocks: readonly Block[],
  looks: readonly Look[],
  { from, to }: Candidate,
  title: number,
  chances: Chances,
): Trimmed {
  const sizeOf = (test: (i: number) => boolean) =>
    looks.reduce((sum, { size }, i) => (inside.has(blocks[i] as Block) && test(i) ? sum + size : sum), 0);
  const chance = (i: number) => chances.of[i] ?? 0;
  const isUnderstood = sizeOf((i) => chance(i) > DROP) >= sizeOf(() => true) * UNDERSTOOD;
  const told = new Set<string>([squeeze(blocks[title]?.text ?? '')]);
  for (const block of inside) if (block.text.length >= REPEAT / 2) told.add(squeeze(block.text));
  const isLikely = (block: Block, i: number) => chance(i) > DROP || chances.captions[i] || captions.has(block);
  const headsLikely: boolean[] = [];
  let next = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    headsLikely[i] = next;
    if (inside.has(block)) next = isLikely(block, i);
  }
  const refined = blocks.filter((block, i) => {
    if (inside.has(block)) return !isUnderstood || isLikely(block, i) || (isHeading(block) && headsLikely[i] === true);
    if (i < from || i >= to || chance(i) <= BACK) return false;
    return !chances.captions[i] && !isLinks(block) && !isRequest(block.text) && !told.has(squeeze(block.text));
  });
  return { inside: new Set(refined), captions, story };
}
