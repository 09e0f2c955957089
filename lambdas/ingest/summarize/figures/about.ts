import { FATES, LEADS, STOPS, TAIL_NOUNS, VERBS } from './about-words.ts';
import { UNIT, type UnitKind } from './units.ts';

const CLOSERS: Record<string, string> = { '“': '”', '《': '》', '「': '」', '『': '』' };
const OPENERS: Record<string, string> = { '”': '“', '》': '《', '」': '「', '』': '『' };
const MARK = /[，,。；;：:、！!？?\n（(）)“”《》「」『』【】\d…+＋|｜]/;
/** Nouns of one character. Others of that length say nothing. */
const SHORT = /[村县区省市镇乡站点班校厂桥人国]/;
/** What says when, where and how it was counted, before what was. */
const FRONT =
  /^(?:累计|共计|同比|环比|全部|先后|其中|另外|其余|发放|支付|撮合|派出|提供|帮助|投入|完成|新增|今年|去年(?!同期)|目前|眼下|如今|以前|届时|全年|年度|平均每|各地|全[省市县区州国镇乡](?!人大|政协)|我(?!国)|该|力争|预计|当前|本(?!地|土|科|级|届|金|市场)|共有|有(?![关限效机色轨线])|比(?:去年|上年|年初)(?:同期)?|前[\d一二三四五六七八九十]+个?月|前三季度|[上下]半年|以来|这里|每天|首批|沿街|流域内|暑期|所有|一共|计划再?|再|还|已经?|通过|据)/;
/** What leads to the number, after what it counts. */
const BACK =
  /(?:[的了却就要可需均已还共占达为约至到有是再改]|(?<![产功性动技职])能|(?<!上)涨|继续|(?<!下)降|(?<=却)少|(?<!行|奔)走|(?<![高初集其空])中|前后|加起来|一个月|每个?月|一小时|最多|最少|最长可?开?|最高|最低|仅|大约|合计|总共|每|扩|如今|原来|分别)$/;
/** Says where or how, not what. */
const NO_NOUN =
  /(?:[旁内外]|人管|自发|当场|多则|少则)$|^(?:他家.*|她家.*|他|她|得分|这里|我|一个人|其|这座|走路|任务中)$|^[\d一二三四五六七八九十两]+(?:个?小时|天|个?月|年|次)$/;
/** Says that there was a change, not of what. */
const CHANGE = /^(?:压缩|压减|整合|缩减|缩短|减少|减|降低|降|增加|提高|扩大|提升|变|恢复|提前|推迟|改为|增|涨|升)[到至为了]?$/;
/** What a number before left behind: its unit, or 年, 月, 日 of a date. */
const UNIT_LEFT = new RegExp(`^[十百千万亿余多]*(?:月份|[年月](?:以来|底|初|末|前|起)|${UNIT}|[年月日])`);
const LONGEST = 20;
const REACH = 28;

/** A place in the text. */
interface Place {
  start: number;
  end: number;
}

/** A share or a measure names itself before its number: 研发投入占比超过5%的企业. */
const MEASURE = /(?:率|占比|比例|比重)$/;

/**
 * What a figure counts: the noun phrase right after the unit, or where a mark or a verb stands there, the one before the number.
 * What a span of time is of stands before it. `text` is folded; null where the sentence does not say.
 */
export function aboutOf(text: string, start: number, end: number, kind: UnitKind): Place | null {
  if (kind === 'time') return preceding(text, start);
  const before = kind === 'share' ? preceding(text, start) : null;
  if (before && MEASURE.test(text.slice(before.start, before.end))) return before;
  return following(text, end) ?? preceding(text, start);
}

function following(text: string, end: number): Place | null {
  const from = /^[的 ]/.test(text.charAt(end)) ? end + 1 : end;
  const fate = FATES.exec(text.slice(from, from + 6));
  if (fate) return place(text, from, from + fate[0].length);
  let to = from;
  let open = from;
  while (to - from <= LONGEST) {
    const closer = CLOSERS[text.charAt(to)];
    const close = closer ? text.slice(to, to + LONGEST + 1).indexOf(closer) : -1;
    if (close > 0) {
      const stop = STOPS.exec(text.slice(open, to));
      if (stop) break;
      to = open = to + close + 1;
    } else if (to >= text.length || MARK.test(text.charAt(to))) break;
    else to++;
  }
  const stop = STOPS.exec(text.slice(open, to));
  return place(text, from, stop ? open + stop.index : to);
}

function preceding(text: string, start: number): Place | null {
  let from = start;
  while (from > 0 && start - from < REACH) {
    const opener = OPENERS[text.charAt(from - 1)];
    const open = opener ? text.slice(Math.max(0, from - REACH), from - 1).lastIndexOf(opener) : -1;
    if (open >= 0) {
      from = Math.max(0, from - REACH) + open;
    } else if (MARK.test(text.charAt(from - 1))) break;
    else from--;
  }
  if (from > 0 && /\d/.test(text.charAt(from - 1))) from += UNIT_LEFT.exec(text.slice(from, start))?.[0].length ?? 0;
  let to = start;
  for (let lead = LEADS.exec(text.slice(from, to)); lead; lead = LEADS.exec(text.slice(from, to))) to -= lead[0].length;
  const phrase = hidden(text.slice(from, to));
  const head = lastVerb(phrase);
  if (head < phrase.length) return place(text, from + head, to);
  return TAIL_NOUNS.test(phrase) ? place(text, from + lastVerb(phrase.slice(0, -2)), to) : null;
}

/** Quotations as blanks: no verb is looked for inside them. */
const hidden = (phrase: string): string =>
  phrase.replace(/“[^”]*”|《[^》]*》|「[^」]*」|『[^』]*』/g, (quote) => '\u00a0'.repeat(quote.length));
const lastVerb = (phrase: string): number => VERBS.exec(phrase)?.[0].length ?? 0;

function place(text: string, start: number, end: number): Place | null {
  let from = start;
  let to = end;
  for (let before = -1; before !== to - from; ) {
    before = to - from;
    from += FRONT.exec(text.slice(from, to))?.[0].length ?? 0;
    while (from < to && /[\s的了等及和与]/.test(text.charAt(from))) from++;
    to -= BACK.exec(text.slice(from, to))?.[0].length ?? 0;
    while (to > from && /[\s及和等]/.test(text.charAt(to - 1))) to--;
  }
  if (to - from > LONGEST || to <= from || CHANGE.test(text.slice(from, to)) || NO_NOUN.test(text.slice(from, to))) return null;
  return to - from > 1 || SHORT.test(text.charAt(from)) ? { start: from, end: to } : null;
}

/** What only says that the number changed: 由78个压缩到21个 counts the same twice. */
const BECAME =
  /^(?:大幅|逐步|进一步)?(?:压缩|压减|整合|缩减|缩短|减少|减|降低|降|增加|提高|扩大|提升|变|恢复|改为|增|涨|升)[到至为成](?:了|仅)?$/;

/** Whether the number at `start` is what the one that ended at `end` became. */
export const became = (text: string, end: number, start: number): boolean => start > end && BECAME.test(text.slice(end, start));
