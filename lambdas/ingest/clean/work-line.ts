import type { LineKind, LineLabel } from '../../model/article.ts';
import type { ExtractedLine } from '../extract/extracted.ts';
import type { Head } from './head.ts';
import { kindOf } from './labels.ts';
import { type Look, lookAt } from './model/look.ts';
import type { Recognised } from './template.ts';

/** A line on its way through the rules: the first rule that labels it decides. */
export interface WorkLine extends ExtractedLine {
  /** the text in Simplified script: what the rules read */
  folded: string;
  /** what it looks like, once it was looked at: `lookOf` */
  look?: Look;
  kind?: LineKind;
  label?: LineLabel;
  rule?: string;
  /** how sure it is, where the rule itself knows */
  score?: number;
  /** that it is article text, where the model was asked and did not cut it */
  probability?: number;
  /** what the rule saw, in words */
  evidence?: string;
}

/** What the lines of one document are, taken together. */
export interface Page {
  lines: WorkLine[];
  form: 'text' | 'html' | 'markdown' | 'json';
  /** the title that a field or metadata states */
  statedTitle: string | null;
  /** where the article begins, when the page says it in so many lines */
  head?: Head | null;
  /** the lines that are the site's, as far as its memory knows them */
  recognised: Recognised | null;
}

/** One cleaning rule: labels the lines that it knows and leaves the others. */
export interface Rule {
  id: string;
  apply(page: Page): void;
}

/** What a line looks like; read once. */
export function lookOf(line: WorkLine): Look {
  line.look ??= lookAt(line.folded);
  return line.look;
}

/** True for a line that says something in sentences. */
export const tells = (line: WorkLine): boolean => lookOf(line).tells;

/** Labels a line unless it has a label: the earlier rule decided. */
export function label(line: WorkLine, name: LineLabel, rule: string): void {
  if (line.kind) return;
  line.kind = kindOf[name];
  line.label = name;
  line.rule = rule;
}

/** A rule that judges each line by its text alone. */
export function lineRule(id: string, name: LineLabel, test: (folded: string, line: WorkLine) => boolean): Rule {
  return {
    id,
    apply({ lines }) {
      for (const line of lines) if (!line.kind && test(line.folded, line)) label(line, name, id);
    },
  };
}

/** Ends like a sentence, closing quotes and brackets aside. */
export const endsSentence = (text: string): boolean => /[。！？!?…；;.][”’"'」』）)】》]*$/.test(text);
/** A sentence ends, and behind it another, or a clause. Two looks: one pattern would take the square of a line of nothing but ；. */
function goesOn(text: string): boolean {
  const ended = text.search(/[。；]/);
  return ended >= 0 && /[。！？，]/.test(text.slice(ended + 1));
}

/** A long line that ends like a sentence: prose beyond doubt. */
export const isProse = (text: string): boolean =>
  text.length >= 50 && (/[。！？][”’"'」』）)]*$/.test(text) || goesOn(text) || (text.length >= 80 && isLatinProse(text)));

/** Words with spaces, and a full stop at the end. */
const isLatinProse = (text: string): boolean => /[.!?]["”')\]]*$/.test(text.slice(-5)) && /[a-z]{2,} [a-z]{2,}/i.test(text.slice(0, 200));
