import { bows } from './cues.ts';
import { matchesAt } from './matches-at.ts';
import { EVENT, INSTITUTION } from './occasion.ts';
import type { Place } from './places.ts';
import type { CueHit } from './scan.ts';
import type { CueVote } from './weigh-cues.ts';

/** What a word for the whole country weighs: as the first thing a title or the first sentence names, once more there, after a place, anywhere else. */
export const NATIONAL = { titleFirst: 5, title: 1.5, leadFirst: 2.5, leadAgain: 1, announced: 1.5, body: 0.15 };
/** The name of an event, and that it is held somewhere. In the capital it is the nation's. */
const EVENT_HELD = new RegExp(`^${EVENT.source}[^，。；]{0,24}在(?!北?京|人民大会堂)[^，。；]{2,}`);
/** A company says less than the nation whose name it carries. */
const COMPANY = new RegExp(INSTITUTION.source, 'y');
/** After the country: who plays or speaks for it, wherever that is. */
const TEAM = /[^，。；、在的]{0,6}?(?:队(?!伍)|选手|组合|健儿|运动员|代表团(?=[^，。；]{0,6}[获夺以])|代表(?=在|呼吁|发言|表示|指出))/y;
const WHEN = '(?:[今昨][天日]|近日|日前|[目当]前)';
/** 国家, 中央财政, 航天员: whose news it is where nobody else is named. */
const NATION = '国家|中央(?:财政|企业|广播|编办|宣讲)|[党团]中央|央企|国资委|航天员|空间站|海关';
/**
 * A text that begins with it: 国家医保目录新增……, 近日，记者从国家医保局获悉. Further on it tells of nobody: a school wins 国家奖学金, a hall shows a
 * model of the 空间站.
 */
const PLACELESS = new RegExp(
  `^(?:[^，。；]{0,12}(?:${WHEN}|[年月日时午])[^，。；]{0,8}，)?(?:本台)?(?:记者)?${WHEN}?(?:（[^）]*）)?[从由据在]?(?:新版|首批)?(${NATION})`,
);

/**
 * What a word for the whole country weighs where it stands. `first` is the first place of the text: a national word before it is the subject.
 * `opening` is where the first sentence ends, `lead` the first paragraph; undefined for a title.
 */
export function nationalVote(
  text: string,
  { start, end, text: word }: CueHit,
  first: Place | undefined,
  opening: number,
  lead: { start: number; end: number } | undefined,
): CueVote {
  const vote = (rule: string, weight: number): CueVote => ({ level: 'national', start, text: word, rule, weight });
  if (lead && (start < lead.start || start >= lead.end)) return vote('national-body', NATIONAL.body);
  const country = word === '中国' || word === '我国';
  const abroad = first?.units[0]?.level === 'foreign';
  // 中国天津国际直升机博览会: says where Tianjin is.
  if (country && !abroad && first?.start === end) return vote('national-body', NATIONAL.body);
  const leads = first === undefined || first.start > start;
  const company = (): boolean => country && matchesAt(COMPANY, text, start);
  if (!lead) return vote('national-title', leads && !company() ? NATIONAL.titleFirst : NATIONAL.title);
  const opens = start < opening;
  if (opens && !abroad && EVENT_HELD.test(text.slice(start, opening))) return vote('national-event', NATIONAL.body);
  if (opens && leads && !bows(text, start, lead.start)) return vote('national-lead', company() ? NATIONAL.announced : NATIONAL.leadFirst);
  if (country && matchesAt(TEAM, text, end)) return vote('national-team', NATIONAL.announced);
  return vote(opens ? 'national-lead' : 'national-body', NATIONAL.body);
}

/** What a text that names no place and no office says of the nation; null where it does not begin with it. */
export function placelessVote(text: string): CueVote | null {
  const [begin, word] = PLACELESS.exec(text) ?? [];
  if (begin === undefined || word === undefined) return null;
  return { level: 'national', start: begin.length - word.length, text: word, rule: 'national-body', weight: NATIONAL.body };
}
