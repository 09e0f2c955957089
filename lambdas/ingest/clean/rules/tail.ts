import type { LineLabel } from '../../../model/article.ts';
import { isProse, label, type Rule } from '../work-line.ts';

const NAMES =
  '相关(推荐|阅读|新闻|报道|报导|链接|文章|资讯|稿件|内容|专题|附件|视频|图片|标签|搜索|话题)|推荐(阅读|新闻|文章)|(新闻|文章)推荐|延伸阅读|猜你喜欢|为你推荐|为您推荐|热门(推荐|文章|新闻|阅读|评论|标签|搜索)|热点(推荐|新闻|排行)|最新(文章|新闻|资讯|评论)|精彩推荐|更多(新闻|精彩|阅读|推荐|内容|资讯)|往期(推荐|回顾|精选)|(大家都|其他人也|别人也)在看|看了又看|[你您](可能|也许)?(还|也|会)*(想看|喜欢|感兴趣)的?|网友热评|(点击|阅读|新闻|人气|热度|本周|一周|今日|24小时)?(排行榜?|热榜|热搜榜?)|今日(热点|推荐|头条)|编辑推荐|图片新闻|友情链接|友情连结|网友评论|全部评论|发表评论|我要评论|related (articles|stories|posts|news)|you may also like|read more|comments';
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
