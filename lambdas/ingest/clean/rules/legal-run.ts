import { label, type Rule } from '../work-line.ts';

/** A paragraph of a numbered notice: 1、… 2、… */
const NUMBERED = /^[（(]?\d{1,2}[）)、.．]/;

/**
 * Carries a notice on: a line between two copyright lines, and numbered lines beside one, belong to it. A notice stands at the
 * end, so this begins after the last unlabelled line that a notice could not hold.
 */
export const legalRun: Rule = {
  id: 'copyright-run',
  apply({ lines }) {
    const notices = lines.flatMap((line, i) => (line.label === 'copyright' ? [i] : []));
    for (const [k, at] of notices.entries()) {
      const next = notices[k + 1];
      if (next !== undefined && next - at <= 3) for (let i = at + 1; i < next; i++) mark(lines[i]);
      for (let i = at - 1; i >= 0 && at - i <= 3 && NUMBERED.test(lines[i]?.folded ?? '') && NUMBERED.test(lines[at]?.folded ?? ''); i--)
        mark(lines[i]);
      for (let i = at + 1; i < lines.length && NUMBERED.test(lines[i]?.folded ?? '') && NUMBERED.test(lines[at]?.folded ?? ''); i++)
        mark(lines[i]);
    }
    function mark(line: (typeof lines)[number] | undefined): void {
      if (line) label(line, 'copyright', 'copyright-run');
    }
  },
};
