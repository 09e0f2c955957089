import { type Document, type Element, isTag } from 'domhandler';
import type { Block } from './blocks.ts';
import { saysBeside, saysBody } from './names.ts';

export type Holder = Element | Document;

/** A run of blocks that one element holds, or several nested ones; `to` is behind the last. */
export interface Candidate {
  from: number;
  to: number;
  /** the elements that hold just these blocks, innermost first */
  holders: Holder[];
}

/** Every run of blocks that an element holds. Blocks stand in document order, so what an element holds is a range. */
export function candidatesOf(blocks: readonly Block[]): Candidate[] {
  const ranges = new Map<Holder, { from: number; to: number }>();
  blocks.forEach((block, i) => {
    for (let holder: Holder | null = block.parent; holder; holder = holder.parent as Holder | null) {
      const range = ranges.get(holder);
      if (range) range.to = i + 1;
      else ranges.set(holder, { from: i, to: i + 1 });
    }
  });
  const candidates = new Map<number, Candidate>();
  for (const [holder, { from, to }] of ranges) {
    const key = from * (blocks.length + 1) + to;
    const same = candidates.get(key);
    if (same) same.holders.push(holder);
    else candidates.set(key, { from, to, holders: [holder] });
  }
  return [...candidates.values()];
}

/** What an element's own name, tag and role say of it. */
export interface Said {
  body: boolean;
  beside: boolean;
}

/** Reads each element's name once. */
export function createReader(): (holder: Holder) => Said {
  const known = new Map<Holder, Said>();
  return (holder) => {
    const before = known.get(holder);
    if (before) return before;
    const isFrame = !isTag(holder) || holder.name === 'body' || holder.name === 'html';
    const said = isFrame ? { body: false, beside: false } : { body: saysBody(holder), beside: saysBeside(holder) };
    known.set(holder, said);
    return said;
  };
}
