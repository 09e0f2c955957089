import { coreOf, tells } from '../core.ts';
import { label, type Page, type Rule, type WorkLine } from '../work-line.ts';

/** A run of lines that are no prose is a menu or a list of links from this length on; an article's own headings stand in ones and twos. */
const MENU = 4;
/** Inside the article a list may be its own: it takes a longer run to be a foreign one. */
const FOREIGN = 7;
/** Marks of a list that belongs to the text. */
const LIST_ITEM = /^[\s（(]*([一二三四五六七八九十]{1,3}|\d{1,2})[、.．）)]|^[●■◆·•–-]\s|[；;。]$|^\|/;

/**
 * On a flattened page, menus and lists of links before, after and inside the article: runs of lines that are no prose. What is only a
 * line or two stays, and so does a list with its marks.
 */
export const aroundCore: Rule = {
  id: 'around-article',
  apply(page: Page) {
    if (page.form !== 'text') return;
    const core = coreOf(page.lines);
    if (!core) return;
    const isFlat = countOutside(page.lines, core) >= MENU;
    for (const run of runsOf(page.lines)) {
      const outside = run.end <= core.start || run.start >= core.end;
      if (outside ? isFlat : run.end - run.start >= FOREIGN) cut(page.lines.slice(run.start, run.end));
    }
    if (isFlat)
      for (const line of [...page.lines.slice(0, core.start), ...page.lines.slice(core.end)])
        if (!tells(line)) label(line, 'junk', 'around-article');
  },
};

const cut = (lines: readonly WorkLine[]): void => {
  for (const line of lines) label(line, 'junk', 'around-article');
};

const countOutside = (lines: readonly WorkLine[], { start, end }: { start: number; end: number }): number =>
  lines.filter((line, i) => (i < start || i >= end) && !line.kind && !tells(line)).length;

/** Runs of lines that are no prose and no list items; lines that a rule has cut neither break nor count. */
function runsOf(lines: readonly WorkLine[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let start = -1;
  let open = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    const isLabel = line !== undefined && !line.kind && !tells(line) && !LIST_ITEM.test(line.folded);
    if (isLabel || line?.kind === 'junk') {
      if (start < 0) start = i;
      if (isLabel) open++;
      continue;
    }
    if (start >= 0 && open >= MENU) runs.push({ start, end: i });
    start = -1;
    open = 0;
  }
  return runs;
}
