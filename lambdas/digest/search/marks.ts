import type { TextRow } from './segment-format.ts';

/** Where a term stands in a text: UTF-16 indices, half-open. */
export type Mark = [start: number, end: number];

/** A text and where in it a query's terms stand. */
export interface Marked {
  text: string;
  marks: Mark[];
}

/** A found story's texts with their marks. */
export interface MarkedRow {
  title: Marked;
  sentences: Marked[];
  sources: Marked[];
  region: Marked;
}

/** @param marks in the story's whole text: its fields in the order of `fieldsOf`, each followed by one character */
export function markRow([, title, , sentences, sources, region]: TextRow, marks: readonly Mark[]): MarkedRow {
  let start = 0;
  const next = (text: string): Marked => {
    const from = start;
    start += text.length + 1;
    const inside = marks.filter(([first, end]) => first >= from && end <= from + text.length);
    return { text, marks: inside.map(([first, end]): Mark => [first - from, end - from]) };
  };
  return { title: next(title), sentences: sentences.map(next), sources: sources.map(next), region: next(region) };
}

/** The sentence to show: the first that has a mark, else the first. */
export const shownSentence = ({ sentences }: MarkedRow): Marked | undefined =>
  sentences.find(({ marks }) => marks.length > 0) ?? sentences[0];

/** The text in pieces, the marked ones among them. */
export function piecesOf({ text, marks }: Marked): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), isMarked: false }].filter((piece) => piece.text !== '');
}
