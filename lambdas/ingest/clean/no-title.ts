import words from '../../../seeds/cleaning/words.json' with { type: 'json' };
import { isSigned } from './rules/byline.ts';
import { isDateline } from './rules/dateline.ts';
import { isMasthead } from './rules/masthead.ts';
import { isNavigation, isShortMenu } from './rules/navigation.ts';

/** 青政办发〔2026〕3号: the number of an official paper. */
export const DOCUMENT_NUMBER = /^[\p{Script=Han}]{2,16}[〔﹝[（(【][12]\d{3}[〕﹞\]）)】]\s*第?[\d×Xx*]+号$/u;
/** The fields of the record that an official paper is filed by. */
const RECORD = /^(索引号|文号|发[文布](字号|机关|机构|日期)|成文日期|公开(方式|日期)|有效性|主题(分类|词))[:：]/;
/** A page of a paper: 06版：县区新闻, 第三版, A1：要闻. */
const PAPER_PAGE =
  /^第?\s*[A-Z]?(\d{1,3}|[一二三四五六七八九十]{1,3})\s*版([\s:：|]\s*.{0,6})?$|^[AB]\d{1,2}\s*([:：]\s*\S{2,5}|\s\S{2,6})$/;

const OTHERS: readonly RegExp[] = [
  DOCUMENT_NUMBER,
  // who runs the page, and where it is filed
  new RegExp(`^(${words.fields.join('|')})(单位|部门)?\\s*[:：]`),
  // a remark: （资料图片）, [复制链接], 【镇村新事】; in these last ones whole titles stand too
  /^[（([][^（()）【】[\]]*[）)\]]$|^【[^【】]{1,8}】$/,
  // a publisher's papers: 《青山日报》 《青山晚报》 《青山画报》
  /^(《[^《》]+[报刊版]》[\s、|]*){3,}$/,
  // menus, with spaces between the names or a bar behind the last
  /^[\p{Script=Han}A-Z\d]{2,5}(\s+[\p{Script=Han}A-Z\d]{2,5}){5,}$/u,
  /[|｜]$/,
  /^欢迎您?(访问|浏览|光临).{2,30}(网站?|平台|频道|主页)$/,
  // whom it addresses, or the name of a field: 各位居民：
  /^.{0,10}[:：]$|^(各|.*[、，,]).*[:：]$|^(尊敬|敬爱|亲爱)的[^，,：:、—]{1,20}[:：!！]?$/,
  /^[^致给写，,：:、!！]{0,14}(朋友|同志|居民|市民|村民|乡亲|业主|家长|师生|同学|旅客)们[!！]?$/,
  // what goes on from the title above: ——青山镇便民窗口见闻
  /^[—―–]{2}/,
  // an entry of a list, and a chapter
  /^•\s|^[（(][一二三四五六七八九十]{1,3}[）)]|^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])/,
  // a teaser, and what is below a picture
  /^(摘要|提要|导读|导语|核心提示|内容提要)\s*[:：].*([，,]|.{20})|^[▲△]|^(图为|图\s*[:：]|[上下左右]图[为是:：\s])|[\s（(](摄|供图)[）)]?$/,
];

/** No longer line is told from a paragraph by its form. */
const LONGEST = 120;

/** True for what is surely the page's and not its article's, though no title shows where that begins; `text` folded. */
export const isPagePart = (text: string): boolean =>
  text.length <= LONGEST && (PAPER_PAGE.test(text) || RECORD.test(text.replace(/\s/g, '')) || isShortMenu(text));

/** True for what stands at the head of a page where a title could, and is none; `text` folded. */
export const isNoTitle = (text: string): boolean =>
  isPagePart(text) ||
  isMasthead(text) ||
  (text.length <= LONGEST && OTHERS.some((form) => form.test(text))) ||
  isSigned(text) ||
  isDateline(text) ||
  isNavigation(text);

/** The name of an office at the end of a line: who published it, not what happened. */
export const OFFICE = /(?:中心|办公室|政府|委员会|[局委部厅])\s*$/;
