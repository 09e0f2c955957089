import { eachShingle } from '../../ingest/fingerprint/min-hash.ts';
import { normalise } from '../../ingest/fingerprint/normalise.ts';
import { fold } from '../../ingest/text/fold.ts';
import type { News, Story } from '../../model/digest.ts';
import { sameFigure } from './same-event.ts';
import { BINS, binsOf, sizeOf } from './signature.ts';
import { common, type SortedSet, sortedSet } from './sorted-set.ts';
import { bigramsOf } from './title-overlap.ts';

/** A sentence with this share of its bigrams in what was quoted before says the same. */
const QUOTED = 0.6;
/** A sentence with less than this share of its shingles foreign to a text stood in it, give or take a word or a number. */
const FOREIGN = 0.5;
/** New figures that are shown. */
const MOST_FIGURES = 6;

/** What a story says that none of the earlier tellings said, as far as their digests show it. */
export function newsOf(story: Story, earlier: readonly Story[]): News {
  const quoted = bigramsIn(
    earlier.flatMap(({ title, summary, figures }) => [title, ...summary, ...figures.map(({ sentence }) => ({ text: sentence }))]),
  );
  const texts = earlier.map(({ signature }) => binsOf(signature));
  const known = earlier.flatMap(({ figures }) => figures);
  const named = new Set(earlier.flatMap(({ sources }) => sources.map(({ source }) => source)));
  const isNew = (text: string): boolean => {
    const bigrams = bigramsIn([{ text }]);
    return common(bigrams, quoted) < QUOTED * bigrams.length && texts.every((bins) => foreignShare(text, bins) >= FOREIGN);
  };
  const article = story.sources[0]?.article ?? story.id;
  const sources = new Set(story.sources.flatMap(({ source }) => (source !== null && !named.has(source) ? [source] : [])));
  return {
    sentences: story.summary.filter(({ text }) => isNew(text)).map((span) => ({ ...span, article })),
    figures: story.figures
      .filter((figure) => figure.unit !== '' && figure.about !== '' && figure.value !== null)
      .filter((figure, i, all) => all.findIndex((other) => sameFigure(figure, other)) === i)
      .filter((figure) => !known.some((other) => sameFigure(figure, other)))
      .slice(0, MOST_FIGURES),
    sources: [...sources],
  };
}

/** Whether it adds nothing but maybe a source. */
export const nothingNew = ({ sentences, figures }: News): boolean => sentences.length === 0 && figures.length === 0;

/** What several tellings of one period add together, each thing once. */
export function allNews(parts: readonly News[]): News {
  const once = <T>(items: T[], same: (a: T, b: T) => boolean): T[] =>
    items.filter((item, i) => items.findIndex((other) => same(item, other)) === i);
  return {
    sentences: once(
      parts.flatMap(({ sentences }) => sentences),
      (a, b) => a.text === b.text,
    ),
    figures: once(
      parts.flatMap(({ figures }) => figures),
      sameFigure,
    ).slice(0, MOST_FIGURES),
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
  };
}

/**
 * Estimated share of a piece's shingles that a text does not have, 0 to 1, from the text's signature alone. A shingle below the
 * least of its bin cannot have been in the text; one that was not there falls below it with a chance of 1 in (shingles a bin + 1).
 * Of a piece that stood in the text no shingle does, so that 0 is certain to be given for it.
 */
export function foreignShare(piece: string, text: Uint16Array): number {
  let [below, all] = [0, 0];
  eachShingle(normalise(fold(piece)), (bin, value) => {
    all++;
    if (value < (text[bin] ?? 0)) below++;
  });
  return Math.min(1, (below * (sizeOf(text) / BINS + 1)) / all);
}

const bigramsIn = (pieces: readonly { text: string }[]): SortedSet =>
  sortedSet(pieces.flatMap(({ text }) => [...bigramsOf(fold(text).normalize('NFKC').toLowerCase())]));
