import type { PrintedLine } from './pdf-lines.ts';

/** Printed lines that are one paragraph. */
export interface Paragraph {
  text: string;
  size: number;
  /** beside the article: a header, a footer, a page number */
  isEdge: boolean;
}

/** In parts of the type's size: a first line is set in by more than this, a Latin letter is this wide. */
const INDENT = 0.6;
const LATIN_WIDTH = 0.6;
/** A title's lines are this much larger than the text, and this near to one another. */
const TITLE_SIZE = 1.25;
const TITLE_LEADING = 2.2;

interface Column {
  left: number;
  right: number;
  /** the size of type that most characters of the page have */
  size: number;
}

/** Joins printed lines to paragraphs, over pages too; headers and footers stay where they are and part nothing. */
export function paragraphsOf(pages: readonly PrintedLine[][], isEdge: (line: PrintedLine) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last: Paragraph | undefined;
  let before: PrintedLine | undefined;
  for (const lines of pages) {
    const column = columnOf(lines.filter((line) => !isEdge(line)));
    for (const line of lines) {
      if (isEdge(line)) paragraphs.push({ text: line.text, size: line.size, isEdge: true });
      else {
        if (last && before && goesOn(before, line, column)) last.text = join(last.text, line.text);
        else {
          last = { text: line.text, size: line.size, isEdge: false };
          paragraphs.push(last);
        }
        before = line;
      }
    }
  }
  return paragraphs;
}

function columnOf(lines: readonly PrintedLine[]): Column {
  const left = lines.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, { end }) => Math.max(most, end), 0);
  return { left, right, size: commonSize(lines) };
}

/** The size of type that most characters have. */
export function commonSize(lines: readonly { text: string; size: number }[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/**
 * A line goes on the one before when its first word had no more room there and it is not set in. Where both are set in, they are a
 * block or two paragraphs of a line each: the end of a sentence decides.
 */
function goesOn(before: PrintedLine, line: PrintedLine, { left, right, size }: Column): boolean {
  if (Math.abs(before.size - line.size) > 0.5) return false;
  const drop = before.y - line.y;
  if (line.size >= size * TITLE_SIZE) return drop > 0 && drop < line.size * TITLE_LEADING && !/[。！？]$/.test(before.text);
  if (right - before.end > roomFor(line) || line.start > before.start + INDENT * line.size) return false;
  return line.start <= left + INDENT * line.size || !/[。！？：”]$/.test(before.text);
}

/** The width of a line's first word: a Han character with a mark, or letters up to a blank. */
function roomFor({ text, size }: PrintedLine): number {
  const word = /^[\u0021-\u024f]+/.exec(text)?.[0].length ?? 0;
  return size * Math.max(2, (word + 1) * LATIN_WIDTH);
}

/** No blank between Han characters; a hyphen at a line's end goes where a word goes on. */
function join(text: string, next: string): string {
  if (/[a-z]-$/.test(text) && /^[a-z]/.test(next)) return text.slice(0, -1) + next;
  return /[\w,.;:!?)%]$/.test(text) && /^[\w(]/.test(next) ? `${text} ${next}` : text + next;
}
