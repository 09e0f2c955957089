import { FATES, LEADS, STOPS, TAIL_NOUNS, VERBS } from './about-words.ts';
import { UNIT } from './units.ts';

const CLOSERS: Record<string, string> = { '“': '”', '《': '》', '「': '」', '『': '』' };
const OPENERS: Record<string, string> = { '”': '“', '》': '《', '」': '「', '』': '『' };
const MARK = /[，,。；;：:、！!？?\n（(）)“”《》「」『』【】\d…+＋|｜]/;
/** Nouns of one character. Others of that length say nothing. */
const SHORT = /[村县区省市镇乡站点班校厂桥人国]/;
/** What says how it was counted, before what was. */
const FRONT = /^(?:累计|共计|同比|环比|全部|先后|其中|发放|支付|撮合|派出|提供|帮助|投入|完成|新增)/;
/** What a number before left behind: its unit, or 年, 月, 日 of a date. */
const UNIT_LEFT = new RegExp(`^[十百千万亿余多]*(?:${UNIT}|月份|[年月日])`);
const LONGEST = 20;
const REACH = 28;

/** A place in the text. */
interface Place {
  start: number;
  end: number;
}

/**
 * What a figure counts: the noun phrase right after the unit, or where a mark or a verb stands there, the one before the number.
 * `text` is folded; null where the sentence does not say.
 */
export function aboutOf(text: string, start: number, end: number): Place | null {
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
  from += FRONT.exec(text.slice(from, to))?.[0].length ?? 0;
  while (from < to && /[\s的了等及和与]/.test(text.charAt(from))) from++;
  while (to > from && /[\s的了和及等]/.test(text.charAt(to - 1))) to--;
  if (to - from > LONGEST || to <= from) return null;
  return to - from > 1 || SHORT.test(text.charAt(from)) ? { start: from, end: to } : null;
}
