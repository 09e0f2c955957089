import type { PdfRun, PdfText } from '../unpack/pdf/pdf-text.ts';

/** One printed line: its words and where it is, in points. */
export interface PrintedLine {
  text: string;
  start: number;
  end: number;
  y: number;
  size: number;
}

/** Parts of the type's size: runs this near in height are one line, and this far apart two words. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.25;
/** A gap between Han characters is only a blank when it is this wide: justified text spreads them. */
const HAN_GAP = 0.8;

/** The lines of a page in the order in which it draws them: files made by programs draw in the order of reading. */
export function printedLines({ runs }: PdfText['pages'][number]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | undefined;
  for (const run of runs) {
    const size = Math.round(run.size * 2) / 2;
    if (line && isNext(line, run)) {
      line.text += gapBefore(run, line) + run.text;
      line.end = Math.max(line.end, run.x + run.width);
      line.size = Math.max(line.size, size);
    } else if (run.text.trim() !== '') {
      line = { text: run.text, start: run.x, end: run.x + run.width, y: run.y, size };
      lines.push(line);
    }
  }
  return lines;
}

/** On the same height and not back to the left, as the next column or line would be. */
const isNext = (line: PrintedLine, run: PdfRun): boolean =>
  Math.abs(run.y - line.y) <= Math.max(line.size, run.size) * SAME_LINE && run.x >= line.end - Math.max(line.size, run.size);

function gapBefore(run: PdfRun, line: PrintedLine): string {
  if (/\s$/.test(line.text) || /^\s/.test(run.text)) return '';
  const isHan = /[^\u0000-\u024f]$/.test(line.text) || /^[^\u0000-\u024f]/.test(run.text);
  return run.x - line.end > Math.max(line.size, run.size) * (isHan ? HAN_GAP : WORD_GAP) ? ' ' : '';
}
