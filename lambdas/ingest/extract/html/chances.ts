import { probabilityOf } from '../../text/forest.ts';
import { BLOCK_MEASURES, type BlockMeasures } from './block-measures.ts';
import model from './body-model.json' with { type: 'json' };

/** For each block of a page the chance, 0 to 1, that it is the article's text. */
export interface Chances {
  of: Float64Array;
  /** blocks that are the words under a picture, wherever the article stands: of these the chance says nothing */
  captions: readonly boolean[];
}

/** The probability by the fitted trees (`bench/quality/html-fit.ts`). */
const fitted = probabilityOf(model.forest);

/** Judges every block by itself, before any element is chosen. @param probability the model; another one while fitting */
export function chancesOf({ rows, captions }: BlockMeasures, probability = fitted): Chances {
  return { of: Float64Array.from(captions, (_, i) => probability(rows, i * BLOCK_MEASURES)), captions };
}
