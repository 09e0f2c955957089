import { endsSentence, type WorkLine } from './work-line.ts';

/** Half-open range of lines. */
export interface Core {
  start: number;
  end: number;
}

/** Characters of one paragraph that count, so that one long paragraph does not outweigh a page. */
const MOST = 300;
/** What a line that is no prose costs: a label in a menu, a linked headline, a line that a rule has cut. */
const LABEL = -18;
const HEADLINE = -30;
const CUT = -12;

/**
 * Where the article is among the lines of a flattened page: the run of lines whose worth sums highest (maximum subsequence
 * segmentation, Pasternack and Roth 2009). Prose counts its characters, what is no prose counts against. Null when no line is prose.
 */
export function coreOf(lines: readonly WorkLine[]): Core | null {
  let best: (Core & { sum: number }) | null = null;
  let start = 0;
  let sum = 0;
  for (const [i, line] of lines.entries()) {
    if (sum <= 0) {
      start = i;
      sum = 0;
    }
    sum += worthOf(line);
    if (sum > 0 && (!best || sum > best.sum)) best = { start, end: i + 1, sum };
  }
  return best && { start: best.start, end: best.end };
}

/** True for a line that says something in sentences. */
export function tells({ folded }: WorkLine): boolean {
  const marks = (folded.match(/[，。；！？、]|[,.;!?](?=\s|$)/g) ?? []).length;
  return marks >= 2 || (marks >= 1 && endsSentence(folded) && folded.length >= 12);
}

function worthOf(line: WorkLine): number {
  if (line.kind === 'junk') return CUT;
  if (tells(line)) return Math.min(line.text.length, MOST);
  if (line.kind === 'title' || line.kind === 'meta') return 0;
  return line.text.length >= 16 ? HEADLINE : LABEL;
}
