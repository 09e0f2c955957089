import type { Line, LineLabel } from '../../model/article.ts';

/** Lines that tell whose page it is: breadcrumbs and mastheads, publication lines, names of those who wrote it, the owner's line. */
const ABOVE: ReadonlySet<LineLabel> = new Set(['outside', 'navigation', 'publication', 'byline', 'dateline']);
const BELOW: ReadonlySet<LineLabel> = new Set(['publication', 'byline', 'copyright']);
/** A longer line is a menu; only so many characters are read. */
const LONGEST_LINE = 80;
const MOST = 600;

/** What a page says of itself beside its article: its lines above and below the body that tell whose page it is, joined by `\n`. */
export function pageOf(lines: readonly Line[]): string {
  const first = lines.findIndex(({ kind }) => kind === 'body');
  return lines
    .filter(({ reason, text }, i) => reason && (i < first ? ABOVE : BELOW).has(reason) && text.length <= LONGEST_LINE)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, MOST);
}
