import type { CleanArticle, ThemeEvidence, ThemeScore } from '../../model/article.ts';
import { fold } from '../text/fold.ts';
import { partsOf } from './grams.ts';
import { readingOf, strongestGrams } from './linear.ts';
import { primaryScore, secondaryScore, THRESHOLD } from './score.ts';
import { vocabulary } from './shipped.ts';
import { evidenceOf, type Spoken, spokenIn, type Tally, talliesOf } from './tally.ts';
import type { Vocabulary } from './vocabulary.ts';

/** 苏州工业园区：…: the place that a title starts with says where, not what. */
const PLACE_BEFORE = /^[^：:]{2,12}(?:省|市|县|区|旗|州|盟|镇|乡|街道|村)[：:]/;
/** Texts of this many characters are also read by their n-grams. A shorter one says nothing; after `full` the reading weighs less with the square of the length: a longer text has terms enough. */
const READ = { from: 8, full: 400, to: 1000 } as const;
/** How much the reading weighs: what makes a theme e times as likely multiplies what its terms weigh by e to this power. */
const READING = 0.75;
/** A theme that no term names needs a reading that goes this far from "any of them" to "none but this". */
const LEAST_READING = 1 / 3;
const MOST_EVIDENCE = 12;
const MOST_GRAMS = 3;

/**
 * The themes of an article, best first, the first one primary; empty where nothing speaks for any.
 *
 * @param using the vocabulary of another taxonomy than the one in `seeds/themes/`
 */
export function classify(article: CleanArticle, using: Vocabulary = vocabulary): ThemeScore[] {
  const named = article.title ? fold(article.title.text).replace(PLACE_BEFORE, '') : '';
  const spoken = spokenIn(article, named, using);
  const tallies = talliesOf(spoken, using);
  const reading = readingFor(named, article.folded, tallies, using);
  const strengths = tallies.map(({ sum }, theme) => Math.log(1 + sum) + READING * (reading?.[theme] ?? 0));
  const primary = indexOfMost(strengths);
  const terms = tallies[primary];
  if (!terms || (terms.sum === 0 && (reading?.[primary] ?? 0) < LEAST_READING * Math.log(using.ids.length))) return [];
  const runnerUp = strengths.reduce((most, strength, theme) => (theme === primary ? most : Math.max(most, strength)), -Infinity);
  const first = primaryScore(terms, (strengths[primary] ?? 0) - runnerUp, article.text.length);
  const largest = tallies.reduce((most, { sum }) => Math.max(most, sum), 0);
  const themes: ThemeScore[] = [
    {
      id: using.ids[primary] ?? '',
      score: round(first),
      primary: true,
      evidence: [...strongestOf(spoken, primary, using), ...(reading ? gramEvidence(article, named, primary, using) : [])],
    },
  ];
  const others: ThemeScore[] = [];
  for (const [theme, tally] of tallies.entries()) {
    if (theme === primary || tally.sum === 0) continue;
    const score = secondaryScore(tally, largest, article.text.length);
    if (score < THRESHOLD) continue;
    others.push({
      id: using.ids[theme] ?? '',
      score: round(Math.min(score, first)),
      primary: false,
      evidence: strongestOf(spoken, theme, using),
    });
  }
  return [...themes, ...others.sort((a, b) => b.score - a.score)];
}

/**
 * How much likelier the n-grams of a short text make each theme; null where they are not read. A theme that the layer was not fitted for
 * stands level with the best one, if a term speaks for it: between the two the terms decide.
 */
function readingFor(named: string, folded: string, tallies: readonly Tally[], using: Vocabulary): Float64Array | null {
  const length = named.length + folded.length;
  if (length < READ.from || length > READ.to) return null;
  const { linear } = using;
  if (!linear) return null;
  const reading = readingOf(partsOf(named, folded), linear);
  const best = reading.reduce((most, one) => Math.max(most, one), 0);
  const fading = Math.min(1, READ.full / length) ** 2;
  return reading.map((one, theme) => fading * (linear.knows[theme] ? one : (tallies[theme]?.sum ?? 0) > 0 ? best : 0));
}

function indexOfMost(values: readonly number[]): number {
  let most = 0;
  for (const [i, value] of values.entries()) if (value > (values[most] ?? 0)) most = i;
  return most;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function strongestOf(spoken: readonly Spoken[], theme: number, using: Vocabulary): ThemeEvidence[] {
  return evidenceOf(spoken, theme, using, MOST_EVIDENCE).map((one) => ({ ...one, weight: round(one.weight) }));
}

/** The n-grams that lean to a theme most. */
function gramEvidence({ folded }: CleanArticle, named: string, theme: number, { linear }: Vocabulary): ThemeEvidence[] {
  if (!linear) return [];
  return strongestGrams(`${named}\n${folded}`, theme, linear, MOST_GRAMS).map(({ text, start, weight }) => ({
    term: text,
    at: start < named.length ? ('title' as const) : start - named.length - 1,
    weight: round(weight),
  }));
}
