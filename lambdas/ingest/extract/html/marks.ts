import { type Element, isTag } from 'domhandler';
import { fieldsOf, sourceIn } from '../../text/byline-fields.ts';
import { fold } from '../../text/fold.ts';
import type { Block } from './blocks.ts';
import { textOf } from './facts.ts';
import { nameOf } from './names.ts';

/** Names in the head whose element says what they are: an author's, or an outlet's or account's. */
export interface Marks {
  authors: string[];
  sources: string[];
  /** texts of links: a source is often one, with a button glued behind it */
  links: string[];
}

/** Class names of an account or an outlet: WeChat, Tencent, Sina, ifeng, Yahoo, gov.cn … */
const SOURCE =
  /(^|[\s_-])(source|media-?name|lai-?yuan|ly|copy-?from|provider|publisher|publication|weibo_user|profile-?bt|profile_nickname|rich_media_meta_nickname|js_name|account|account-?name|outlet|origin)([\s_-]|$)/i;
const AUTHOR = /(^|[\s_-])(author|authors|nick-?name|writer|byline|user-?name|zuo-?zhe|reporter|poster|up-?name|blogger)([\s_-]|$)/i;
/** What stands in such elements without being a name. */
const BUTTON =
  /^(登录|注册|首页|网站首页|关注|已关注|分享|收藏|举报|评论|阅读|正文|更多|订阅|打印|返回|客户端|微信|微博|私信|主页|个人主页|作者|楼主|博主|点赞|目录|设置|退出|搜索|相关|专栏|播报|展开|follow|share|subscribe|login|sign in|more|home|by)$/i;
/** Elements of one block that are looked at, and how deep. */
const MOST = 30;
const DEPTH = 3;
/** The longest name, or two in Latin letters. */
const LONGEST = { han: 30, latin: 60 };
const BY = /^(?:(?:written|posted|published) )?(?:by|di|von|par|por)\s+/i;

/** Reads the marked names of the head's blocks, in order. */
export function marksOf(head: readonly Block[]): Marks {
  const marks: Marks = { authors: [], sources: [], links: [] };
  for (const block of head) {
    if (block.text.length > 120) continue;
    for (const element of elementsOf(block)) {
      if (element.name === 'a') marks.links.push(textOf(element));
      const name = nameOf(element);
      const isAuthor = AUTHOR.test(name) || element.attribs.rel === 'author';
      const list = SOURCE.test(name) ? marks.sources : isAuthor ? marks.authors : null;
      const text = list && nameIn(textOf(element));
      if (text && block.text.includes(text) && !list.includes(text)) list.push(text);
    }
  }
  return marks;
}

/** The element that holds a block, those inside it, and those around it that hold nothing else. Elements of many parts hold no name. */
function elementsOf({ parent, text }: Block): Element[] {
  const elements: Element[] = [];
  for (let around = parent.parent, i = 0; around && isTag(around) && i < DEPTH; around = around.parent, i++) {
    if (isSmall(around) && textOf(around).length <= text.length + 2) elements.push(around);
  }
  let level: Element[] = isTag(parent) ? [parent].filter(isSmall) : [];
  for (let depth = 0; depth <= DEPTH && elements.length < MOST; depth++) {
    elements.push(...level);
    level = level.flatMap(({ children }) => children.filter(isTag).filter(isSmall)).slice(0, MOST);
  }
  return elements;
}

const isSmall = ({ children }: Element): boolean => children.length <= MOST;

/** The name that a marked element holds; null for a labelled line, a button or a sentence. */
function nameIn(marked: string): string | null {
  const text = marked.replace(BY, '').trim();
  if (
    text.length > (/\p{Script=Han}/u.test(text) ? LONGEST.han : LONGEST.latin) ||
    /[。！？，：:；!?]|^@|\d{3}/.test(text) ||
    BUTTON.test(text)
  )
    return null;
  const [field, ...more] = fieldsOf(fold(text));
  return field?.name === 'free' && more.length === 0 ? sourceIn(text) && text : null;
}
