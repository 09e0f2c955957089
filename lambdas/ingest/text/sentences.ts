import type { Span } from '../../model/article.ts';

const END = '。！？!?；;';
const CLOSE = '”’"\'」』）)】》';

/**
 * Sentences of a text with their places: cut after 。！？ (and ；, when `semicolons`), closing quotes and brackets taken along, and at
 * line ends. A mark inside an open “…” or （…） does not cut, unless the quotation runs past 400 characters (an unclosed one).
 */
export function sentencesOf(text: string, { semicolons = false } = {}): Span[] {
  const ends = semicolons ? END : END.slice(0, 5);
  const spans: Span[] = [];
  let start = 0;
  let depth = 0;
  let opened = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    if (to > from) spans.push({ text: text.slice(from, to), start: from, end: to });
    start = end;
    depth = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\n') push(i);
    else if ('“「『（('.includes(char)) {
      if (depth++ === 0) opened = i;
    } else if ('”」』）)'.includes(char)) {
      depth = Math.max(0, depth - 1);
      const before = text.charAt(i - 1);
      if (depth === 0 && ends.includes(before) && '”」』'.includes(char) && !'，,、；：的和与等'.includes(text.charAt(i + 1))) push(i + 1);
    } else if (ends.includes(char) && (depth === 0 || i - opened > 400)) {
      let end = i + 1;
      while (end < text.length && (ends.includes(text.charAt(end)) || CLOSE.includes(text.charAt(end)))) end++;
      push(end);
      i = end - 1;
    }
  }
  push(text.length);
  return spans;
}
