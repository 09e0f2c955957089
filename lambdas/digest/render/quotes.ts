import type { KeyFigure } from '../../model/digest.ts';

/** A sentence that is quoted for its figures. */
export interface Quote<F> {
  sentence: string;
  story: string;
  figures: F[];
}

/** Figures by their sentence, so that each is read once; in the order of the figures. */
export function quotesOf<F extends Pick<KeyFigure, 'sentence' | 'story'>>(figures: readonly F[]): Quote<F>[] {
  const quotes = new Map<string, Quote<F>>();
  for (const figure of figures) {
    const { sentence, story } = figure;
    const key = `${story} ${sentence}`;
    const quote = quotes.get(key) ?? { sentence, story, figures: [] };
    quote.figures.push(figure);
    quotes.set(key, quote);
  }
  return [...quotes.values()];
}
