import { isTag } from 'domhandler';
import type { Block } from './blocks.ts';
import type { Holder } from './candidates.ts';

/** Characters of running text between the title and where another article can begin. */
const TOLD = 120;

/**
 * Where the next of several articles on a page begins: a heading in the same kind of element as the title, two levels up, but in another
 * one. Headings of sections share the title's element or stand in other ones. The end of the blocks where none begins.
 */
export function nextArticle(blocks: readonly Block[], title: number, prose: readonly number[]): number {
  const first = blocks[title];
  if (!first || !isHeading(first)) return blocks.length;
  const own = holderOf(first);
  const kind = kindOf(own);
  let told = 0;
  for (let i = title + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    told += prose[i] ?? 0;
    if (told < TOLD || block.tag !== first.tag || classOf(block.parent) !== classOf(first.parent)) continue;
    const other = holderOf(block);
    if (other !== own && kindOf(other) === kind) return i;
  }
  return blocks.length;
}

const isHeading = ({ tag }: Block): boolean => /^h[1-3]$/.test(tag);
const holderOf = ({ parent }: Block): Holder | null => parent.parent as Holder | null;
const classOf = (holder: Holder | null): string =>
  holder && isTag(holder) ? `${holder.name}.${holder.attribs.class ?? ''}`.replace(/\d+/g, '') : '';
const kindOf = (holder: Holder | null): string => `${classOf(holder)}<${classOf((holder?.parent as Holder | null) ?? null)}`;
