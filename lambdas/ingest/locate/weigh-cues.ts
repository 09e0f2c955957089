import { characterSets, codeAt } from './character-sets.ts';
import { KIND_CUTS } from './crossings.ts';
import { bows, type CueLevel, DISTINCTION, MODEL, PROVINCES_COUNTED } from './cues.ts';
import { datelineOf } from './dateline.ts';
import { type Frame, leadOf, sentenceEnd } from './frame.ts';
import type { Listed } from './lists.ts';
import { matchesAt } from './matches-at.ts';
import { NATIONAL, nationalVote } from './national.ts';
import type { Place } from './places.ts';
import type { CueHit, Scan } from './scan.ts';

/** A level word with what it weighs, and the rule that says why. */
export interface CueVote {
  level: CueLevel;
  start: number;
  text: string;
  rule: string;
  weight: number;
}

/** Of each place of a list that the text begins with: 湖北、江西等地. */
const LISTED = 1;
const COUNTED = { title: 3, lead: 1.5 };
const LEVEL = { title: 2, lead: 1, body: 0.7 };
/** Before a national word: the nation is only what something is compared with. */
const COMPARED = /(?<=占|居|位列|超过|高于|低于|快于)/y;
/** Its last characters: most level words stand behind none of them. */
const COMPARED_ENDS = characterSets('占居列过于');
/** 俄国防部, 美财政部: a ministry of another country. */
const OTHERS = /[俄美英法德日韩以伊乌叙印朝巴]/;
/** 农业部门, 公安部队, 文化部落, 农业部署: a branch of any level, or another word. */
const DEPARTMENT = /门(?!户)|队|落|件|署(?!名)/y;
/** 国家文物局通报……。湖北十堰的遗址: after an office of the nation, that it only tells the news; what a place opens that is the news. */
const ANNOUNCES = /^(?:今天|昨天|今日|日前|近日)?(?:（[^）]*）)?(?:最新)?(?:通报|发布|公布|消息|获悉|了解到|介绍)/;
const opensSentence = (text: string, place: Place | undefined, lead: { end: number }): boolean =>
  place !== undefined && place.start < lead.end && /[。：]/.test(text.charAt(place.start - 1));
/** After a level word: the next level in a row. */
const NEXT_LEVEL = /[、和]?[省市县区](?:委|政府)/y;
/** 社|区残联, 园|区税务局, 灾|区疾控中心: no district. */
const COMMON_AREA = /[社园景校灾山小牧林矿库]/;
/** So far back the mark before a quotation is looked for. */
const QUOTED_WITHIN = 120;
/** Whether somebody is quoted here: his 我省 is not the teller's. */
function isQuoted(text: string, at: number): boolean {
  const behind = text.slice(Math.max(0, at - QUOTED_WITHIN), at);
  const line = behind.slice(behind.lastIndexOf('\n') + 1);
  return line.lastIndexOf('“') > line.lastIndexOf('”') || line.split('"').length % 2 === 0;
}
/** Before 党工委: the committee of a street or a town. */
const STREET = /[道镇乡区村]/;

/**
 * What the level words of one field weigh. One that belongs to a place (广安区|委) or stands in a row of levels (中央、省委、市委) says nothing.
 * `lists`: the places that are listed as examples.
 */
export function weighCues({ text, cues }: Scan, places: readonly Place[], frame: Frame, lists: Listed): CueVote[] {
  if (frame.field === 'source' || frame.field === 'page') return [];
  const lead = frame.field === 'body' ? leadOf(frame) : undefined;
  const head = lead ? text.slice(0, lead.end) : text;
  const dateline = lead ? datelineOf(text) : null;
  // 应爱尔兰总理邀请，国务院总理……: who invites is no subject, nor is where it was written.
  const first = places.find(
    ({ start, end }) => text.charAt(start - 1) !== '应' && !(dateline && start >= dateline.start && end <= dateline.end),
  );
  const votes: CueVote[] = [];
  const counted = PROVINCES_COUNTED.exec(head);
  if (counted) {
    const weight = lead ? COUNTED.lead : COUNTED.title;
    votes.push({ level: 'national', start: counted.index, text: counted[0], rule: 'provinces-counted', weight });
  }
  const opening = lead ? sentenceEnd(text, lead.start) : text.length;
  for (let i = 0; lists.get(i) === 'news'; i++) {
    const { start, text: word } = places[i] as Place;
    if (start < opening) votes.push({ level: 'national', start, text: word, rule: 'listed', weight: LISTED });
  }
  let reached = 0;
  let near = 0;
  let led = false;
  let held = false;
  for (const cue of cues) {
    while (near < places.length && (places[near]?.end ?? 0) < cue.start) near++;
    const place = places[near];
    const owned = place !== undefined && place.start < cue.end && place.end <= cue.end;
    if (cue.start < reached || owned) continue;
    reached = cue.end;
    if (cue.level === 'national' && COMPARED_ENDS[codeAt(text, cue.start - 1)] && matchesAt(COMPARED, text, cue.start)) continue;
    // 其中国家级三个: 其中, and 国家.
    if (cue.text === '中国' && text.charAt(cue.start - 1) === '其') continue;
    if (cue.level === 'national' && text.charAt(cue.end - 1) === '部') {
      if (OTHERS.test(text.charAt(cue.start - 1)) || matchesAt(DEPARTMENT, text, cue.end)) continue;
    }
    if (matchesAt(DISTINCTION, text, cue.end) || (cue.text === '全国' && matchesAt(MODEL, text, cue.end))) {
      // 全国最大的风电场在汕尾: the place's, but told as the nation's by some.
      if (cue.level === 'national' && cue.start < opening)
        votes.push({ level: 'national', start: cue.start, text: cue.text, rule: 'national-first', weight: NATIONAL.body });
      continue;
    }
    const vote = cue.level === 'national' ? nationalVote(text, cue, first, opening, lead) : levelVote(text, cue, lead);
    if (!vote) continue;
    held ||= vote.rule === 'national-event';
    if (held && vote.rule === 'national-lead') vote.weight = NATIONAL.body;
    if (lead && vote.rule === 'national-lead' && vote.weight >= NATIONAL.leadFirst) {
      const announces = ANNOUNCES.test(text.slice(cue.end, cue.end + 16));
      // 教育部等部门要求各地: one subject, however many words it takes.
      if (led) vote.weight = NATIONAL.leadAgain;
      else if (announces && opensSentence(text, first, lead)) vote.weight = NATIONAL.announced;
      led ||= !announces;
    }
    votes.push(vote);
  }
  return votes;
}

function levelVote(text: string, { level, start, end, text: word }: CueHit, lead: { end: number } | undefined): CueVote | null {
  const before = text.charAt(start - 1);
  if (level === 'zone' && STREET.test(before)) return null;
  if (word.startsWith('区') && COMMON_AREA.test(before)) return null;
  if (word.startsWith('我') && isQuoted(text, start)) return null;
  if (/[、和]/.test(before) || matchesAt(NEXT_LEVEL, text, end)) return null;
  if (bows(text, start)) return null;
  // 资|本市|场
  if (KIND_CUTS[text.charAt(end - 1)]?.includes(text.charAt(end) || ' ')) return null;
  const weight = !lead ? LEVEL.title : start < lead.end ? LEVEL.lead : LEVEL.body;
  return { level, start, text: word, rule: 'level-word', weight };
}
