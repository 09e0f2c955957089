import { lineRule } from '../work-line.ts';

/** Without one of these words no line is a notice: spares nearly all lines the rest. */
const SPEAKS = /版权|声明|未经|注明|转载|转自|来自|来源|授权|许可|侵权|本[网站报]|跟帖|以上|代表|法律|追究|联系|权益|[©c]/i;
/** Starts that only a notice has. */
const OPENS =
  /^[\d一二三四五六七八九十、.．（()）\s]*(版权声明|版权所有|版权归|免责声明|郑重声明|特别声明|转载声明|法律声明|侵权声明|网站声明|本网声明|本站声明|声明[:：]|(本文|文章|稿件|图片)?(来源于|来自|转自|转载自)(网络|互联网)|(网友)?跟帖.{0,2}(为|代表)|以上(言论|内容|评论|观点)[^。]{0,10}(代表|为)|copyright\b|©|凡(本网|本站|注明)|本(网|网站|站|报)(所[有登刊载]|刊登|转载|注明|站内)|未经.{0,16}(授权|许可|同意).{0,30}(不得|禁止|严禁|谢绝|转载))/i;
/** What a notice speaks of, of which a notice holds several and an article hardly two. */
const TERMS = [
  /版权/,
  /转载/,
  /书面授权|授权书|被授权|未经授权/,
  /侵权/,
  /本网|本站/,
  /法律责任|法律手段|追究/,
  /注明.{0,4}来源|来源[:：].{0,16}[”"）)]/,
  /不代表.{0,6}(观点|立场)|赞同其观点/,
  /联系.{0,6}(我们|删除|处理)|与本[网站]联系/,
  /合法权益/,
];
/** Registration numbers and licences that a footer carries. */
const REGISTERED =
  /[A-Z\u4e00-\u9fff]ICP(备|证)|公网安备|网站标识码|(许可证|备案)(编号|号)?[:：\s]*[\w（(]*\d{4,}|All Rights Reserved|互联网新闻信息服务/i;

/** Registration numbers and licences of a site. */
export const licence = lineRule('licence', 'licence', (text) => text.length < 200 && REGISTERED.test(text));

/** Copyright notices and disclaimers. A body line that mentions 转载 or 版权 once is body. */
export const copyright = lineRule('copyright-notice', 'copyright', (text) => {
  if (!SPEAKS.test(text)) return false;
  if (OPENS.test(text) || /版权所有/.test(text)) return true;
  return TERMS.filter((term) => term.test(text)).length >= 3;
});
