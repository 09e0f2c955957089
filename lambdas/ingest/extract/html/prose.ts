import type { Block } from './blocks.ts';

/** What a block looks like, by its text alone. */
export interface Look {
  /** its length in characters; a wide (CJK) character counts twice, since it says about as much as two letters */
  size: number;
  /** the linked share of its text, 0 to 1 */
  linked: number;
  /** characters of prose it is worth; negative for links and labels */
  worth: number;
  /** no sentence mark and not long: a name, a date, a button */
  label: boolean;
  /** sentence marks */
  marks: number;
}

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
/** Marks that end or divide sentences: CJK, Latin, Arabic and Urdu, Devanagari, Armenian, Khmer, Ethiopic, Myanmar. */
const MARKS = /[，。；！？：、｡､,.;!?،؛؟۔।॥։។፡።၊။]/g;

/** A longer block says no more that it is prose. */
const ENOUGH = 900;
/** Without one mark, a text of this size is still prose: Thai and Lao have none, poems have few. */
const LONG = 160;

/**
 * Prose is long, has sentence marks and few links. (The form of the score and the dampening of short and linked blocks are those of
 * Kohlschütter's text density, 2010, and of Readability; the constants were chosen on the two development sets.)
 */
export function lookOf(block: Block): Look {
  const { text } = block;
  const size = text.length + (text.match(WIDE)?.length ?? 0);
  const linked = block.linked / text.length;
  const marks = text.match(MARKS)?.length ?? 0;
  const label = marks === 0 && size <= LONG;
  if (linked > 0.5) return { size, linked, label, marks, worth: -10 - Math.min(size * linked, 60) / 2 };
  const trust = Math.max(Math.min(1, 0.3 + marks * 0.15), size > LONG ? 0.6 : 0);
  if (label) return { size, linked, label, marks, worth: /^h[1-6]$/.test(block.tag) ? 0 : -4 };
  return { size, linked, label, marks, worth: Math.min(size, ENOUGH) * (1 - linked) ** 2 * trust - 14 };
}
