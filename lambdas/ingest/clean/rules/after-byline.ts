import { isProse, label, type Rule, type WorkLine } from '../work-line.ts';

/** An editor signs the end of an article; a writer may sign in its middle. */
const EDITOR = /责任?编辑|责编|编辑\s*[:：]|编审\s*[:：]/;
/** What stands below an editor's line is other articles' when the article above is at least this much longer. */
const TIMES = 2;

/** Who edited a page is its last word: what stands below is the page's, unless most of the prose is there. */
export const afterByline: Rule = {
  id: 'after-byline',
  apply({ lines }) {
    const inside = lines.filter((line) => line.hint !== 'outside');
    const last = inside.findLastIndex((line) => line.kind === 'byline');
    const editor = inside.findIndex((line) => line.kind === 'byline' && EDITOR.test(line.folded));
    for (const at of [editor, last]) {
      const above = proseOf(inside.slice(0, at));
      const below = proseOf(inside.slice(at + 1));
      const isEnd = at === editor ? above >= below * TIMES : below === 0;
      if (at >= 0 && above > 0 && isEnd) for (const line of inside.slice(at + 1)) label(line, 'outside', 'after-byline');
    }
  },
};

/** Characters of the prose that no rule has labelled. */
const proseOf = (lines: readonly WorkLine[]): number =>
  lines.reduce((sum, line) => sum + (!line.kind && isProse(line.folded) ? line.text.length : 0), 0);
