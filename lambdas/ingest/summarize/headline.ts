import type { CleanArticle, Title } from '../../model/article.ts';
import { sentencesOf } from '../text/sentences.ts';
import { Bigrams } from './bigrams.ts';
import { closed } from './candidates.ts';
import { datelineOf } from './dateline.ts';
import { preambleOf } from './preamble.ts';
import { isFrame, isSpeech, marksOf } from './sentence-marks.ts';

/** A line of a digest at 1280 px. */
const LONGEST_HEADLINE = 40;
const SHORTEST_HEADLINE = 8;
/** The story is told by then. */
const SENTENCES = 12;
/** Nor does a sentence of ordinary length need more. */
const READ = 400;
/** What the text keeps saying is what it is about: fitted to half of the newscast titles, better on the other half and on local news too. */
const CENTRAL = 4;
const EARLY = 2.5;
const LATER_CLAUSE = 0.2;
/** Who acts has a name, but not here. */
const NAMELESS = /^(?:中心|该|[我全][省市区县州]|会议|大会|平台|公司|企业|学校|医院|他|她|它|这|其)/;

/**
 * The article's own title; where it has none, its most telling verbatim clause of at most 40 characters, marked as derived. Null for a text
 * without such a clause.
 */
export function headline(article: CleanArticle): Title | null {
  if (article.title) return article.title;
  const bigrams = new Bigrams(article.folded);
  let best: { start: number; end: number; score: number } | null = null;
  for (const [index, sentence] of sentencesOf(article.folded, { semicolons: true }).slice(0, SENTENCES).entries()) {
    const dateline = datelineOf(sentence.text);
    const told = sentence.text.slice(dateline, dateline + READ);
    const skipped = preambleOf(told, true);
    const from = sentence.start + dateline;
    for (const run of runsOf(told)) {
      if (run.start < skipped) continue;
      const place = { start: from + run.start, end: from + run.end };
      const first = run.start === skipped;
      const said = worth(article.folded.slice(place.start, place.end), first, bigrams.centrality(place));
      const score = said + EARLY / (1 + index) - (first ? 0 : LATER_CLAUSE);
      if (!best || score > best.score) best = { ...place, score };
    }
  }
  return best ? { text: article.text.slice(best.start, best.end), basis: 'derived' } : null;
}

/** Runs of whole clauses of a sentence that are short enough, scene-setting ones left out at the front. */
function runsOf(sentence: string): { start: number; end: number }[] {
  const bounds = [0];
  for (const mark of sentence.matchAll(/[，,；;。！!？?:：\s]/g)) bounds.push(mark.index + 1);
  if ((bounds.at(-1) ?? 0) < sentence.length) bounds.push(sentence.length + 1);
  const runs: { start: number; end: number }[] = [];
  for (let from = 0; from + 1 < bounds.length; from++) {
    for (let to = from + 1; to < bounds.length; to++) {
      const start = bounds[from] ?? 0;
      const end = (bounds[to] ?? 1) - 1;
      if (end - start > LONGEST_HEADLINE) break;
      if (end - start >= SHORTEST_HEADLINE && closed(sentence.slice(start, end))) runs.push({ start, end });
    }
  }
  return runs;
}

function worth(run: string, first: boolean, central: number): number {
  const marks = marksOf(run);
  let score = CENTRAL * central;
  const clauses = run.split(/[，,；;]/);
  const [opening = ''] = clauses;
  if (marks.organActs) score += 1.2;
  else if (marks.acts) score += 0.3;
  if (!marks.organ && !first) score -= 0.8;
  if (marks.programme) score += 0.2;
  const ending = clauses.at(-1) ?? '';
  if (isFrame(ending)) score -= 1.6;
  else if (isFrame(opening)) score -= 1;
  if (isSpeech(ending)) score -= 0.5;
  if (/^[\d一二三四五六七八九十]+月|^(?:昨日|今日|近日|日前)/.test(opening)) score -= 0.4;
  if (NAMELESS.test(opening)) score -= 0.8;
  if (marks.slogan) score -= 0.4;
  if (marks.enumerator || marks.dangling || marks.boilerplate) score -= 0.7;
  if (marks.bareQuote || marks.question || /[？?]/.test(run)) score -= 0.8;
  return score - Math.max(0, 20 - run.length) * 0.08;
}
