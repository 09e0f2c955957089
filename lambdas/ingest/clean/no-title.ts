import { isSigned } from './rules/byline.ts';
import { isDateline } from './rules/dateline.ts';
import { isNavigation, isShortMenu } from './rules/navigation.ts';

/** 青政办发〔2026〕3号: the number of an official paper. */
export const DOCUMENT_NUMBER = /^[\p{Script=Han}]{2,16}[〔﹝[（(【][12]\d{3}[〕﹞\]）)】]\s*第?[\d×Xx*]+号$/u;
/** Who runs the site, and the fields of its data, spaces aside. */
const FIELD =
  /^(主办|主管|承办|协办|制作|地址|电话|邮箱|网址|传真|天气|版本|名称|索引号|文号|发[文布](字号|机关|机构|日期)|成文日期|公开(方式|日期)|主题|有效性|分类|类别|栏目|标签|关键词)(单位|部门|分类|词)?[:：]/;

/** What a page, not its article, says above the first paragraph. */
const PAGE_PARTS: readonly RegExp[] = [
  // a remark: （资料图片）, [复制链接]
  /^[（(【[][^（()）【】[\]]*[）)】\]]$/,
  // a page of a paper: 06版：县区新闻, 第三版, A1：要闻
  /^第?\s*[A-Z]?(\d{1,3}|[一二三四五六七八九十]{1,3})\s*版([\s:：|].{0,20})?$|^[AB]\d{1,2}\s*([:：]|\s\S{2,6}$)/,
  // a publisher's papers: 《青山日报》 《青山晚报》 《青山画报》
  /^(《[^《》]+》[\s、|]*){3,}$/,
  // a menu with spaces between its names
  /^[\p{Script=Han}A-Z\d]{2,5}(\s+[\p{Script=Han}A-Z\d]{2,5}){4,}$/u,
  /^欢迎您?(访问|光临|来到|浏览).{2,30}$/,
];
const OTHERS: readonly RegExp[] = [
  DOCUMENT_NUMBER,
  // whom it addresses, or the name of a field: 各位居民：
  /[:：]$|^(尊敬|敬爱|亲爱)的|(朋友|同志|居民|市民|村民|乡亲|业主|家长|师生|同学|旅客)们[!！]?$/,
  // a shoulder, which the title goes on from: 青山镇把窗口搬到村口——
  /[—―–]{2}$/,
  // an entry of a list, and a chapter
  /^•\s|^[（(][一二三四五六七八九十]{1,3}[）)]|^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])/,
  // a teaser, and what is below a picture
  /^(摘要|提要|导读|导语|核心提示|内容提要)\s*[:：]|^[▲△]|^(图为|图\s*[:：]|[上下左右]图)|[\s（(](摄|供图)[）)]?$/,
];

/** No longer line is told from a paragraph by its form. */
const LONGEST = 120;

/** True for what a page says of itself where a title could stand; `text` folded. */
export const isPagePart = (text: string): boolean =>
  text.length <= LONGEST && (PAGE_PARTS.some((form) => form.test(text)) || FIELD.test(text.replace(/\s/g, '')) || isShortMenu(text));

/** True for what stands at the head of a page where a title could, and is none; `text` folded. */
export const isNoTitle = (text: string): boolean =>
  isPagePart(text) ||
  (text.length <= LONGEST && OTHERS.some((form) => form.test(text))) ||
  isSigned(text) ||
  isDateline(text) ||
  isNavigation(text);

/** What a line ends with that names who published it, not what happened. */
export const OFFICE =
  /(?:中心|办公室|政府|[委协]员?会|集团|公司|发布|频道|在线|网站|[局委部厅处站科队所社台网]|(?<![通简快公播预])报)\s*$|电话/;
