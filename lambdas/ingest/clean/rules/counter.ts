import { lineRule } from '../work-line.ts';

const COUNTER =
  /^[\s|·【[（(]*((阅读|浏览|点击|点阅|访问|评论|回[复覆]|跟[帖贴]|参与|点赞|转发|收藏|在看|分享|热度|人气|views?|comments?|likes?)(量|数|率|次数|人数|\(\d*\))?\s*[:：]?\s*[\d,.]*\s*[万wk+]?\s*(次|人|条)?[\s|/·】\])）]*){1,6}$|^\d+\s*(阅读|评论|点赞|次浏览|人已?阅读|条评论)$/i;

/** Page-view, comment and like counters. */
export const counter = lineRule(
  'counter',
  'counter',
  (text) => text.length <= 60 && (COUNTER.test(text) || /您是第\s*\d+\s*位/.test(text) || /^[\d\s:：|/.-]{1,12}$/.test(text)),
);
