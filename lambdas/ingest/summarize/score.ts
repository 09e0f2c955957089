import type { CleanArticle, Figure } from '../../model/article.ts';
import { fold } from '../text/fold.ts';
import { bigramsOf, countBigrams } from './bigrams.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { marksOf } from './sentence-marks.ts';

/** A first sentence shorter than this, without anyone who acts, sets a mood. */
const IDLE = 24;

export interface Scored extends Candidate {
  score: number;
  bigrams: number[];
}

/** Points; the newscast titles in `bench/quality/summary.ts` and the five real articles set them. */
const POINTS = { news: 2.6, early: 1, leads: 0.2, title: 1.6, central: 1.5, organActs: 0.5, programme: 0.15, figure: 0.4 } as const;
const PENALTIES = {
  slogan: 0.5,
  boilerplate: 0.8,
  enumerator: 1.2,
  dangling: 0.5,
  future: 0.6,
  bareQuote: 0.9,
  question: 0.8,
  runIn: 0.8,
  opening: 1,
  cut: 0.05,
  unended: 0.6,
} as const;
/** A sentence of this many characters says who did what; each that is missing or over costs, in a lead (which is to be cut) more. */
const IDEAL = { least: 22, most: 60, lead: 36, missing: 0.03, over: 0.006, overLead: 0.012 } as const;

/** Every candidate with its worth, in text order. `longest` is the longest piece that is wanted, in characters. */
export function scoredOf(
  article: Pick<CleanArticle, 'folded' | 'paragraphs' | 'title'>,
  figures: readonly Figure[],
  longest: number,
): Scored[] {
  const counts = countBigrams(article.folded);
  const title = titleOf(article);
  const figureAt = figures.map(({ start }) => start).sort((a, b) => a - b);
  const scored: Scored[] = [];
  for (const candidate of candidatesOf(article, longest)) {
    const bigrams = bigramsOf(candidate.text);
    scored.push({ ...candidate, bigrams, score: worth(candidate, bigrams, counts, title, within(figureAt, candidate)) });
  }
  return scored;
}

function worth(candidate: Candidate, bigrams: number[], counts: Uint16Array, title: ReadonlySet<number>, figures: number): number {
  const { text, sentence, leads, cut } = candidate;
  const marks = marksOf(text);
  const idle = text.length < IDLE && !marks.organ && !marks.acts && !/\d/.test(text);
  const news = sentence === 0 && !(marks.slogan && !marks.organActs) && !marks.bareQuote && !marks.question && !idle;
  let score = news ? POINTS.news : POINTS.early / (1 + 0.35 * sentence + (sentence === 0 ? 1 : 0));
  if (leads) score += POINTS.leads;
  if (title.size > 0) score += POINTS.title * shared(bigrams, title);
  score += POINTS.central * centrality(bigrams, counts);
  if (marks.organActs) score += POINTS.organActs;
  if (marks.programme) score += POINTS.programme;
  if (!news) score += POINTS.figure * Math.min(3, figures);
  for (const mark of ['slogan', 'boilerplate', 'enumerator', 'dangling', 'future', 'bareQuote', 'question', 'runIn', 'opening'] as const) {
    if (marks[mark]) score -= PENALTIES[mark];
  }
  if (cut) score -= PENALTIES.cut;
  else if (!/[。！!…”」；;]$/.test(text)) score -= PENALTIES.unended;
  score -= Math.max(0, IDEAL.least - text.length) * IDEAL.missing;
  return score - (news ? Math.max(0, text.length - IDEAL.lead) * IDEAL.overLead : Math.max(0, text.length - IDEAL.most) * IDEAL.over);
}

const titleOf = ({ title }: Pick<CleanArticle, 'title'>): ReadonlySet<number> =>
  new Set(title?.basis === 'explicit' ? bigramsOf(fold(title.text)) : []);

/** Share of the title's bigrams that a piece repeats. */
function shared(bigrams: readonly number[], title: ReadonlySet<number>): number {
  const said = new Set<number>();
  for (const at of bigrams) if (title.has(at)) said.add(at);
  return said.size / title.size;
}

/** How much a piece says what the text keeps saying: the mean of its bigrams' repetitions, 0 to 1. */
function centrality(bigrams: readonly number[], counts: Uint16Array): number {
  if (bigrams.length === 0) return 0;
  let sum = 0;
  for (const at of bigrams) sum += Math.min(1, ((counts[at] ?? 1) - 1) / 5);
  return sum / bigrams.length;
}

function within(places: readonly number[], { start, end }: Candidate): number {
  let count = 0;
  for (const place of places) if (place >= start && place < end) count++;
  return count;
}
