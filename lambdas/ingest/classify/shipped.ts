import lexicons from '../../../seeds/themes/lexicon.json' with { type: 'json' };
import linear from '../../../seeds/themes/linear.json' with { type: 'json' };
import neutral from '../../../seeds/themes/neutral.json' with { type: 'json' };
import { themes } from '../../model/theme.ts';
import { type Linear, type LinearFile, linearOf } from './linear.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

const ids = themes.map(({ id }) => id);
/** A deployer without a linear layer keeps `null` in its file. */
const file: LinearFile | null = linear;

let layer: Linear | null | undefined;

/** The vocabulary of the taxonomy in `seeds/themes/`. Its layer is unpacked when the first short text asks for it. */
export const vocabulary: Vocabulary = {
  ...vocabularyOf(ids, lexicons, neutral.terms),
  get linear() {
    layer ??= file && linearOf(file, ids);
    return layer;
  },
};
