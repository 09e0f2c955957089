import type { CleanArticle, Span } from '../../model/article.ts';
import { sentencesOf } from '../text/sentences.ts';
import { datelineOf } from './dateline.ts';
import { connectorOf, preambleOf } from './preamble.ts';
import { acts, isFrame, isSpeech } from './sentence-marks.ts';

/** A piece that may stand in a summary: a sentence, or its beginning up to a clause's end. Offsets are those of the text. */
export interface Candidate extends Span {
  /** index of its sentence among the body's */
  sentence: number;
  /** first of its paragraph */
  leads: boolean;
  cut: boolean;
}

const LONG = 60;
const SHORTEST = 10;
const SHORTEST_CUT = 16;
/** Of more places to cut: the first, the middle and the last. */
const MOST_CUTS = 3;
const OPENING = '“《（(「『【';
const CLOSING = '”》）)」』】';
const MARKS = /[，,；;“”《》（(）)「」『』【】]/g;

/**
 * What a summary may be made of, in text order. A long sentence is offered whole, and cut where a clause ends; a cut begins where the
 * sentence begins, is more than the scene (为…，), and leaves no quotation or bracket open. A cut keeps a ；and drops a ，.
 * The first sentence of the text goes without its dateline (本报讯（记者 甲乙）) and its preamble (近日，据统计，), and if `terse` without its date.
 */
export function candidatesOf(
  { folded, paragraphs }: Pick<CleanArticle, 'folded' | 'paragraphs'>,
  longest: number,
  terse = false,
): Candidate[] {
  const body = paragraphs.filter(({ kind }) => kind === 'body');
  const candidates: Candidate[] = [];
  let sentence = 0;
  for (const paragraph of body.length > 0 ? body : paragraphs) {
    for (const span of sentencesOf(folded.slice(paragraph.start, paragraph.end))) {
      const skipped = sentence === 0 ? openingOf(span.text, terse) : connectorOf(span.text);
      const text = span.text.slice(skipped);
      const start = paragraph.start + span.start + skipped;
      const leads = span.start === 0;
      if (text.length >= SHORTEST && text.length <= longest) {
        candidates.push({ text, start, end: start + text.length, sentence, leads, cut: false });
      }
      if (text.length > LONG) {
        for (const length of cutsOf(text, longest)) {
          candidates.push({ text: text.slice(0, length), start, end: start + length, sentence, leads, cut: true });
        }
      }
      sentence++;
    }
  }
  return candidates;
}

/** How many characters of the first sentence tell nothing of the story; a dateline with too little behind it stays. */
function openingOf(sentence: string, terse: boolean): number {
  const dateline = datelineOf(sentence);
  const from = sentence.length - dateline < SHORTEST ? 0 : dateline;
  return from + preambleOf(sentence.slice(from), terse);
}

/** Lengths at which a sentence may be cut. */
function cutsOf(sentence: string, longest: number): number[] {
  const cuts: number[] = [];
  let clauseStart = 0;
  let depth = 0;
  let acted = false;
  for (const mark of sentence.matchAll(MARKS)) {
    if (mark.index > longest) break;
    if (OPENING.includes(mark[0])) depth++;
    else if (CLOSING.includes(mark[0])) depth--;
    else {
      const clause = sentence.slice(clauseStart, mark.index);
      const frame = isFrame(clause) || isSpeech(clause);
      acted ||= !frame && acts(clause);
      if (acted && !frame && depth === 0 && mark.index >= SHORTEST_CUT) {
        const keeps = /[；;]/.test(mark[0]) && mark.index < longest;
        cuts.push(keeps ? mark.index + 1 : mark.index);
      }
      clauseStart = mark.index + 1;
    }
  }
  const middle = cuts[cuts.length >> 1];
  return middle !== undefined && cuts.length > MOST_CUTS ? [cuts[0] ?? middle, middle, cuts.at(-1) ?? middle] : cuts;
}

/** Every quotation and bracket that was opened is closed. */
export function closed(text: string): boolean {
  let depth = 0;
  for (const mark of text.matchAll(MARKS)) {
    if (OPENING.includes(mark[0])) depth++;
    else if (CLOSING.includes(mark[0])) depth--;
  }
  return depth === 0;
}
