import words from '../../../../seeds/cleaning/words.json' with { type: 'json' };
import type { LineLabel } from '../../../model/article.ts';
import { isProse, label, type Rule } from '../work-line.ts';

/** Names of a block of links, as patterns. */
const NAMES = words.blocks.join('|');
/** The whole line names the block that follows it. */
const OPENS = new RegExp(`^[\\s【[（(●■◆▌|·]*(${NAMES})[\\s】\\]）)●■◆:：>»|·]*$`, 'i');
/** The name and one link, on one line. */
const LINK = new RegExp(`^[\\s【[（(●■◆▌|·]*(${NAMES})[】\\]）)]?\\s*[:：]\\s*\\S.{0,60}$`, 'i');

/** From the heading of a block of related, popular or other links, or of comments, to the end, or to the next paragraph of prose; and such a link by itself. */
export const tail: Rule = {
  id: 'related-links',
  apply({ lines }) {
    let open = false;
    let name: LineLabel = 'related';
    for (const line of lines) {
      if (line.hint === 'outside') continue;
      if (OPENS.test(line.folded)) {
        open = true;
        name = /评论|热评|comments/i.test(line.folded) ? 'comment' : 'related';
      } else if (open && isProse(line.folded)) open = false;
      if (open || LINK.test(line.folded)) label(line, open ? name : 'related', 'related-links');
    }
  },
};
