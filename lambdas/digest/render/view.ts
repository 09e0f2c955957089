import type { Digest } from '../../model/digest.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Words } from './words.ts';

/** What every part of an issue is made of: the issue, what it tells in which order, and in which language. */
export interface View {
  digest: Digest;
  outline: Outline;
  words: Words;
  /** the stories that are printed, and how many are not; absent where all are */
  printed?: { stories: ReadonlySet<string>; left: number };
}

export const viewOf = (digest: Digest, words: Words): View => ({ digest, outline: outlineOf(digest), words });
