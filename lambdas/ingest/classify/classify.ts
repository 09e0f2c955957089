import type { CleanArticle, ThemeEvidence, ThemeScore } from '../../model/article.ts';
import { fold } from '../text/fold.ts';
import { leaningOf, strongestCharacters } from './characters.ts';
import { listsOf } from './lists.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** How much a place in the article says about its theme. The lead is the first characters of the body: a brief is all lead. */
const PLACE = { title: 3, heading: 2, lead: 1.6, body: 1 } as const;
const LEAD_LENGTH = 200;
/** An item of an enumeration is one thing of several. */
const LISTED = 0.5;
/** Length of a brief; longer texts need more to be about a theme, nearly with the square root of their length. */
const BRIEF = 300;
const GROWTH = 0.55;
/** Weighted sum that makes a brief's score 0.63: one naming term in the lead does nearly that. */
const SCALE = 6;
/** Least score, and least share of the strongest theme's sum: what a text about something else mentions in passing is not its theme. */
const THRESHOLD = 0.4;
const SHARE = 0.14;
/** One theme is still better than none: the first place needs only this. */
const THRESHOLD_PRIMARY = 0.02;
const MOST_EVIDENCE = 12;

/** Terms of this weight name a theme. Beside the first theme another needs two of them, or one that is repeated or stands in front. */
const NAMING = 3;
const LEAST_NAMING = 2;
/** A theme nearly as strong as the first needs no such term. */
const EQUAL = 0.5;

/** Texts up to this length are also read by their characters; a longer one has terms enough. */
const SHORT = 80;
/** What the leaning of a text's characters weighs, up to a length of `FULL`; after that it falls with the square of the length. */
const LEANING = 0.4;
const FULL = 40;
/** Fewer characters than this lean nowhere. */
const LEAST_READ = 8;

interface Tally {
  sum: number;
  naming: number;
  evidence: ThemeEvidence[];
}

/**
 * The themes of an article, best first, the first one primary; empty where nothing speaks for any. Each term counts with the
 * logarithm of its weighted occurrences, so that one word said forty times does not make a theme.
 *
 * @param using the vocabulary of another taxonomy than the one in `seeds/themes/`
 */
export function classify(article: CleanArticle, using: Vocabulary = vocabulary): ThemeScore[] {
  const tallies = using.ids.map((): Tally => ({ sum: 0, naming: 0, evidence: [] }));
  for (const [term, { mass, at }] of massOf(article, using)) {
    for (const { theme, weight } of using.votes[term] ?? []) {
      const tally = tallies[theme];
      if (!tally) continue;
      const counted = weight * Math.log2(1 + mass);
      tally.sum += counted;
      if (weight >= NAMING) tally.naming += mass > 1 ? 2 : 1;
      tally.evidence.push({ term: using.terms[term] ?? '', at, weight: round(counted) });
    }
  }
  const { title, folded } = article;
  const read = (title ? fold(title.text) : '') + folded;
  if (read.length >= LEAST_READ && read.length <= SHORT) {
    const weight = LEANING * Math.min(1, FULL / read.length) ** 2;
    for (const [theme, leaning] of leaningOf(read, using).entries()) {
      const tally = tallies[theme];
      if (tally) tally.sum = Math.max(0, tally.sum + weight * leaning);
    }
  }
  const norm = SCALE * Math.max(1, (article.text.length + 100) / BRIEF) ** GROWTH;
  const order = tallies.map((tally, theme) => ({ ...tally, theme })).sort((a, b) => b.sum - a.sum || a.theme - b.theme);
  const strongest = order[0]?.sum ?? 0;
  const themes: ThemeScore[] = [];
  for (const { sum, naming, theme, evidence } of order) {
    const score = round(1 - Math.exp(-sum / norm));
    const primary = themes.length === 0;
    const enough = primary
      ? score >= THRESHOLD_PRIMARY
      : score >= THRESHOLD && (sum >= EQUAL * strongest || (sum >= SHARE * strongest && naming >= LEAST_NAMING));
    if (enough) {
      const shown = evidence.length > 0 ? strongestOf(evidence) : strongestCharacters(article, theme, using);
      themes.push({ id: using.ids[theme] ?? '', score, primary, evidence: shown });
    } else if (primary) break;
  }
  return themes;
}

/** What each term weighs by the places it stands in, and the first of them. */
function massOf({ title, folded, paragraphs }: CleanArticle, using: Vocabulary): Map<number, { mass: number; at: ThemeEvidence['at'] }> {
  const masses = new Map<number, { mass: number; at: ThemeEvidence['at'] }>();
  const count = (term: number, at: ThemeEvidence['at'], mass: number): void => {
    if (using.votes[term]?.length === 0) return;
    const known = masses.get(term);
    if (known) known.mass += mass;
    else masses.set(term, { mass, at });
  };
  if (title) for (const { term } of occurrencesOf(using.matcher, using.terms, fold(title.text))) count(term, 'title', PLACE.title);
  const lead = (paragraphs.find(({ kind }) => kind === 'body')?.start ?? 0) + LEAD_LENGTH;
  const lists = listsOf(folded);
  let list = 0;
  let paragraph = 0;
  for (const { term, start } of occurrencesOf(using.matcher, using.terms, folded)) {
    while (paragraph < paragraphs.length && (paragraphs[paragraph]?.end ?? 0) <= start) paragraph++;
    while (list < lists.length && (lists[list]?.end ?? 0) <= start) list++;
    const around = lists[list];
    const listed = around !== undefined && start >= around.start;
    if (listed && around.organs) continue;
    const place = paragraphs[paragraph]?.kind === 'heading' ? PLACE.heading : start < lead ? PLACE.lead : PLACE.body;
    count(term, start, listed ? place * LISTED : place);
  }
  return masses;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function strongestOf(evidence: ThemeEvidence[]): ThemeEvidence[] {
  return evidence.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, MOST_EVIDENCE);
}
