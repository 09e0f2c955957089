import { type Forest, probabilityOf } from '../../text/forest.ts';
import { PageFeatures, stride } from '../model/features.ts';
import type { Outline } from '../model/outline.ts';
import { isOfPaper } from '../official-paper.ts';
import { label, lookOf, type Page, type Rule, type WorkLine } from '../work-line.ts';

/** The two forests: the second one reads the first one's answers around a line. */
export interface LineModel {
  first: Forest;
  second: Forest;
}

/**
 * Below these probabilities of being article text a line is cut: in the piece of prose that a page's head announces, past it, past it in an
 * article of many pieces, and anywhere else.
 */
const CUT = { announced: 0.1, past: 0.6, told: 0.2, unknown: 0.4 };
/** Lines that rules have cut, and their share of all, from which on a text is a page and not an article alone. */
const FEWEST_CUT = 2;
const LEAST_CUT = 0.03;
/** The rules know pages in Chinese; in other languages so many lines that are no sentence say that a text is a page. */
const FEWEST_LABELS = 12;
/** What a line counts that a rule has labelled. */
const KNOWN = { junk: 0, abstract: 0, other: 0.2 };

/**
 * Decides on the lines of a flattened page that no anchored rule knows: menus, lists of links, comments, other articles' prose. A text
 * without lines of a page is left as it is.
 */
export function lineModel({ first, second }: LineModel): Rule {
  const firstOf = probabilityOf(first);
  const secondOf = probabilityOf(second);
  return {
    id: 'line-model',
    apply(page) {
      if (page.form !== 'text' || !isPage(page) || isPaper(page)) return;
      const { lines } = page;
      const features = new PageFeatures(lines);
      features.fillAround(Float64Array.from(lines, (line, i) => knownOf(line) ?? firstOf(features.rows, i * stride)));
      const probabilities = lines.map((line, i) => (line.kind ? 0 : secondOf(features.rows, i * stride)));
      const past = isInPieces(features.outline, probabilities) ? CUT.told : CUT.past;
      for (const [i, line] of lines.entries()) {
        if (line.kind) continue;
        decide(line, probabilities[i] ?? 0, page.head ? limitFor(line, features.outline.pastLead(i) === 0, past) : CUT.unknown);
      }
    },
  };
}

function decide(line: WorkLine, probability: number, limit: number): void {
  if (probability < limit) {
    label(line, lookOf(line).tells ? 'outside' : 'links', 'line-model');
    line.score = two(1 - probability);
  } else line.probability = two(probability);
}

const limitFor = (line: WorkLine, isAnnounced: boolean, past: number): number => {
  if (!isAnnounced) return past;
  return lookOf(line).tells ? CUT.announced : CUT.unknown;
};

/** Where more prose is surely the article's below the first piece than in it, tables, pictures or headings part it: what stands between is its own. */
function isInPieces(outline: Outline, probabilities: readonly number[]): boolean {
  let first = 0;
  let below = 0;
  for (const [i, { kind, text }] of outline.lines.entries()) {
    if (kind || !outline.looks[i]?.tells) continue;
    const past = outline.pastLead(i);
    if (past === 0) first += text.length;
    else if (past > 0 && (probabilities[i] ?? 0) >= CUT.past) below += text.length;
  }
  return below > first;
}

/** What the anchored rules have decided of a line already. */
export function knownOf({ kind }: WorkLine): number | undefined {
  if (!kind) return undefined;
  return kind === 'junk' || kind === 'abstract' ? KNOWN[kind] : KNOWN.other;
}

function isPage({ lines }: Page): boolean {
  let cut = 0;
  let labels = 0;
  let latin = 0;
  let width = 0;
  for (const line of lines) {
    const look = lookOf(line);
    if (line.kind === 'junk') cut++;
    else if (!look.tells) labels++;
    latin += look.latin;
    width += look.width;
  }
  return cut >= Math.max(FEWEST_CUT, lines.length * LEAST_CUT) || (latin > width / 2 && labels >= FEWEST_LABELS);
}

/** An official paper: the forests have learned pages of news, and would cut its chapters and its signature. */
const isPaper = ({ lines }: Page): boolean => lines.some(({ kind, folded }) => kind === 'title' && isOfPaper(folded));

const two = (value: number): number => Math.round(value * 100) / 100;
