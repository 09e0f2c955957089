import type { Line, Published } from '../../model/article.ts';
import { publishedFrom } from '../text/dates.ts';

/** What the cut lines say of the article. */
export interface Bylines {
  source: string | null;
  /** the site that a copyright footer names, for want of a source */
  owner: string | null;
  authors: string[];
  published: Published | null;
}

/** Words that name a field; a value ends where the next begins, even glued to it. */
const FIELD =
  '(?:发布时间|发布日期|发表时间|更新时间|时间|日期|信息来源|稿件来源|文章来源|来源|來源|作者|责任编辑|责编|编辑|记者|通讯员|摄影|字号|字体|浏览|阅读|点击|访问量|分享|打印|审核|校对)';
const fieldIn = (text: string, name: string): string | null => {
  const match = new RegExp(`(?:${name})\\s*[:：]\\s*(.*?)\\s*(?=${FIELD}\\s*[:：]|[|｜]|$)`).exec(text);
  return match?.[1]?.trim() || null;
};
const AUTHOR_ROLE =
  /(?:本报|本网|本刊|融媒体?|全媒体|特约|见习|首席)?(?:记者|通讯员|实习生|撰稿人?|撰文|供稿|作者|图文|文字|文图)|(?<!\p{Script=Han})[图文](?!\p{Script=Han})/gu;
const WRITES = /记者|通讯员|撰稿|撰文|供稿|作者|图文|文图|^[\s（(【[]*文\s*[/／:：]|文字/;
const NAME = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]+·[\p{Script=Han}]+$/u;
/** Ends of organisations' names, which stand where an author's could. */
const ORGANISATION = /(中心|日报|晚报|新闻|网|社|局|委|办|部|厅|院|集团|公司|宣传部|融媒体|电视台|编辑部|政府|报)$/;

/** Source, authors and time from the head and foot lines that were cut. */
export function bylinesOf(lines: readonly Line[]): Bylines {
  const bylines: Bylines = { source: null, owner: null, authors: [], published: null };
  const authors = new Set<string>();
  for (const { kind, text } of lines) {
    if (kind === 'meta') bylines.published ??= publishedFrom(text, 'explicit');
    if (kind === 'meta' || kind === 'byline') {
      bylines.source ??= sourceIn(text);
      for (const name of authorsIn(text)) authors.add(name);
    }
    if (kind === 'junk') bylines.owner ??= ownerIn(text);
  }
  return { ...bylines, authors: [...authors] };
}

function sourceIn(text: string): string | null {
  const value = fieldIn(text, '(?:信息|稿件|文章)?(?:来源|來源|稿源)');
  if (!value) return null;
  const name =
    value
      .replace(/^[《【“"]|[》】”"）)]+$/g, '')
      .replace(/\s+\d[\d\s:.-]*$/, '')
      .split(/\s{2,}|\s(?=\d)/)[0] ?? '';
  return name.length >= 2 && name.length <= 30 ? name : null;
}

function authorsIn(text: string): string[] {
  const stated = fieldIn(text, '作者|撰稿人?|撰文|供稿');
  if (stated) return namesIn(stated);
  if (!WRITES.test(text) || /责任编辑|编辑[:：]/.test(text)) return [];
  return namesIn(text.replace(/[（()）【】[\]/／:：]/g, ' ').replace(AUTHOR_ROLE, ' '));
}

const namesIn = (text: string): string[] => text.split(/[\s、，,;；|]+/).filter((name) => NAME.test(name) && !ORGANISATION.test(name));

/** 某某网 版权所有 */
function ownerIn(text: string): string | null {
  return /^([\p{Script=Han}A-Za-z]{2,12}?[网網站报報社台])\s*(?:版权所有|版權所有)/u.exec(text)?.[1] ?? null;
}
