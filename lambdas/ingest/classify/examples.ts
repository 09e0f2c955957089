import { partsOf } from './grams.ts';
import type { Example } from './train.ts';
import type { Lexicons } from './vocabulary.ts';

/** A term of this weight counts as much as a labelled text. */
const STRONG = 3;

/** Each term of the lexicons as a labelled text: what the linear layer learns of a theme that has few texts. */
export function termExamples(ids: readonly string[], lexicons: Lexicons): Example[] {
  return ids.flatMap((id, theme) =>
    (lexicons[id] ?? []).flatMap(({ weight, terms }) =>
      terms.map((term) => ({ parts: partsOf('', term), themes: [theme], weight: Math.min(1, weight / STRONG) })),
    ),
  );
}
