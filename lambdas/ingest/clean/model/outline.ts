import { lookOf, type WorkLine } from '../work-line.ts';
import { Bigrams } from './bigrams.ts';
import type { Look } from './look.ts';
import { bestRun, type Run } from './runs.ts';
import { Sums } from './sums.ts';

/** Width of one paragraph that counts, so that one long paragraph does not outweigh a page. */
export const MOST = 600;
/** Lines without a sentence that part two pieces of prose. */
const GAP = 4;
/** What a line that is no prose costs the run that it stands in: one that a rule cut, a label, a linked headline. */
const COST = { cut: -12, label: -18, headline: -30 };
/** A label of this width is a headline. */
const HEADLINE = 32;
/** Lines below a title in which its publication line may stand, and the width of what is no more than a note. */
const HEAD = 12;
const NOTE = 60;
/** First lines of a piece that are compared with the title. */
const OPENING = 4;

/** How a page of lines is laid out: its pieces of prose, which of them is the article's likely beginning, and their words. */
export class Outline {
  readonly lines: readonly WorkLine[];
  readonly looks: readonly Look[];
  /** width of each line of prose, 0 for other lines */
  readonly prose: Float64Array;
  readonly proseSum: Sums;
  readonly pieces: Run[] = [];
  /** the piece of each line; -1 outside of all */
  readonly pieceOf: Int32Array;
  /** the run of lines with most prose and fewest labels */
  readonly core: Run;
  /** the first piece below the title and its publication line; the core's where no title is known */
  readonly lead: number;
  readonly title: number;
  readonly inCore = new Bigrams();
  readonly inLead = new Bigrams();
  readonly inTitle = new Bigrams();

  constructor(lines: readonly WorkLine[]) {
    this.lines = lines;
    this.looks = lines.map(lookOf);
    this.prose = Float64Array.from(this.looks, (look, i) => (look.tells && !lines[i]?.kind ? Math.min(look.width, MOST) : 0));
    this.proseSum = new Sums(this.prose);
    this.pieceOf = new Int32Array(lines.length).fill(-1);
    this.findPieces();
    this.core = bestRun(this.looks.map((look, i) => worthOf(look, lines[i])));
    this.title = lines.findIndex(({ kind }) => kind === 'title');
    this.lead = this.findLead();
    this.read(this.inCore, this.core);
    this.read(this.inLead, this.pieces[this.lead]);
    this.inTitle.add(lines[this.title]?.folded ?? '');
  }

  /** The share of the title's words in the first lines of a piece. */
  titleShare({ start, end }: Run): number {
    if (this.title < 0) return 0;
    const opening = this.lines.slice(start, Math.min(end, start + OPENING));
    return Math.max(0, ...opening.map(({ folded }) => this.inTitle.shareOf(folded, false)));
  }

  /** How many pieces lie between the lead and a line; 9 and -9 for lines outside of all pieces, below and above it. */
  pastLead(i: number): number {
    const piece = this.pieceOf[i] ?? -1;
    if (piece >= 0) return Math.max(-9, Math.min(9, piece - this.lead));
    return i < (this.pieces[this.lead]?.start ?? 0) ? -9 : 9;
  }

  /** A note of a few words between head and article is no piece of it. */
  private findLead(): number {
    const from = this.title < 0 ? this.core.start : this.lines.findLastIndex(({ kind }, i) => i <= this.title + HEAD && kind === 'meta');
    const below = this.pieces.findIndex(({ end }) => end > Math.max(from, this.title));
    if (below < 0) return this.pieces.length - 1;
    const enough = this.pieces.findIndex(({ start, end }, k) => k >= below && this.proseSum.between(start, end) >= NOTE);
    return enough < 0 ? below : enough;
  }

  private findPieces(): void {
    for (const [i, width] of this.prose.entries()) {
      if (width === 0) continue;
      const last = this.pieces.at(-1);
      if (last && i - last.end < GAP) last.end = i + 1;
      else this.pieces.push({ start: i, end: i + 1 });
    }
    for (const [k, { start, end }] of this.pieces.entries()) this.pieceOf.fill(k, start, end);
  }

  private read(words: Bigrams, run: Run | undefined): void {
    for (let i = run?.start ?? 0; i < (run?.end ?? 0); i++) if ((this.prose[i] ?? 0) > 0) words.add(this.lines[i]?.folded ?? '');
  }
}

function worthOf(look: Look, line: WorkLine | undefined): number {
  if (line?.kind === 'junk') return COST.cut;
  if (look.tells) return Math.min(look.width, MOST) / 2;
  if (line?.kind === 'title' || line?.kind === 'meta') return 0;
  return look.width >= HEADLINE ? COST.headline : COST.label;
}
