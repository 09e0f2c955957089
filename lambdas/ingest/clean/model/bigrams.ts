import { isHan } from './look.ts';

const SLOTS = 1 << 14;
/** Characters of a line that are compared: more say no more. */
const READ = 160;

/** How often each pair of Han characters or pair of letters stands in some lines, by a hash of the pair. */
export class Bigrams {
  private readonly counts = new Uint16Array(SLOTS);

  add(text: string): void {
    for (let i = 1; i < text.length; i++) {
      const slot = slotOf(text, i);
      if (slot >= 0) this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    }
  }

  /** The share of a text's pairs that stand in the lines; `own` pairs of it are its own and do not count. */
  shareOf(text: string, isOwn: boolean): number {
    let known = 0;
    let all = 0;
    const least = isOwn ? 2 : 1;
    const end = Math.min(text.length, READ);
    for (let i = 1; i < end; i++) {
      const slot = slotOf(text, i);
      if (slot < 0) continue;
      all++;
      if ((this.counts[slot] ?? 0) >= least) known++;
    }
    return all === 0 ? 0 : known / all;
  }
}

/** Pairs of Han; of letters, the first three of a word count as one pair. */
function slotOf(text: string, i: number): number {
  const a = text.charCodeAt(i - 1);
  const b = text.charCodeAt(i);
  if (isHan(a) && isHan(b)) return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 18;
  if (a === 32 && b > 64 && i + 3 < text.length)
    return (
      (Math.imul(b | 32, 0x9e3779b1) ^
        Math.imul(text.charCodeAt(i + 1), 0x85ebca6b) ^
        Math.imul(text.charCodeAt(i + 2), 0xc2b2ae35) ^
        Math.imul(text.charCodeAt(i + 3), 0x27d4eb2f)) >>>
      18
    );
  return -1;
}
