import { isProse, label, type Rule } from '../work-line.ts';

const NAMES =
  '相关(推荐|阅读|新闻|报道|报导|链接|文章|资讯|稿件|内容|专题|附件)|推荐(阅读|新闻|文章)|延伸阅读|猜你喜欢|为你推荐|为您推荐|热门(推荐|文章|新闻|阅读|评论|标签|搜索)|热点(推荐|新闻|排行)|最新(文章|新闻|资讯|评论)|精彩推荐|更多(新闻|精彩|阅读|推荐|内容|资讯)|往期(推荐|回顾|精选)|大家都在看|今日热点|编辑推荐|图片新闻|友情链接|友情连结|网友评论|全部评论|发表评论|我要评论|related (articles|stories|posts|news)|you may also like|read more|comments';
/** The whole line names the block that follows it. */
const OPENS = new RegExp(`^[\\s【[（(●■◆▌|·]*(${NAMES})[\\s】\\]）)●■◆:：>»|·]*$`, 'i');
/** The name and one link, on one line. */
const LINK = new RegExp(`^[\\s【[（(●■◆▌|·]*(${NAMES})[】\\]）)]?\\s*[:：]\\s*\\S.{0,60}$`, 'i');

/** From the heading of a related, popular or links block to the end, or to the next paragraph of prose; and such a link by itself. */
export const tail: Rule = {
  id: 'related-links',
  apply({ lines }) {
    let open = false;
    for (const line of lines) {
      if (line.hint === 'outside') continue;
      if (OPENS.test(line.folded)) open = true;
      else if (open && isProse(line.folded)) open = false;
      if (open || LINK.test(line.folded)) label(line, 'junk', 'related-links');
    }
  },
};
