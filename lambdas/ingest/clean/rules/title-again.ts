import { endsSentence, label, type Rule } from '../work-line.ts';
import { bareTitle, ORIGINAL, squeeze } from './title.ts';

/** A shorter line may say the title's words by chance. */
const SHORTEST = 6;

/** The title as a page prints it again, below its tools or under its pictures, and what the article was called before (原标题：). */
export const titleAgain: Rule = {
  id: 'title-again',
  apply({ lines, form }) {
    const printed = lines.filter((line) => line.kind === 'title').map(({ folded }) => folded);
    const words = squeeze(bareTitle(printed.join('')));
    if (form !== 'text' || words.length < SHORTEST || !lines.some(({ kind }) => kind && kind !== 'title')) return;
    for (const line of lines) {
      const again = squeeze(bareTitle(line.folded)) === words && !endsSentence(line.folded);
      if (again || ORIGINAL.test(line.folded)) label(line, 'outside', 'title-again');
    }
  },
};
