import type { CleanArticle, ThemeEvidence } from '../../model/article.ts';
import { fold } from '../text/fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much one term counts for a character at most: a naming term is made of the same characters as a typical one. */
const MOST = 2;
/** How much a character and a pair of two speak, and the occurrences by chance that each is given: one seen in a single term says little. */
const GRAMS = [
  { size: 1, weight: 1, smoothing: 3 },
  { size: 2, weight: 0.75, smoothing: 1 },
];
/** A short text may lack a theme's characters for other reasons. */
const LEAST = -3;

const HAN = /^[㐀-鿿]+$/;

/** For each character and pair, the weighted logarithm of how much more often a theme's terms use it than all terms do. */
function leanings({ terms, votes, ids }: Vocabulary): Map<string, Float32Array> {
  const found = new Map<string, Float32Array>();
  for (const { size, weight, smoothing } of GRAMS) {
    const uses = new Map<string, Float64Array>();
    const all = new Float64Array(ids.length);
    for (const [index, term] of terms.entries()) {
      for (const { theme, weight: strength } of votes[index] ?? []) {
        const worth = Math.min(strength, MOST) / MOST;
        for (const gram of gramsOf(term, size)) {
          const row = uses.get(gram) ?? new Float64Array(ids.length);
          uses.set(gram, row);
          row[theme] = (row[theme] ?? 0) + worth;
          all[theme] = (all[theme] ?? 0) + worth;
        }
      }
    }
    const total = all.reduce((sum, one) => sum + one, 0) || 1;
    for (const [gram, row] of uses) {
      const sum = row.reduce((part, one) => part + one, 0);
      const usual = (theme: number) => (all[theme] ?? 0) / total || 1;
      found.set(
        gram,
        Float32Array.from(row, (one, theme) => weight * Math.log((one / usual(theme) + smoothing) / (sum + smoothing))),
      );
    }
  }
  return found;
}

/** The stretches of Han characters of a size. */
function gramsOf(text: string, size: number): string[] {
  const grams: string[] = [];
  for (let at = 0; at + size <= text.length; at++) {
    const gram = text.slice(at, at + size);
    if (HAN.test(gram)) grams.push(gram);
  }
  return grams;
}

/** Made when the first short text asks. */
const tables = new WeakMap<Vocabulary, Map<string, Float32Array>>();

function tableOf(vocabulary: Vocabulary): Map<string, Float32Array> {
  const table = tables.get(vocabulary) ?? leanings(vocabulary);
  tables.set(vocabulary, table);
  return table;
}

/**
 * Which themes the characters and pairs of a short text lean to: a letter of two lines says 又黑又臭 where no lexicon has the words, but
 * their terms have the characters. On two batches of letters whose words were not yet in the lexicons: 75 and 73 % right without, 82 and 83 % with (`docs/quality.md`).
 */
export function leaningOf(text: string, vocabulary: Vocabulary): Float64Array {
  const table = tableOf(vocabulary);
  const sums = new Float64Array(vocabulary.ids.length);
  for (const { size } of GRAMS) {
    const part = new Float64Array(sums.length);
    for (const gram of gramsOf(text, size)) {
      const row = table.get(gram);
      if (row) for (let theme = 0; theme < part.length; theme++) part[theme] = (part[theme] ?? 0) + (row[theme] ?? 0);
    }
    for (const [theme, one] of part.entries()) sums[theme] = (sums[theme] ?? 0) + (size === 1 ? Math.max(LEAST, one) : one);
  }
  return sums;
}

/** How many characters speak for a theme that no term speaks for. */
const SHOWN = 5;

/** The evidence of a theme that the characters of a short article alone speak for: those that lean to it most. */
export function strongestCharacters({ title, folded }: CleanArticle, theme: number, vocabulary: Vocabulary): ThemeEvidence[] {
  const table = tableOf(vocabulary);
  const named = title ? fold(title.text) : '';
  const leaning = (character: string) => table.get(character)?.[theme] ?? 0;
  return [...new Set(folded + named)]
    .filter((character) => leaning(character) > 0)
    .sort((a, b) => leaning(b) - leaning(a))
    .slice(0, SHOWN)
    .map((term) => ({ term, at: folded.includes(term) ? folded.indexOf(term) : 'title', weight: Math.round(leaning(term) * 1000) / 1000 }));
}
