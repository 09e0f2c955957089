import type { CleanArticle, Figure } from '../../model/article.ts';
import { fold } from '../text/fold.ts';
import { Bigrams, type Title } from './bigrams.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { marksOf } from './sentence-marks.ts';

/** A first sentence that shares less with the title than this paints a scene. */
const ASIDE = 0.15;
/** A first sentence shorter than this, without anyone who acts, sets a mood. */
const IDLE = 24;

export interface Scored extends Candidate {
  score: number;
}

/** Points; the newscast titles in `bench/quality/summary.ts` and the five real articles set them. */
const POINTS = {
  news: 3.6,
  early: 1,
  leads: 0.2,
  title: 1.6,
  central: 1.5,
  organActs: 0.5,
  programme: 0.15,
  figure: 0.4,
  newsFigure: 0.2,
} as const;
const PENALTIES = {
  slogan: 0.5,
  boilerplate: 0.8,
  enumerator: 1.2,
  dangling: 0.8,
  scene: 0.8,
  platitude: 0.8,
  anecdote: 0.8,
  general: 1.2,
  future: 1,
  bareQuote: 0.9,
  question: 0.8,
  runIn: 0.8,
  opening: 1,
  cut: 0.05,
  unended: 1.2,
} as const;
/** A sentence of this many characters says who did what; each that is missing or over costs, in a lead (which is to be cut) more. */
const IDEAL = { least: 22, most: 60, lead: 36, missing: 0.03, over: 0.006, overLead: 0.012 } as const;

/** What the candidates of an article are weighed by. */
interface Context {
  bigrams: Bigrams;
  title: Title;
  /** where the figures start, in order */
  figures: readonly number[];
}

/**
 * Every candidate with its worth, in text order, and the bigrams of the text to compare them by. `longest` is the longest piece
 * that is wanted, in characters; a `terse` one goes without its date.
 */
export function scoredOf(
  article: Pick<CleanArticle, 'folded' | 'paragraphs' | 'title'>,
  figures: readonly Figure[],
  longest: number,
  terse = false,
): { scored: Scored[]; bigrams: Bigrams } {
  const bigrams = new Bigrams(article.folded);
  const own = article.title?.basis === 'explicit' ? fold(article.title.text) : '';
  const context = { bigrams, title: new Bigrams(own).title(), figures: figures.map(({ start }) => start).sort((a, b) => a - b) };
  const scored = candidatesOf(article, longest, terse).map((candidate) => Object.assign(candidate, { score: worth(candidate, context) }));
  return { scored, bigrams };
}

function worth(candidate: Candidate, { bigrams, title, figures }: Context): number {
  const { text, sentence, leads, cut } = candidate;
  const marks = marksOf(text);
  const idle = text.length < IDLE && !marks.organ && !marks.acts && !/\d/.test(text);
  const shared = bigrams.shared(candidate, title);
  const aside = title.size > 0 && shared < ASIDE;
  const news =
    sentence === 0 &&
    !aside &&
    !(marks.slogan && !marks.organActs) &&
    !marks.bareQuote &&
    !marks.question &&
    !(marks.scene && title.size > 0) &&
    (title.size === 0 || !idle);
  let score = news ? POINTS.news : POINTS.early / (1 + 0.35 * sentence + (sentence === 0 ? 1 : 0));
  if (leads) score += POINTS.leads;
  score += POINTS.title * shared;
  score += POINTS.central * bigrams.centrality(candidate);
  if (marks.organActs) score += POINTS.organActs;
  if (marks.programme) score += POINTS.programme;
  const counted = Math.min(3, within(figures, candidate));
  score += counted * (!news ? POINTS.figure : title.size > 0 ? POINTS.newsFigure : 0);
  for (const mark of [
    'slogan',
    'boilerplate',
    'enumerator',
    'dangling',
    'future',
    'bareQuote',
    'question',
    'runIn',
    'opening',
    'scene',
    'platitude',
    'anecdote',
  ] as const) {
    if (marks[mark]) score -= PENALTIES[mark];
  }
  if (cut) score -= PENALTIES.cut;
  else if (!/[。！!…”」；;]$/.test(text)) score -= PENALTIES.unended;
  score -= Math.max(0, IDEAL.least - text.length) * IDEAL.missing;
  return score - (news ? Math.max(0, text.length - IDEAL.lead) * IDEAL.overLead : Math.max(0, text.length - IDEAL.most) * IDEAL.over);
}

function within(places: readonly number[], { start, end }: Candidate): number {
  let count = 0;
  for (const place of places) if (place >= start && place < end) count++;
  return count;
}
