import { lineRule } from '../work-line.ts';

const WHOLE =
  /^[\s【[（(〖<«>»→←↑·|/-]*(上一[篇条页章]|下一[篇条页章]|返回(首页|顶部|列表|上页|上一页|目录)?|首页|back to top|top|回到顶部|打印(本页|本文|文章)?|关闭(窗口|本页)?|收藏(本页|本文)?|分享(到|至)?|字体|字号|扩大|缩小|放大|默认|大 ?中 ?小|繁體?|繁体版?|简体版?|无障碍|适老化|长者模式|我要纠错|纠错|网站地图|联系我们|关于我们|设为首页|加入收藏|登录|注册|搜索|更多|查看更多|阅读全文|阅读原文|展开全文|点击(这里|查看|进入|下载).{0,12}|link|more|share|print|home|menu|search)[\s】\]）)〗>»:：·|/-]*$/i;
const POINTER = /^[【[（(<«\s]*(上一[篇条页]|下一[篇条页])\s*[】\])）>»]?\s*[:：]/;
const PATH = /^(您?的?当前位置|当前位置|您现在的位置|您的位置|你的位置|位置|所在位置|首页\s*[>›»/·-])/;

/** Links of the page itself: previous and next, back to top, print, share, the breadcrumb path. */
export const navigation = lineRule('navigation', 'junk', (text) => {
  if (text.length <= 30 && WHOLE.test(text)) return true;
  if (POINTER.test(text) && text.length < 120) return true;
  return (PATH.test(text) && text.length < 100 && !/。/.test(text)) || /^(分享到|分享至|打印|【?字[体号])[:：\s【[]/.test(text);
});
