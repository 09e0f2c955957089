import words from '../../../seeds/regions/level-words.json' with { type: 'json' };
import type { RegionLevel } from '../../model/article.ts';

/** Words that say at which level an article speaks, without naming the place: 全省, 区委, 管委会. */
export type CueLevel = Extract<RegionLevel, 'province' | 'city' | 'county' | 'zone' | 'national'>;

const split = (text: string) => text.split(' ');
/** Offices that exist on several levels: a letter for the level before them makes the cue. */
const OFFICES = split(words.offices);
const on = (letter: string, offices: string[]) => offices.map((office) => letter + office);

export const cues: Record<CueLevel, string[]> = {
  province: [...split(words.province), ...on('省', OFFICES), ...on('省', split(words.departments))],
  city: [...split(words.city), ...on('市', OFFICES)],
  county: [...split(words.county), ...on('县', OFFICES), ...on('区', OFFICES)],
  zone: split(words.zone),
  national: split(words.national),
};

/** After a cue: a distinction that one place wins among all (全省首个, 全国文明城市). The article is about the winner. */
export const DISTINCTION =
  /(?:首|率先|第[一二三]|前列|前茅|唯一|领先|先进|文明|优秀|百强|劳动模范|劳模|五一|人大代表|政协委员|示范|重点|卫生城|最[大佳美早]|[冬夏]?季?(?:残疾人)?运动会|[^，。]{0,4}(?:锦标赛|联赛|大赛))/y;
/** After 全国: one of its models, 平安建设先进县. It is asked of this word alone, since it is dear. */
export const MODEL = /[^，。；的]{2,8}(?:先进|示范|优秀)[县市区旗镇乡村社单集个]/y;

/** 12省市, 13地: a count of provinces is the whole country. */
export const PROVINCES_COUNTED = /(?:\d{1,2}|[十多])个?(?:省(?![级委道会])|地(?=[^市级块铁]))(?:区市|市|份)?/;

/** Words by which an article bows to the levels above it: 中央、省委、市委 in a row say nothing of its own level. */
const DEFERENCE = /(?:^经|[，。]经|贯彻|落实|按照|根据|学习|遵循|传达|对标|中央|国家|全国|关于)[^，。；！？\n]{0,14}$/;
/** How far before a level word they can stand. */
const REACH = 18;
/** Whether the level word at a place of a text, from `from` on, is one that the text bows to. */
export const bows = (text: string, at: number, from = 0): boolean => DEFERENCE.test(text.slice(Math.max(from, at - REACH), at));
