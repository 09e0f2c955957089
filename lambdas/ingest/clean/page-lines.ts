import type { Line, LineLabel } from '../../model/article.ts';
import { fold } from '../text/fold.ts';

/** Lines that tell whose page it is: breadcrumbs and mastheads, publication lines, who wrote it, the owner's line. */
const ABOVE: ReadonlySet<LineLabel> = new Set(['outside', 'navigation', 'publication', 'byline', 'dateline']);
const BELOW: ReadonlySet<LineLabel> = new Set(['publication', 'byline', 'copyright', 'licence']);
/** A longer line is a menu; only so many characters are read. */
const LONGEST_LINE = 80;
const MOST = 600;
/** 璧山日报讯, 沈抚融媒讯: the paper that an article begins with. */
const PAPER =
  /^[\p{Script=Han}]{2,12}?(?:报|网|融媒(?:体(?:中心)?)?|新闻(?:中心)?|发布|客户端|电视台|时讯)(?=(?:[\p{Script=Han}]{0,6}(?:\d{1,2}月)?\d{1,2}日)?(?:讯|消息|电|专电)[\s（(])/u;
/** How the name of who sends in an article ends: an office, a paper, 供稿. */
const TELLER =
  /(?:供稿|供图|宣传|融媒(?:体(?:中心)?)?|[报网局办部委]|中心|政府|办公室|支队|大队|法院|检察院)(?:[\s,，、]+[\p{Script=Han}]{2,4})*$/u;
/** (化隆县就业服务局), （沈丘县委宣传部供稿）: who sent it in, behind its last sentence. */
const SENDER = /[（(]([^（()）。！？]{3,24})[）)]$/;
/** The same on a line of its own: 行唐县委宣传部, 甘泉县下寺湾镇党政办供稿. */
const SIGNATURE = /^[^。！？；：，“”]{4,40}$/;

/** What a page says of itself beside its article, and the article's first and last words of who tells it, joined by `\n`. */
export function pageOf(lines: readonly Line[]): string {
  const first = lines.findIndex(({ kind }) => kind === 'body');
  const around = lines
    .filter(({ reason, text }, i) => reason && (i < first ? ABOVE : BELOW).has(reason) && text.length <= LONGEST_LINE)
    .map(({ text }) => text);
  return [...around, ...tellersIn(lines)].join('\n').slice(0, MOST);
}

function tellersIn(lines: readonly Line[]): string[] {
  const body = lines.filter(({ kind, text }) => kind === 'body' && text.trim());
  const paper = PAPER.exec(fold(body[0]?.text ?? ''))?.[0];
  const last = body.length > 1 ? (body.at(-1)?.text.trim() ?? '') : '';
  const sender = SENDER.exec(last)?.[1] ?? (SIGNATURE.test(last) ? last : '');
  return [paper ?? '', TELLER.test(sender) ? sender : ''].filter((one) => one);
}
