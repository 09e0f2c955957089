import { endsSentence, label, type Rule } from '../work-line.ts';

/** Longest heading seen in the bulletins; a longer line without a full stop is a paragraph. */
const LONGEST = 60;
const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]/;

/** A kept line that the model thinks less likely than this to be article text is flagged. */
const UNSURE = 0.5;

/** What is left is the article: marked and short unpunctuated lines are headings, the rest is body. */
export const heading: Rule = {
  id: 'heading',
  apply({ lines, form }) {
    const open = lines.filter((line) => !line.kind);
    for (const [i, line] of open.entries()) {
      const isLast = i === open.length - 1;
      if (line.hint === 'heading' && !isLast) label(line, 'heading', 'heading-element');
      else if (
        (form === 'text' || form === 'json') &&
        line.hint !== 'body' &&
        !isLast &&
        line.text.length <= LONGEST &&
        !endsSentence(line.folded) &&
        /\p{Script=Han}/u.test(line.folded)
      )
        label(line, 'heading', 'short-line');
      else if (form === 'html' && !isLast && line.text.length <= 30 && NUMBERED.test(line.folded) && !endsSentence(line.folded))
        label(line, 'heading', 'numbered-line');
      else label(line, (line.probability ?? 1) < UNSURE ? 'unsure' : 'body', 'body');
      if (line.probability !== undefined) line.score = line.probability;
    }
  },
};
