import { isTag } from 'domhandler';
import type { Block } from './blocks.ts';
import type { Holder } from './candidates.ts';
import type { Look } from './prose.ts';

/** What the blocks of a page in elements of the same tag and classes amount to. */
export interface Signature {
  prose: number;
  count: number;
  linked: number;
  size: number;
}

/** For each block what stands in elements like its own, and in elements like its own inside elements like its parent's. */
export function createSignatures(
  blocks: readonly Block[],
  looks: readonly Look[],
  prose: readonly number[],
): (i: number) => { own: Signature; wider: Signature } {
  const names = new Map<Holder | null, string>();
  const nameOf = (holder: Holder | null): string => {
    const before = names.get(holder);
    if (before !== undefined) return before;
    const name = holder && isTag(holder) ? `${holder.name}.${(holder.attribs.class ?? '').replace(/\d+/g, '')}` : '';
    names.set(holder, name);
    return name;
  };
  const total = new Map<string, Signature>();
  const of = blocks.map(({ parent }, i) => {
    const own = nameOf(parent);
    return [own, `${own}<${nameOf(parent.parent as Holder | null)}`].map((key) => {
      const signature = total.get(key) ?? { prose: 0, count: 0, linked: 0, size: 0 };
      total.set(key, signature);
      const { size, linked } = looks[i] as Look;
      signature.prose += prose[i] ?? 0;
      signature.count++;
      signature.linked += size * linked;
      signature.size += size;
      return signature;
    });
  });
  return (i) => ({ own: of[i]?.[0] as Signature, wider: of[i]?.[1] as Signature });
}
