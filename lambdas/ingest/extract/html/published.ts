import type { Published } from '../../../model/article.ts';
import { type FoundDate, findDates, findMonthDay } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { Block } from './blocks.ts';
import type { Surrounding } from './surrounding-lines.ts';

/** A date printed on a line, with the words before and behind it. */
interface Stamp {
  date: FoundDate;
  before: string;
  after: string;
  line: string;
}

/** How sure it is that a printed date is the publication's: the lower, the surer. */
const SURE = { labelled: 0, headLine: 1, clock: 2, bare: 3, changed: 4 };

/** What is done to an article at its time of publication. */
const ACT = '(?:发布|发表|发稿|刊发|刊登|公开|公布|上传|录入|推送|首发|发帖|添加|创建|登载|刊载|刊出|新闻|文章|信息|発表)';
const PUBLISHED = new RegExp(
  `${ACT}(?:时间|日期|日)?\\s*[于在:：]*\\s*$|(?:published|posted|publicado|veröffentlicht|publié|опубликовано)(?:\\s+(?:on|at|am|le|@))?[:\\s]*$`,
  'i',
);
const PUBLISHED_BEHIND = new RegExp(`^\\s*${ACT}`);
const CHANGED =
  /(?:更新|修改|修订|编辑|改稿|updated|modified|edited|aktualisiert|mis à jour|actualizado|atualizado)(?:时间|日期)?\s*(?:[于在:：]|on|at|\s)*$/i;
const CHANGED_BEHIND = /^\s*(?:更新|修改|编辑(?!\s*[:：]))/;
/** A day of something else: of an event, a document, another article, the clock; by any label that does not say publication. */
const OTHER = /(?:\p{Script=Han}(?:时间|日期|日)\s*[:：]?|[:：]|[于在将至到从自距止]|[-—–~])\s*$/u;
const ELSE = /(?:今天|农历|登录|加入|注册|回复|评论|推荐|相关|上一篇|下一篇|版权所有|copyright|©)[^，。]{0,4}$/i;
const OTHER_BEHIND = /^\s*(?:起施行|起实施|施行|实施|起|至|前|开始|召开|举行|举办|截止|回复|评论|[-—–~到]\s*\d)/;
/** Labels that may stand before a date without naming it: 来源： 2021-04-08 */
const NEUTRAL =
  /(?:^|[^\p{Script=Han}])(?:时间|日期|\bdate)\s*[:：]?\s*$|(?:来源|作者|编辑|责编|记者|阅读|浏览|点击)[^:：]{0,4}[:：]\s*$/iu;
/** An event's time has a weekday or a half of the day and no source beside it: 时间：4月8日（星期四）上午 */
const EVENT = /(?:^|[^\p{Script=Han}])时间\s*[:：].*(?:星期|[周週][一二三四五六日]|上午|下午|晚)/u;
const PATH = /当前位置|首页|>/;
/** A day that a sentence goes on from: 2021年4月8日某某会议通过 */
const SENTENCE = /^\p{Script=Han}{6,}/u;
const LABEL = /时间|日期|发布|发表|发稿|来源|published|posted|publicado|veröffentlicht|publié|дата/i;
/** A named field, as head lines have them: 作者：… 浏览：… */
const FIELD = /(作者|来源|编辑|浏览|阅读|发布|时间|日期)\s*[:：]/;
/** Who wrote it, in front of the day: By Jane Doe - 2019-04-10, Written by Jane Doe, MD on November 14, 2019. */
const WRITER = /^(?:written |posted )?by:?\s+\p{Lu}/iu;
/** A clock on the page, not of the article: 今天是2024年5月20日 星期一. */
const TODAY = /今天|今日|现在|农历|天气|欢迎/;
const WEEKDAY = /星期[一二三四五六日天]|[周週][一二三四五六日天](?!\p{Script=Han})/u;
const PLACE = /地点\s*[:：]/;
/** A link of this many characters is no outlet's name. */
const LONG_LINK = { han: 14, latin: 60 };
/** A clock without its weekday: a date and the weather. */
const LONGEST_CLOCK = 17;
/** Numbers that stand beside a day: a newspaper's page, a counter. Others make it a row of a table, a list's point, a version. */
const COUNTED =
  /第?\s?\d+\s?版|(?:阅读|浏览|点击|评论|字数|views?)\D{0,3}[\d.,万]+次?|[\d.,万]+\s?(?:阅读|浏览|评论|次|字|views?|min\b|comments?)/gi;
/** What may stand beside a bare day. */
const LONGEST_BESIDE = 16;
/** Longer lines are prose, which tells of other days. */
const LONGEST = 120;
/** At the foot only a line that is its label and date. */
const FOOT = new RegExp(`^[\\s（(【\\[]*(?:本文)?(?:${ACT}(?:时间|日期)?|时间|日期)\\s*[:：于]|^posted @`);
const LONGEST_REST = 12;

/**
 * The publication time: printed near the title first, then the metadata, then printed at the foot. Null when none says one: nothing is
 * made up. A bare day, or one of a change, yields to metadata that names another; metadata may add the year to a month and day.
 */
export function publishedOf({ head, above, foot }: Surrounding, stated: readonly Published[]): Published | null {
  const own = head.filter((block) => !isLinked(block, above.includes(block)));
  const lines = own.map(({ text }) => fold(text));
  const stamps = lines
    .flatMap((line, i) => (isClock(lines, i) ? [] : stampsOf(line, labelAbove(lines[i - 1]))))
    .map((stamp) => ({ stamp, doubt: doubtOf(stamp) }));
  const best = stamps.filter(({ doubt }) => doubt !== null).toSorted((a, b) => Number(a.doubt) - Number(b.doubt))[0];
  const [first] = stated;
  if (best) {
    const printed = publishedAt(best.stamp);
    const isWeak = Number(best.doubt) >= SURE.bare && first !== undefined && daysBetween(first.date, printed.date) > 1;
    return isWeak ? first : printed;
  }
  const short = lines.find((line, i) => isMonthDay(line) && !isClock(lines, i));
  if (short) {
    const { index: _, length: __, ...day } = findMonthDay(short) as FoundDate;
    return stated.find(({ date }) => date && isSameDay(date, day)) ?? { ...day, basis: 'explicit' };
  }
  return first ?? printedAtFoot(foot.map(({ text }) => fold(text)));
}

function printedAtFoot(lines: readonly string[]): Published | null {
  for (const line of lines) {
    const [stamp] = FOOT.test(line) ? stampsOf(line) : [];
    if (!stamp || (line.length - stamp.date.length > LONGEST_REST && !/^posted/.test(line))) continue;
    const doubt = doubtOf(stamp);
    if (doubt !== null && doubt < SURE.changed) return publishedAt(stamp);
  }
  return null;
}

/** A line of a list: another article's title is a link, and its date stands beside it. */
const isLinked = ({ linked, text }: Block, isAbove: boolean): boolean =>
  linked >= (isAbove ? 4 : /\p{Script=Han}/u.test(text) ? LONG_LINK.han : LONG_LINK.latin) && !LABEL.test(fold(text));

/** The dates of a line that is no sentence: what stands beside a date are labels and names. @param above a label above the line */
function stampsOf(line: string, above = ''): Stamp[] {
  if (line.length >= LONGEST || /[。！？]/.test(line) || (/[，；]/.test(line) && !FIELD.test(line))) return [];
  const dates = findDates(line);
  return dates.map((date, i) => {
    const end = date.index + date.length;
    const last = dates[i - 1];
    const before = (last ? '' : above) + line.slice(last ? last.index + last.length : 0, date.index);
    return { date, before, after: line.slice(end, dates[i + 1]?.index), line };
  });
}

/** A label in a block of its own above its value. */
const labelAbove = (line = ''): string => (line.length <= 12 && /(?:时间|日期|日|[:：])$/.test(line) ? line : '');

/** How doubtful a printed date is; null for one of something else. */
function doubtOf({ date, before, after, line }: Stamp): number | null {
  if (ELSE.test(before) || OTHER_BEHIND.test(after)) return null;
  if (PUBLISHED.test(before)) return SURE.labelled;
  if (CHANGED.test(before) || CHANGED_BEHIND.test(after)) return SURE.changed;
  if (PUBLISHED_BEHIND.test(after)) return SURE.labelled;
  if (WRITER.test(before)) return SURE.bare;
  if ((OTHER.test(before) && !NEUTRAL.test(before)) || (EVENT.test(line) && !/来源|作者|编辑|浏览|阅读|点击/.test(line))) return null;
  if (LABEL.test(line)) return SURE.headLine;
  if (PATH.test(line)) return null;
  if (date.time !== undefined) return SURE.clock;
  const beside = `${before}${after}`.replace(WEEKDAY, '').replace(COUNTED, '').replace(/\s/g, '');
  const isBare =
    line.length < 40 && beside.length <= LONGEST_BESIDE && !/\d|^[一二三四五六七八九十]+、/.test(beside) && !SENTENCE.test(after);
  return isBare ? SURE.bare : null;
}

/** True for the page's clock and for the time of an event: by its words, by a weekday without a time, or by the line beside it. */
function isClock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (TODAY.test(line) || PLACE.test(line)) return true;
  if (WEEKDAY.test(line) && !/\d[:：]\d\d/.test(line) && !LABEL.test(line) && withoutWeekday(line).length <= LONGEST_CLOCK) return true;
  return [lines[at - 1], lines[at + 1]].some(
    (beside = '') => beside.length < 40 && (/农历|今天是|天气/.test(beside) || PLACE.test(beside)),
  );
}

const withoutWeekday = (line: string): string => line.replace(WEEKDAY, '').replace(/\s/g, '');

/** A short line with a month and day, and a clock or a label. */
function isMonthDay(line: string): boolean {
  const day = line.length < 40 && !/[。，！？]/.test(line) ? findMonthDay(line) : null;
  if (!day) return false;
  const before = line.slice(0, day.index);
  return !OTHER.test(before) && (day.time !== undefined || PUBLISHED.test(before));
}

const isSameDay = (date: string, { month, day }: Published | Omit<Published, 'basis'>): boolean =>
  Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day;

function publishedAt({ date: { index: _, length: __, ...rest } }: Stamp): Published {
  return { ...rest, basis: 'explicit' };
}

const daysBetween = (a = '', b = ''): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
