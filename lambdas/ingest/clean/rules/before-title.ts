import { label, type Rule } from '../work-line.ts';

/**
 * What stands above the title of a flattened page is its head: advertisements, menus, the site's name. Prose there stays, unless the
 * article is seen to begin at that title.
 */
export const beforeTitle: Rule = {
  id: 'above-title',
  apply({ lines, head }) {
    const at = lines.findIndex((line) => line.kind === 'title');
    for (const line of lines.slice(0, Math.max(0, at)))
      if (head?.title === at || line.text.length < 60) label(line, 'outside', 'above-title');
  },
};
