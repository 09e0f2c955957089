import { endsSentence, label, type Rule, tells, type WorkLine } from '../work-line.ts';
import { bareTitle, ORIGINAL, squeeze } from './title.ts';

/** A shorter line may say the title's words by chance. */
const SHORTEST = 6;

/**
 * The title as a page prints it once more, below its tools or under a picture, and what the article was called before (原标题：), at either
 * end or beside a line of the page. What comes again and again is a refrain, and among other short lines it may be one of a list.
 */
export const titleAgain: Rule = {
  id: 'title-again',
  apply({ lines, form }) {
    const printed = lines.filter((line) => line.kind === 'title').map(({ folded }) => folded);
    const words = squeeze(bareTitle(printed.join('')));
    if (form !== 'text' || words.length < SHORTEST || !lines.some(({ kind }) => kind && kind !== 'title')) return;
    const begins = lines.findIndex(tells);
    const ends = lines.findLastIndex(tells);
    for (const [i, line] of lines.entries()) {
      const isBeside = i < begins || i > ends || lines[i - 1]?.kind || lines[i + 1]?.kind;
      if (isBeside && ORIGINAL.test(line.folded) && !tells(line)) label(line, 'outside', 'title-again');
    }
    const again = lines.filter((line) => !line.kind && !endsSentence(line.folded) && squeeze(bareTitle(line.folded)) === words);
    const [once] = again;
    if (once && again.length === 1 && isParted(lines, lines.indexOf(once))) label(once, 'outside', 'title-again');
  },
};

/** True between sentences and lines of the page, where one more line, what is said below a picture, may follow in the head. */
function isParted(lines: readonly WorkLine[], at: number): boolean {
  const isKnown = (line: WorkLine | undefined) => !line || line.kind !== undefined || tells(line);
  const above = lines[at - 1];
  return isKnown(above) && (isKnown(lines[at + 1]) || (above?.kind !== undefined && isKnown(lines[at + 2])));
}
