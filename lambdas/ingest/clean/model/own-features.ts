import type { WorkLine } from '../work-line.ts';
import type { Look } from './look.ts';
import type { Outline } from './outline.ts';
import { near, Sums } from './sums.ts';

/** What a line looks like, what stands around it, where it is on the page, and what page that is. */
export const ownNames =
  'width tells commas stops markShare digitShare latinShare spaceShare bars particleShare persons quotes ends starts above1Width above1Tells above2Width above2Tells below1Width below1Tells below2Width below2Tells above1Kind below1Kind labelsAbove labelsBelow proseRun proseRunWidth density3 density8 junk10Above junk10Below coreSide coreStart coreEnd coreShare inCore inTitle pieceShare pieceWidth pieceRank pieceOrder pieceFromHead pieceInTitle pieces pastLead inLead fromTitle fromHead headAbove titleKnown fromRelated fromByline sameShape1 sameShape2 sameShape3 twice opensAgain lines proseLines pageWidth junkShare place proseAbove meanProse'.split(
    ' ',
  );

/** First characters by which a line opens like another. */
const OPENING = 8;
const NOWHERE = 9;

export function fillOwn(outline: Outline, rows: Float64Array, stride: number): void {
  const { lines, looks, prose, proseSum, pieces, pieceOf, core, lead, title, inCore, inLead, inTitle } = outline;
  const n = lines.length;
  const widthSum = new Sums(looks.map(({ width }) => width));
  const junkSum = new Sums(lines.map(({ kind }) => (kind === 'junk' ? 1 : 0)));
  const proseLines = prose.reduce((count, width) => (width > 0 ? count + 1 : count), 0);
  const all = proseSum.all || 1;
  const coreShare = proseSum.between(core.start, core.end) / all;
  const heads = latest(lines, ({ kind }) => kind === 'meta' || kind === 'title');
  const related = latest(lines, ({ rule }) => rule === 'related-links');
  const byline = latest(lines, ({ kind }) => kind === 'byline');
  const pieceFeatures = describePieces(outline, heads);
  const labelsAbove = runLengths(prose, 1);
  const labelsBelow = runLengths(prose, -1);
  const whole = counts(lines.map(({ folded }) => folded));
  const openings = counts(lines.map(({ folded }) => folded.slice(0, OPENING)));
  const page = [near(n), near(proseLines), near(widthSum.all), junkSum.all / n];
  const meanProse = near(all / (proseLines || 1));
  let run = { start: 0, end: 0 };
  for (const [i, line] of lines.entries()) {
    const look = looks[i];
    const tells = (prose[i] ?? 0) > 0;
    if (tells && i >= run.end) run = proseRun(prose, i);
    if (line.kind || !look) continue;
    const width = look.width || 1;
    const piece = pieceOf[i] ?? -1;
    const density = (reach: number) =>
      (proseSum.between(i - reach, i + reach + 1) - (prose[i] ?? 0)) / (widthSum.between(i - reach, i + reach + 1) - look.width || 1);
    let at = i * stride;
    const put = (value: number): void => {
      rows[at++] = value;
    };
    put(near(look.width));
    put(look.tells ? 1 : 0);
    put(Math.min(20, look.commas));
    put(Math.min(20, look.stops));
    put((look.commas + look.stops) / width);
    put(look.digits / width);
    put(look.latin / width);
    put(look.spaces / width);
    put(Math.min(8, look.bars));
    put(look.particles / width);
    put(Math.min(6, look.persons));
    put(Math.min(8, look.quotes));
    put(look.ends);
    put(look.starts);
    for (const neighbour of [looks[i - 1], looks[i - 2], looks[i + 1], looks[i + 2]]) {
      put(near(neighbour?.width ?? 0));
      put(neighbour?.tells ? 1 : 0);
    }
    put(kindCode(lines[i - 1]));
    put(kindCode(lines[i + 1]));
    put(near(labelsAbove[i] ?? 0));
    put(near(labelsBelow[i] ?? 0));
    put(tells ? near(run.end - run.start) : 0);
    put(tells ? near(proseSum.between(run.start, run.end)) : 0);
    put(density(3));
    put(density(8));
    put(junkSum.between(i - 10, i));
    put(junkSum.between(i + 1, i + 11));
    put(i < core.start ? -1 : i >= core.end ? 1 : 0);
    put(near(i - core.start));
    put(near(core.end - 1 - i));
    put(coreShare);
    put(inCore.shareOf(line.folded, i >= core.start && i < core.end && tells));
    put(title < 0 ? -1 : inTitle.shareOf(line.folded, false));
    for (const value of pieceFeatures[piece] ?? OUTSIDE) put(value);
    put(near(pieces.length));
    put(outline.pastLead(i));
    put(inLead.shareOf(line.folded, piece === lead && tells));
    put(title < 0 ? 0 : near(i - title));
    put(near(i - (heads[i] ?? -1)));
    put((heads[i] ?? -1) >= 0 ? 1 : 0);
    put(title < 0 ? 0 : 1);
    put((related[i] ?? -1) < 0 ? NOWHERE : near(i - (related[i] ?? 0)));
    put((byline[i] ?? -1) < 0 ? NOWHERE : near(i - (byline[i] ?? 0)));
    for (let d = 1; d <= 3; d++) put(Math.min(unlike(look, looks[i - d]), unlike(look, looks[i + d])));
    put(Math.min(5, whole.get(line.folded) ?? 0));
    put(Math.min(5, openings.get(line.folded.slice(0, OPENING)) ?? 0));
    for (const value of page) put(value);
    put(i / n);
    put(proseSum.between(0, i) / all);
    put(meanProse);
  }
}

/** Of a line outside of all pieces. */
const OUTSIDE = [0, 0, NOWHERE, NOWHERE, 0, 0];

/** Of each piece: its share of the prose, its width, its rank by width, its place, its distance from the head above, the title's words in it. */
function describePieces(outline: Outline, heads: Int32Array): number[][] {
  const { pieces, proseSum } = outline;
  const widths = pieces.map(({ start, end }) => proseSum.between(start, end));
  const sorted = widths.toSorted((a, b) => b - a);
  return pieces.map((piece, k) => {
    const width = widths[k] ?? 0;
    const distance = near(piece.start - (heads[piece.start] ?? -1));
    return [
      width / (proseSum.all || 1),
      near(width),
      Math.min(8, sorted.indexOf(width)),
      Math.min(9, k),
      distance,
      outline.titleShare(piece),
    ];
  });
}

function kindCode(line: WorkLine | undefined): number {
  if (!line) return 5;
  if (!line.kind) return 0;
  if (line.kind === 'junk') return 4;
  return line.kind === 'title' ? 1 : line.kind === 'meta' ? 2 : 3;
}

/** How unlike in form two lines are, 0 to 3. */
function unlike(look: Look, other: Look | undefined): number {
  if (!other) return 3;
  const differs = (look.ends === other.ends ? 0 : 0.5) + (look.starts === other.starts ? 0 : 0.25) + (look.tells === other.tells ? 0 : 0.5);
  return Math.min(3, Math.abs(near(look.width + 1) - near(other.width + 1)) + differs);
}

/** For each line the last one up to it that passes; -1 where none does. */
function latest(lines: readonly WorkLine[], test: (line: WorkLine) => boolean): Int32Array {
  const out = new Int32Array(lines.length);
  let last = -1;
  for (const [i, line] of lines.entries()) {
    if (test(line)) last = i;
    out[i] = last;
  }
  return out;
}

function proseRun(prose: Float64Array, start: number): { start: number; end: number } {
  let end = start + 1;
  while ((prose[end] ?? 0) > 0) end++;
  return { start, end };
}

/** For each line how many lines without prose stand right above (1) or below (-1) it. */
function runLengths(prose: Float64Array, step: 1 | -1): Int32Array {
  const out = new Int32Array(prose.length);
  let run = 0;
  for (let i = step === 1 ? 0 : prose.length - 1; i >= 0 && i < prose.length; i += step) {
    out[i] = run;
    run = (prose[i] ?? 0) > 0 ? 0 : run + 1;
  }
  return out;
}

function counts(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
