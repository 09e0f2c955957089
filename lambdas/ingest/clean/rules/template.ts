import { label, type Rule } from '../work-line.ts';

/** Lines that the site prints above or below its articles, as the memory of the site knows them. */
export const template: Rule = {
  id: 'template',
  apply({ lines, recognised }) {
    if (!recognised) return;
    for (const line of lines) {
      const evidence = recognised.lines.get(line.n);
      if (evidence === undefined) continue;
      label(line, recognised.keep ? 'unsure' : 'template', 'template');
      line.evidence = evidence;
    }
  },
};
