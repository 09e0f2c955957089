import { characterSets } from './character-sets.ts';

/** Where a text comes from, and how it is laid out. */
export type Field = 'title' | 'source' | 'page' | 'body';

export interface Frame {
  field: Field;
  /** the body's lines; one for a title, none for a source or the page's own lines */
  paragraphs: readonly { kind: 'heading' | 'body'; start: number; end: number }[];
}

const BREAKS = characterSets('。！？；\n');

/** Start of the sentence that holds `at`; `from` when no sentence ends between the two. */
export function sentenceStart(text: string, at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) if (BREAKS[text.charCodeAt(i)]) return i + 1;
  return from;
}

/** End of the sentence that holds `from`. */
export function sentenceEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && !BREAKS[text.charCodeAt(i)]) i++;
  return i;
}

/** The first paragraph that is no heading. */
export const leadOf = ({ paragraphs }: Frame): Frame['paragraphs'][number] | undefined =>
  paragraphs.find(({ kind }) => kind === 'body') ?? paragraphs[0];
