import type { Span } from '../../model/article.ts';

/** What a character does to a sentence; one table look-up a character. */
const END = 1;
const SEMICOLON = 2;
const OPEN = 4;
const CLOSE = 8;
const QUOTE = 16;
const LINE = 32;
const TRAILING = 64;
const roles = new Uint8Array(65536);
const give = (characters: string, role: number): void => {
  for (const char of characters) roles[char.charCodeAt(0)] = (roles[char.charCodeAt(0)] ?? 0) | role;
};
give('。！？!?', END);
give('；;', SEMICOLON);
give('“「『（(', OPEN);
give('”」』）)', CLOSE);
give('”」』', QUOTE);
give('\n', LINE);
give('”’"\'」』）)】》', TRAILING);
/** After a closing quote these go on with the sentence: “……。”的说法. */
const GOES_ON = '，,、；：的和与等';
/** A quotation longer than this was never closed. */
const LONGEST_QUOTE = 400;

/**
 * Sentences of a text with their places: cut after 。！？ (and ；, when `semicolons`), closing quotes and brackets taken along, and at
 * line ends. A mark inside an open “…” or （…） does not cut, unless the quotation runs past 400 characters (an unclosed one).
 */
export function sentencesOf(text: string, { semicolons = false } = {}): Span[] {
  const end = semicolons ? END | SEMICOLON : END;
  const spans: Span[] = [];
  let start = 0;
  let depth = 0;
  let opened = 0;
  const push = (to: number) => {
    const whole = text.slice(start, to);
    const trimmed = whole.trim();
    if (trimmed) {
      const from = start + whole.indexOf(trimmed);
      spans.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start = to;
    depth = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const role = roles[text.charCodeAt(i)] ?? 0;
    if (role === 0) continue;
    if (role & LINE) push(i);
    else if (role & OPEN) {
      if (depth++ === 0) opened = i;
    } else if (role & CLOSE) {
      depth = Math.max(0, depth - 1);
      const ended = (roles[text.charCodeAt(i - 1)] ?? 0) & end;
      if (depth === 0 && ended && role & QUOTE && !GOES_ON.includes(text.charAt(i + 1))) push(i + 1);
    } else if (role & end && (depth === 0 || i - opened > LONGEST_QUOTE)) {
      let to = i + 1;
      while (to < text.length && (roles[text.charCodeAt(to)] ?? 0) & (end | TRAILING)) to++;
      push(to);
      i = to - 1;
    }
  }
  push(text.length);
  return spans;
}
