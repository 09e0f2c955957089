import { ByteWriter } from './bytes.ts';
import { pairsIn } from './character-pairs.ts';
import { writePostings } from './postings.ts';
import { BLOCK_BYTES } from './segment-format.ts';

/** Consecutive pairs of characters and where they stand. */
export interface PairBlock {
  /** not after its first pair, and after the last pair of the block before */
  key: string;
  bytes: Uint8Array;
}

/** The pairs of some texts in blocks of about `BLOCK_BYTES`, or of one pair that has more. */
export function pairBlocks(texts: readonly string[]): PairBlock[] {
  const blocks: PairBlock[] = [];
  const postings = new ByteWriter();
  let block = new ByteWriter();
  let key = '';
  let before = 0;
  const close = (): void => {
    if (block.length > 0) blocks.push({ key, bytes: block.written });
    block = new ByteWriter();
  };
  for (const pair of pairsIn(texts)) {
    postings.length = 0;
    writePostings(postings, pair.documents, pair.places);
    if (block.length + postings.length > BLOCK_BYTES) close();
    const isFirst = block.length === 0;
    if (isFirst) key = separator(before, pair.key);
    block.number(isFirst ? pair.key : pair.key - before);
    block.number(postings.length);
    block.append(postings.written);
    before = pair.key;
  }
  close();
  return blocks;
}

/** The shortest text after one pair and not after the next. */
function separator(before: number, key: number): string {
  const first = String.fromCharCode(key >>> 16);
  return before >>> 16 === key >>> 16 ? first + String.fromCharCode(key & 0xffff) : first;
}
