import { label, type Rule } from '../work-line.ts';

/** What stands above the title of a flattened page is its head: advertisements, menus, the site's name. Prose there stays. */
export const beforeTitle: Rule = {
  id: 'above-title',
  apply({ lines }) {
    const at = lines.findIndex((line) => line.kind === 'title');
    for (const line of lines.slice(0, Math.max(0, at))) if (line.text.length < 60) label(line, 'junk', 'above-title');
  },
};
