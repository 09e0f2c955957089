import type { Extracted, ExtractedLine } from './extracted.ts';

/** Line ends of all systems, Unicode's own line and paragraph separators, and a form feed. */
const LINE_END = /\r\n|[\n\r\u000b\f\u0085\u2028\u2029]/;
/** Invisible characters that only disturb matching: zero-width, direction marks, soft hyphen, a byte-order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;
const BLANK = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/;

/** The lines of a text, trimmed; blank ones are counted and left out. Odd spaces and invisible characters inside stay: cleaning repairs them and says where. */
export function linesOf(text: string): ExtractedLine[] {
  const lines: ExtractedLine[] = [];
  text.split(LINE_END).forEach((line, i) => {
    const text = trim(line.replace(CONTROL, '').replace(/\t/g, ' '));
    if (text !== '') lines.push({ n: i + 1, text });
  });
  return lines;
}

/** A line without invisible and control characters, odd spaces made plain, trimmed. */
export function tidy(line: string): string {
  return trim(
    line
      .replace(INVISIBLE, '')
      .replace(CONTROL, '')
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\t]/g, ' '),
  );
}

/** Character by character, since a pattern for the end of a line takes quadratic time on long runs of spaces inside it. */
function trim(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && BLANK.test(line.charAt(start))) start++;
  while (end > start && BLANK.test(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

/** A plain text: nothing but its lines. */
export function extractPlain(text: string): Extracted {
  return { member: '', form: 'text', lines: linesOf(text), meta: {} };
}
