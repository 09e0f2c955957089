import type { LineKind } from '../../model/article.ts';
import type { ExtractedLine } from '../extract/extracted.ts';

/** A line on its way through the rules: the first rule that labels it decides. */
export interface WorkLine extends ExtractedLine {
  /** the text in Simplified script: what the rules read */
  folded: string;
  kind?: LineKind;
  reason?: string;
}

/** What the lines of one document are, taken together. */
export interface Page {
  lines: WorkLine[];
  form: 'text' | 'html' | 'markdown' | 'json';
  /** the title that a field or metadata states */
  statedTitle: string | null;
}

/** One cleaning rule: labels the lines that it knows and leaves the others. */
export interface Rule {
  /** stands in `reason` */
  id: string;
  apply(page: Page): void;
}

/** Labels a line unless it has a label: the earlier rule decided. */
export function label(line: WorkLine, kind: LineKind, reason: string): void {
  if (line.kind) return;
  line.kind = kind;
  line.reason = reason;
}

/** A rule that judges each line by its text alone. */
export function lineRule(id: string, kind: LineKind, test: (folded: string, line: WorkLine) => boolean): Rule {
  return {
    id,
    apply({ lines }) {
      for (const line of lines) if (!line.kind && test(line.folded, line)) label(line, kind, id);
    },
  };
}

/** Ends like a sentence, closing quotes and brackets aside. */
export const endsSentence = (text: string): boolean => /[。！？!?…；;.][”’"'」』）)】》]*$/.test(text);
/** A long line that ends like a sentence: prose beyond doubt. */
export const isProse = (text: string): boolean =>
  text.length >= 50 && (/[。！？][”’"'」』）)]*$|[。；].*[。！？，]/.test(text) || (text.length >= 80 && isLatinProse(text)));

/** Words with spaces, and a full stop at the end. */
const isLatinProse = (text: string): boolean => /[.!?]["”')\]]*$/.test(text.slice(-5)) && /[a-z]{2,} [a-z]{2,}/i.test(text.slice(0, 200));
