import { createMatcher, type Matcher } from '../text/matcher.ts';
import type { Linear } from './linear.ts';

/** Terms of one weight: 4 names the theme, 2 is typical of it, about 1 only speaks in company. */
export interface TermGroup {
  weight: number;
  /** why these terms speak for the theme */
  why: string;
  terms: string[];
}

/** The terms of each theme: `seeds/themes/lexicon.json`. */
export type Lexicons = Readonly<Record<string, readonly TermGroup[]>>;

/** The taxonomy and the lexicons do not fit together. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
  /** the theme whose terms are wrong */
  readonly theme: string;
  /** the JSON text that is wrong and the how manieth it is in the theme's terms, so that a program with the file at hand can name its line; '' for the theme itself */
  readonly found: string;
  readonly times: number;

  constructor(message: string, theme: string, found = '', times = 1) {
    super(message);
    this.theme = theme;
    this.found = found;
    this.times = times;
  }
}

/** What a term says: for which theme (an index into `ids`), and how strongly. */
export interface Vote {
  theme: number;
  weight: number;
}

export interface Vocabulary {
  ids: string[];
  terms: string[];
  /** votes of each term; none for a neutral one */
  votes: (readonly Vote[])[];
  matcher: Matcher;
  /** the layer that reads short texts by their characters, where one was fitted */
  linear: Linear | null;
}

const FILE = 'seeds/themes/lexicon.json';
/** Most characters of a term. */
const LONGEST = 40;
const NEUTRAL: readonly Vote[] = [];
/** JSON of a word as it stands in the file, quotes included. */
const quoted = (word: string): string => JSON.stringify(word);

/**
 * Joins the lexicons of the themes into one vocabulary. A term may speak for several themes.
 *
 * @throws LexiconError naming the file and the term that is wrong.
 */
export function vocabularyOf(ids: readonly string[], of: Lexicons, ignored: readonly string[], linear: Linear | null = null): Vocabulary {
  const groupsOf = (id: string): readonly TermGroup[] => {
    const groups = of[id];
    if (!groups) throw new LexiconError(`The theme '${id}' has no terms: write them under "${id}" in ${FILE}.`, id);
    return groups;
  };
  const terms: string[] = [];
  const votes: (readonly Vote[])[] = [];
  const places = new Map<string, number>();
  const add = (term: string, of: readonly Vote[]): void => {
    places.set(term, terms.length);
    terms.push(term);
    votes.push(of);
  };
  for (const [theme, id] of ids.entries()) {
    for (const { weight, terms: group } of groupsOf(id)) {
      if (!(weight > 0))
        throw new LexiconError(`${FILE}, "${id}": the weight ${weight} of '${group[0]}' is not above zero.`, id, `"weight": ${weight}`);
      const vote: Vote = { theme, weight };
      const alone = [vote];
      for (const term of group) {
        if (term.length > LONGEST)
          throw new LexiconError(`${FILE}, "${id}": the term '${term}' is longer than ${LONGEST} characters.`, id, quoted(term));
        if (term.length < 2)
          throw new LexiconError(`${FILE}, "${id}": the term '${term}' is shorter than two characters.`, id, quoted(term));
        const place = places.get(term);
        if (place === undefined) {
          add(term, alone);
          continue;
        }
        const others = votes[place] ?? [];
        if (others.at(-1)?.theme === theme)
          throw new LexiconError(`${FILE}, "${id}" names '${term}' twice: keep one.`, id, quoted(term), 2);
        votes[place] = [...others, vote];
      }
    }
  }
  for (const id of Object.keys(of)) {
    if (!ids.includes(id))
      throw new LexiconError(
        `${FILE} has terms for '${id}', which seeds/themes/themes.json does not know: add the theme or remove its terms.`,
        id,
      );
  }
  for (const term of ignored) if (!places.has(term)) add(term, NEUTRAL);
  return { ids: [...ids], terms, votes, matcher: createMatcher(terms), linear };
}
