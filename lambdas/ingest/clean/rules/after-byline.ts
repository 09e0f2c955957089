import { isProse, label, type Rule } from '../work-line.ts';

/** Who edits a page is its last word: what stands below is the page's, unless prose goes on there. */
export const afterByline: Rule = {
  id: 'after-byline',
  apply({ lines }) {
    const inside = lines.filter((line) => line.hint !== 'outside');
    const at = inside.findLastIndex((line) => line.kind === 'byline');
    const above = inside.slice(0, at).filter((line) => isProse(line.folded)).length;
    const below = inside.slice(at + 1);
    if (at < 0 || above === 0 || below.some((line) => !line.kind && isProse(line.folded))) return;
    for (const line of below) label(line, 'junk', 'after-byline');
  },
};
