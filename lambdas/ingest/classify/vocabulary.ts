import neutral from '../../../seeds/themes/neutral.json' with { type: 'json' };
import { themes } from '../../model/theme.ts';
import { createMatcher, type Matcher } from '../text/matcher.ts';
import { lexicons, type TermGroup } from './lexicons.ts';

/** The taxonomy and the lexicons do not fit together. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
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
  votes: Vote[][];
  matcher: Matcher;
}

/**
 * Joins the lexicons of the themes into one vocabulary. A term may speak for several themes.
 *
 * @throws LexiconError naming the file and the term that is wrong.
 */
export function vocabularyOf(
  ids: readonly string[],
  of: Readonly<Record<string, readonly TermGroup[]>>,
  ignored: readonly string[],
): Vocabulary {
  const index = new Map<string, number>();
  const terms: string[] = [];
  const votes: Vote[][] = [];
  const add = (term: string): Vote[] => {
    const known = index.get(term);
    if (known !== undefined) return votes[known] ?? [];
    index.set(term, terms.length);
    terms.push(term);
    const cast: Vote[] = [];
    votes.push(cast);
    return cast;
  };
  for (const [theme, id] of ids.entries()) {
    const groups = of[id];
    if (!groups)
      throw new LexiconError(`The theme '${id}' has no lexicon: write seeds/themes/lexicon/${id}.json and name it in lexicons.ts.`);
    for (const { weight, terms: group } of groups) {
      if (!(weight > 0))
        throw new LexiconError(`seeds/themes/lexicon/${id}.json: the weight ${weight} of '${group[0]}' is not above zero.`);
      for (const term of group) {
        if (term.length < 2) throw new LexiconError(`seeds/themes/lexicon/${id}.json: the term '${term}' is shorter than two characters.`);
        const cast = add(term);
        if (cast.some((vote) => vote.theme === theme))
          throw new LexiconError(`seeds/themes/lexicon/${id}.json names '${term}' twice: keep one.`);
        cast.push({ theme, weight });
      }
    }
  }
  for (const id of Object.keys(of)) {
    if (!ids.includes(id))
      throw new LexiconError(
        `There is a lexicon for '${id}', which seeds/themes/themes.json does not know: add the theme or remove the lexicon.`,
      );
  }
  for (const term of ignored) add(term);
  return { ids: [...ids], terms, votes, matcher: createMatcher(terms) };
}

/** The vocabulary of the taxonomy in `seeds/themes/`. */
export const vocabulary: Vocabulary = vocabularyOf(
  themes.map(({ id }) => id),
  lexicons,
  neutral.terms,
);
