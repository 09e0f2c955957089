import type { Repair } from '../../model/article.ts';
import { limits } from '../../model/limits.ts';
import type { ExtractedLine } from '../extract/extracted.ts';
import { isConverted, undoGloss } from './glosses.ts';

/** Without width or meaning in running text: soft hyphen, zero-width, direction marks, a byte-order mark inside. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
/** Spaces of typesetting: no-break, of all widths, ideographic. */
const SPACE = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const FULL: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const HAN_SIDE = '[\\p{Script=Han}“”‘’《》（）【】。，、；：！？%％]';
const HALF = new RegExp(`(?<=${HAN_SIDE})[,:;?!](?=\\p{Script=Han}|[“‘《（【”’》）】]|\\d|$)|(?<=\\d)[,;](?=\\p{Script=Han})`, 'gu');
const WIDE = /[\p{Script=Han}，。、；：！？“”]/u;

const HAS_INVISIBLE = new RegExp(INVISIBLE.source);
const HAS_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const HAS_HALF = /[,:;?!]/;

export interface Repaired<Line extends ExtractedLine> {
  lines: Line[];
  /** in the order of the lines, at most `limits.repairs` */
  repairs: Repair[];
  repairCount: number;
}

/**
 * The lines as they were meant to be read, and what was changed where. Punctuation inside numbers, times, Latin and addresses stays;
 * glosses go only where a converter set them.
 */
export function repair<Line extends ExtractedLine>(lines: readonly Line[]): Repaired<Line> {
  const converted = isConverted(lines);
  const repairs: Repair[] = [];
  let repairCount = 0;
  const repaired = lines.map((line) => {
    const edits = new Edits(line.text);
    if (HAS_INVISIBLE.test(line.text)) edits.replace('invisible', INVISIBLE, () => '');
    if (HAS_SPACE.test(line.text)) edits.replace('space', SPACE, spaceBetween(edits.text));
    if (converted) undoGloss(edits);
    if (HAS_HALF.test(line.text)) edits.replace('punctuation', HALF, (mark) => FULL[mark] ?? mark);
    if (edits.made.length === 0) return line;
    repairCount += edits.made.length;
    for (const made of edits.inOrder().slice(0, limits.repairs - repairs.length)) repairs.push({ ...made, n: line.n });
    return { ...line, text: edits.text };
  });
  return { lines: repaired, repairs, repairCount };
}

/** One line's text and nothing else to go by: a title that metadata states. */
export const repairText = (text: string): string => repair([{ n: 0, text }]).lines[0]?.text ?? text;

/** Inside a sentence of Han such a space was set for looks; elsewhere it parts two things. */
function spaceBetween(text: string): (space: string, at: number) => string {
  const isSentence = text.length >= 40 && (/。/.test(text) || (text.match(/，/g) ?? []).length >= 2);
  return (space, at) => {
    if (!HAS_SPACE.test(space)) return space;
    return isSentence && WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + space.length)) ? '' : ' ';
  };
}

type Made = Omit<Repair, 'n'>;

/** Replacements in one text, each with its place in the text as it ends up. */
export class Edits {
  text: string;
  made: Made[] = [];

  constructor(text: string) {
    this.text = text;
  }

  replace(kind: Repair['kind'], pattern: RegExp, after: (match: string, at: number) => string): void {
    const earlier = this.made;
    const now: Made[] = [];
    let from = 0;
    let out = '';
    let k = 0;
    const sorted = earlier.length > 0 ? this.inOrder() : earlier;
    const moved: Made[] = [];
    for (const match of this.text.matchAll(pattern)) {
      const [before] = match;
      const put = after(before, match.index);
      if (put === before) continue;
      for (let made = sorted[k]; made && made.start < match.index; made = sorted[++k])
        moved.push({ ...made, start: made.start + out.length - from });
      out += this.text.slice(from, match.index);
      now.push({ kind, start: out.length, before, after: put });
      out += put;
      from = match.index + before.length;
    }
    if (now.length === 0) return;
    for (const made of sorted.slice(k)) moved.push({ ...made, start: Math.max(made.start, from) + out.length - from });
    this.text = out + this.text.slice(from);
    this.made = [...moved, ...now];
  }

  inOrder(): Made[] {
    return this.made.toSorted((a, b) => a.start - b.start);
  }
}
