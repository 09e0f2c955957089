import type { Line, LineLabel } from '../../model/article.ts';
import { fold } from '../text/fold.ts';

/** Lines above an article that tell whose page it is. */
const ABOVE: ReadonlySet<LineLabel> = new Set(['outside', 'navigation', 'publication', 'byline', 'dateline']);
/** Of what stands outside the article only paths and the names of papers, sites and offices: the rest are links to other articles. */
const OWN = /[>＞›»]|首\s?页|位置|人民政府|政府网|网(?:站|$|\s)|报(?:$|\s|\d)|融媒|发布|频道|客户端|管委会|党建|先锋|信息港|之窗/;
const LINKED: ReadonlySet<LineLabel> = new Set(['outside', 'navigation']);
/** Lines below it that do so, whole or by the owner's name alone. */
const BELOW: ReadonlySet<LineLabel> = new Set(['publication', 'byline']);
const OWNED: ReadonlySet<LineLabel> = new Set(['copyright', 'licence']);
/** 某县融媒体中心 版权所有, 主办：某县人民政府, 某县人民政府网站 鲁ICP备…: the owner, without addresses and makers. */
const OWNER =
  /(?:主办|承办|主管)(?:单位)?[:：]\s*([\p{Script=Han}]{4,24})|([\p{Script=Han}]{4,24})(?=\s*版权所有)|版权所有[:：]\s*([\p{Script=Han}]{2,20}(?:政府|网站?|报社?|中心|局|办公室|委员会))|([\p{Script=Han}]{4,24})(?=\s+\p{Script=Han}?ICP)/gu;
/** Below it: whose account it is, on a line of its own. */
const ACCOUNT = /^\p{Script=Han}{2,16}公众号$/u;
/** A firm's or a school's own site tells where that has its seat, not where its news is. */
const FIRM = /公司|集团|大学|学院|医院/;
/** What an author's or an owner's line says of where somebody lives. */
const ADDRESS = /(?:电话|地址|邮编|邮箱|热线|传真|技术支持).*|[（(][^（()）]*[）)]/g;
/** A longer line is a menu; only so many characters are read. */
const LONGEST_LINE = 80;
const MOST = 600;
/** 璧山日报讯, 沈抚融媒讯: the paper that an article begins with. */
const PAPER =
  /^[\p{Script=Han}]{2,12}?(?:报|网|融媒(?:体(?:中心)?)?|新闻(?:中心)?|发布|客户端|电视台|时讯)(?=(?:[\p{Script=Han}]{0,6}(?:\d{1,2}月)?\d{1,2}日)?(?:讯|消息|电|专电)[\s（(])/u;
/** (化隆县就业服务局), （沈丘县委宣传部供稿）: the office that sent it in, behind the last sentence. */
const SENDER =
  /[。！？”][（(](\p{Script=Han}{2,10}(?:局|办|委|部|中心|法院|检察院|宣传|融媒)(?:供稿|供图)?)(?:[\s、]+\p{Script=Han}{2,4}){0,3}[）)]$/u;
/** The same on a line of its own: 行唐县委宣传部, 甘泉县下寺湾镇党政办供稿. Another office may be the last of a list, unless brackets are around it and no other line says whose page it is. */
const SIGNATURE =
  /^(?:[（(]?(\p{Script=Han}{2,14}(?:供稿|宣传部?|融媒体?(?:中心)?|新闻中心|报道组))(?:[\s、]+\p{Script=Han}{2,4}){0,3}[）)]?|[（(](\p{Script=Han}{2,12}(?:局|办|委|中心|法院|检察院))[）)])$/u;
/** They name somebody else. */
const OTHERS = /据|转|摘|感谢|致|送|主办|合作|下一|前往|赴/;

/** What a page says of itself beside its article, and the article's first and last words of who tells it, joined by `\n`. */
export function pageOf(lines: readonly Line[]): string {
  const first = lines.findIndex(({ kind }) => kind === 'body');
  const around = lines.flatMap(({ reason, text }, i) => {
    if (!reason || text.length > LONGEST_LINE) return [];
    if (OWNED.has(reason))
      return [...fold(text).matchAll(OWNER)].map((match) => match.slice(1).find((name) => name && !FIRM.test(name)) ?? '');
    if (i > first && LINKED.has(reason)) return ACCOUNT.test(fold(text.trim())) ? [text.trim()] : [];
    if (!(i < first ? ABOVE : BELOW).has(reason) || (LINKED.has(reason) && !OWN.test(fold(text)))) return [];
    return [reason === 'byline' ? fold(text).replace(ADDRESS, '') : text];
  });
  return [...around, ...tellersIn(lines, around.length === 0)].join('\n').slice(0, MOST);
}

/** `alone`: nothing else says whose page it is. */
function tellersIn(lines: readonly Line[], alone: boolean): string[] {
  const body = lines.flatMap(({ kind, text }) => (kind === 'body' && text.trim() ? [fold(text.trim())] : []));
  const [opening = ''] = body;
  const last = body.length > 1 ? (body.at(-1) ?? '') : '';
  const above = body.at(-2) ?? '';
  const signed = /[。！？”]$/.test(above) ? SIGNATURE.exec(last) : null;
  const sender = SENDER.exec(last)?.[1] ?? signed?.[1] ?? (alone ? signed?.[2] : undefined);
  return [PAPER.exec(opening)?.[0] ?? '', sender && !OTHERS.test(sender) ? sender : ''].filter((one) => one);
}
