import { isPagePart } from '../no-title.ts';
import { label, type Rule, tells } from '../work-line.ts';

/**
 * What stands above the title of a flattened page is its head: advertisements, menus, the site's name. Prose there stays, unless the
 * article is seen to begin at that title. Where there is no title, or only one at the foot, the first sentence shows where the head ends, and
 * only what is known to be the page's goes.
 */
export const beforeTitle: Rule = {
  id: 'above-title',
  apply({ lines, head, form }) {
    const title = lines.findIndex((line) => line.kind === 'title');
    const at = form === 'text' && !lines.slice(title + 1).some(tells) ? -1 : title;
    const end = at < 0 && form === 'text' ? lines.findIndex(tells) : at;
    for (const line of lines.slice(0, Math.max(0, end))) {
      const isOfPage = at < 0 ? isPagePart(line.folded) : head?.title === at || line.text.length < 60;
      if (isOfPage) label(line, 'outside', 'above-title');
    }
  },
};
