import lexicons from '../../../seeds/themes/lexicon.json' with { type: 'json' };
import linear from '../../../seeds/themes/linear.json' with { type: 'json' };
import neutral from '../../../seeds/themes/neutral.json' with { type: 'json' };
import { themes } from '../../model/theme.ts';
import { type LinearFile, linearOf } from './linear.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

const ids = themes.map(({ id }) => id);
/** A deployer without a linear layer keeps `null` in its file. */
const file: LinearFile | null = linear;

/** The vocabulary of the taxonomy in `seeds/themes/`. */
export const vocabulary: Vocabulary = vocabularyOf(ids, lexicons, neutral.terms, file && linearOf(file, ids));
