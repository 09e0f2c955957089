import { Bigrams } from './bigrams.ts';
import { MOST, type Outline } from './outline.ts';
import { bestRun } from './runs.ts';
import { near, Sums } from './sums.ts';

/** What the first forest says of the lines around one: nearby, on average, and in the run of lines that it holds for the article. */
export const aroundNames =
  'p pAbove1 pAbove2 pAbove3 pBelow1 pBelow2 pBelow3 pMean3 pMean8 pAboveAll pBelowAll pCoreSide pCoreStart pCoreEnd pCoreShare pCoreMean pInCore pPiece pPage'.split(
    ' ',
  );

/** What a line that is still open costs the run that it stands in. */
const COST = 4;
const LIKELY = 0.5;

export function fillAround(
  { lines, looks, pieces, pieceOf }: Outline,
  p: Float64Array,
  rows: Float64Array,
  stride: number,
  from: number,
): void {
  const n = lines.length;
  const width = Float64Array.from(looks, (look) => Math.min(look.width, MOST));
  const widths = new Sums(width);
  const likely = new Sums(width.map((value, i) => value * (p[i] ?? 0)));
  const mean = (start: number, end: number): number => likely.between(start, end) / (widths.between(start, end) || 1);
  const core = bestRun(width.map((value, i) => value * ((p[i] ?? 0) - LIKELY) - (lines[i]?.kind ? 0 : COST)));
  const inCore = new Bigrams();
  for (let i = core.start; i < core.end; i++) if ((p[i] ?? 0) > LIKELY) inCore.add(lines[i]?.folded ?? '');
  const all = likely.all || 1;
  const coreShare = likely.between(core.start, core.end) / all;
  const coreMean = mean(core.start, core.end);
  const pageMean = mean(0, n);
  const pieceMeans = pieces.map(({ start, end }) => mean(start, end));
  const of = (i: number): number => (i < 0 || i >= n ? -1 : (p[i] ?? 0));
  for (const [i, { kind, folded }] of lines.entries()) {
    if (kind) continue;
    const isInside = i >= core.start && i < core.end;
    let at = i * stride + from;
    rows[at++] = of(i);
    for (let d = 1; d <= 3; d++) rows[at++] = of(i - d);
    for (let d = 1; d <= 3; d++) rows[at++] = of(i + d);
    rows[at++] = mean(i - 3, i + 4);
    rows[at++] = mean(i - 8, i + 9);
    rows[at++] = likely.between(0, i) / all;
    rows[at++] = likely.between(i + 1, n) / all;
    rows[at++] = i < core.start ? -1 : i >= core.end ? 1 : 0;
    rows[at++] = near(i - core.start);
    rows[at++] = near(core.end - 1 - i);
    rows[at++] = coreShare;
    rows[at++] = coreMean;
    rows[at++] = inCore.shareOf(folded, isInside && of(i) > LIKELY);
    rows[at++] = pieceMeans[pieceOf[i] ?? -1] ?? -1;
    rows[at] = pageMean;
  }
}
