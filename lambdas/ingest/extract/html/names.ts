import type { Element } from 'domhandler';

/** Ids and classes that Chinese content systems, common others and the schema.org vocabulary give to the article's body. */
const BODY =
  /(^|[\s_-])(trs_editor|trs_ueditor|ucap-content|articlebody|article-?body|article-?content|art_?content|articlecontent|article-?text|article-?main|news-?content|newscontent|news-?text|txt-article|post-?text|post-?content|post-?body|entry-?content|main-?content|content-?body|content-?article|body-?content|story-?body|story-?content|rich_media_content|pages_content|view-content|zoom|artibody|main_content|text_content|left_zw|rm_txt_con|detail-?content|detail-?text|con_txt|bt-content|xlcontent|article_con|field-?body|body-?copy|richtext|rich-?text)(--\S+)?(\s|$)/i;
/** Names of what stands beside an article. */
const BESIDE =
  /(^|[\s_-])(comments?|disqus|respond|reply|replies|related?|relevant|recommend\w*|recirc\w*|read-?more|more-?news|also-?read|share|shares|sharing|share-?\w{0,3}(bar|box|tools?|buttons?|btns?|links?|this)|sharethis|addtoany|social\w*|sidebar|side-?bar|side|aside|footer|foot|header|nav|navbar|navigation|menu|breadcrumbs?|crumbs?|copyright|subscri\w*|newsletters?|signup|sign-?up|promo\w*|advert\w*|ad|ads|adv|sponsor\w*|taboola|outbrain|hot-?news|most-?read|most-?popular|popular|trending|ranking?|rank|tags?|tagcloud|toolbar|pagination|pager|popup|pop-?up|modal|overlay|lightbox|cookies?|consent|gdpr|privacy|onetrust|cli-modal|banner|login|download|qrcode|author-?(box|bio|info|card)|bio|about-?author|\w*player\w*|video-js|references|reflist|navbox|catlinks|toc|xgxw|xgyd|tuijian|fenxiang|mianbao)([\s_-]|$)/i;
/** Elements of the text itself: their classes tell of style. */
const LEAF = /^(p|h[1-6]|br|span|b|strong|em|i|a|td|tr|th|tbody|blockquote|font)$/;
const BESIDE_TAG = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'dialog']);

/** Names that no wrapper of an article bears. */
const NEVER =
  /(^|[\s_-])(comments?|disqus|replies|related|recommend(ed|ation|ations)?|taboola|outbrain|most-?read|footer|copyright|cookies?|consent|gdpr|onetrust|cli-modal|xgxw|tuijian)([\s_-]|$)/i;

/** Class and id of an element, words of camel case set apart: `articleBody` → `article-Body`. */
export function nameOf(element: Element): string {
  const { id, class: classes } = element.attribs;
  if (id === undefined && classes === undefined) return '';
  return `${id ?? ''} ${classes ?? ''}`.replace(/([a-z])(?=[A-Z])/g, '$1-');
}

/** True where the name or the vocabulary says: here is the article's body. */
export const saysBody = (element: Element): boolean => /articlebody/i.test(element.attribs.itemprop ?? '') || BODY.test(nameOf(element));

/** True where the name, tag or role says: this stands beside the article. */
export function saysBeside(element: Element): boolean {
  if (LEAF.test(element.name)) return false;
  if (BESIDE_TAG.has(element.name)) return true;
  const { role } = element.attribs;
  if (role === 'navigation' || role === 'complementary' || role === 'contentinfo' || role === 'dialog') return true;
  const name = nameOf(element);
  return name !== '' && (NEVER.test(name) || (BESIDE.test(name) && !BODY.test(name)));
}

/** True where the name leaves no doubt, however much prose the element holds. */
export const saysNever = (element: Element): boolean => element.name === 'footer' || NEVER.test(nameOf(element));
