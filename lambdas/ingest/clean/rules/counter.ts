import words from '../../../../seeds/cleaning/words.json' with { type: 'json' };
import { lineRule } from '../work-line.ts';

/** What a page counts. Not 参与 and 回复率, which alone may be a row of the article's own table. */
const COUNTED = new RegExp(words.counters.join('|'), 'i');
const COUNTER = new RegExp(
  `^[\\s|·【[（(]*((${COUNTED.source}|回[复覆]|参与)(量|数|率|次数|人数|\\(\\d*\\))?\\s*[:：]?\\s*[\\d,.]*\\s*[万wk+]?\\s*(次|人|条)?[\\s|/·】\\])）]*){1,6}$|^\\d+\\s*(阅读|评论|点赞|次浏览|人已?阅读|条评论)$`,
  'i',
);

/** Page-view, comment and like counters. */
export const counter = lineRule('counter', 'counter', (text) => text.length <= 60 && (isCount(text) || /^[\d\s:：|/.-]{1,12}$/.test(text)));

const isCount = (text: string): boolean => (COUNTER.test(text) && COUNTED.test(text)) || /您是第\s*\d+\s*位/.test(text);
