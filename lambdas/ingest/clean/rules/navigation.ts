import { lineRule } from '../work-line.ts';

/** Words of a page's own controls. A line of nothing else is a control, whatever separates them. */
const CONTROLS = new Set(
  '上一篇 下一篇 上一条 下一条 上一页 下一页 上页 下页 前页 后页 首页 末页 尾页 最后一页 余下全文 显示全文 没有了 无 返回 返回首页 返回顶部 返回列表 返回目录 主页 正文 回到顶部 顶部 打印 列印 打印本页 打印本文 我要打印 关闭 关闭窗口 收藏 收藏本文 分享 分享到 转发 字体 字号 扩大 缩小 放大 默认 大 中 小 大中小 繁 简 繁体 简体 繁体版 简体版 无障碍 适老化 长者模式 我要纠错 纠错 举报 点赞 讚好 赞好 评论 我要评论 跟帖 听新闻 网站地图 联系我们 关于我们 设为首页 加入收藏 登录 注册 搜索 更多 查看更多 阅读全文 阅读原文 展开全文 微信 微博 新浪微博 qq qq空间 朋友圈 复制链接 朗读 rss订阅 栏目列表 推荐内容 link more share print home menu search top back to facebook twitter a'.split(
    ' ',
  ),
);
/** 第1页, 共 3 页, and what stands between names. */
const BETWEEN = /(?:[第共]\s*\d+\s*页)|[\s\d|｜/\\·•,，:：;；>＞›»<＜‹«【】[\]〖〗()（）+＋\-–—_=*#↑↓←→▲▼●◆■]+/;
const POINTER = /^[【[（(<«\s]*(上一[篇条页]|下一[篇条页])\s*([】\])）>»:：]|$)/;
const PATH = /^(您?的?当前位置|当前位置|您现在的位置|您的位置|你的位置|位置|所在位置|首页\s*[>›»/·-])/;
const LABELLED = /^(分享到|分享至|打印|【?字[体号]|>{1,2}\s*点击)[:：\s【[查]/;
/** A menu: four or more short names with bars between them. */
const MENU = /^[^|｜。，]{1,8}(\s*[|｜]\s*[^|｜。，]{1,8}){3,}$/;

/** Links of the page itself: previous and next, tool bars, menus, the breadcrumb path. */
export const navigation = lineRule('navigation', 'navigation', (text) => {
  if (text.length >= 120) return false;
  const words = text.split(BETWEEN).filter((word) => word !== '');
  if (words.every((word) => CONTROLS.has(word.toLowerCase()))) return true;
  return POINTER.test(text) || (PATH.test(text) && !/。/.test(text)) || LABELLED.test(text) || MENU.test(text);
});
