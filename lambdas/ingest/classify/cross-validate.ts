import type { CleanArticle } from '../../model/article.ts';
import { classify } from './classify.ts';
import { partsOf } from './grams.ts';
import { linearOf } from './linear.ts';
import { type Example, fitLinear } from './train.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A labelled text, Simplified. */
export interface LabelledText {
  title: string;
  text: string;
  /** ids; the first is the primary one */
  themes: readonly string[];
  /** which texts it belongs to, for the report */
  set: string;
}

const SURE = 0.9;

export interface Share {
  right: number;
  all: number;
}

/** How often the primary theme of a text was right that the layer was not fitted on. */
export interface Validation {
  overall: Share;
  /** the same without any layer */
  terms: Share;
  /** of those with a score of 0.9 and more */
  sure: Share;
  byTheme: Record<string, Share>;
  bySet: Record<string, Share>;
}

export const exampleOf = ({ title, text, themes }: LabelledText, ids: readonly string[]): Example => ({
  parts: partsOf(title, text),
  themes: themes.map((id) => ids.indexOf(id)),
  weight: 1,
});

/**
 * Fits the layer as often as there are folds, each time without every n-th text, and asks `classify` for those.
 *
 * @param terms the vocabulary without a layer
 * @param always what every fit sees: the terms of the lexicons
 */
export function crossValidate(
  texts: readonly LabelledText[],
  terms: Vocabulary,
  always: readonly Example[],
  folds: number,
  most: number,
  done: (fold: number) => void,
): Validation {
  const validation: Validation = { overall: none(), terms: none(), sure: none(), byTheme: {}, bySet: {} };
  for (let fold = 0; fold < folds; fold++) {
    const seen = texts.filter((_, i) => i % folds !== fold).map((text) => exampleOf(text, terms.ids));
    const using = { ...terms, linear: linearOf(fitLinear(terms.ids, [...always, ...seen], most), terms.ids) };
    for (const text of texts.filter((_, i) => i % folds === fold)) count(validation, text, using, terms);
    done(fold + 1);
  }
  return validation;
}

function count(
  { overall, terms: alone, sure, byTheme, bySet }: Validation,
  text: LabelledText,
  using: Vocabulary,
  terms: Vocabulary,
): void {
  const [wanted = ''] = text.themes;
  const article = articleOf(text);
  const [first] = classify(article, using);
  const right = first?.id === wanted;
  if ((first?.score ?? 0) >= SURE) add(sure, right);
  byTheme[wanted] ??= none();
  bySet[text.set] ??= none();
  for (const share of [overall, byTheme[wanted], bySet[text.set]]) add(share, right);
  add(alone, classify(article, terms)[0]?.id === wanted);
}

const none = (): Share => ({ right: 0, all: 0 });

function add(share: Share | undefined, right: boolean): void {
  if (!share) return;
  share.all++;
  if (right) share.right++;
}

function articleOf({ title, text }: LabelledText): CleanArticle {
  return {
    title: title ? { text: title, basis: 'explicit' } : null,
    source: null,
    script: 'Hans',
    text,
    folded: text,
    paragraphs: text ? [{ kind: 'body', start: 0, end: text.length }] : [],
  };
}
