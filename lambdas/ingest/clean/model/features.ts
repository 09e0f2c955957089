import type { WorkLine } from '../work-line.ts';
import { aroundNames, fillAround } from './around-features.ts';
import { Outline } from './outline.ts';
import { fillOwn, ownNames } from './own-features.ts';

/** Features of a line, in the order in which its row has them. */
export const featureNames: readonly string[] = [...ownNames, ...aroundNames];
export const stride = featureNames.length;
/** The first forest reads only so many of them. */
export const ownFeatures = ownNames.length;

/** The features of the lines of a page that no rule has labelled; the rows of the others stay empty. */
export class PageFeatures {
  readonly outline: Outline;
  readonly rows: Float64Array;

  constructor(lines: readonly WorkLine[]) {
    this.outline = new Outline(lines);
    this.rows = new Float64Array(lines.length * stride);
    fillOwn(this.outline, this.rows, stride);
  }

  /** Fills in what the second forest reads, from the first one's probability of each line. */
  fillAround(probabilities: Float64Array): void {
    fillAround(this.outline, probabilities, this.rows, stride, ownFeatures);
  }
}
