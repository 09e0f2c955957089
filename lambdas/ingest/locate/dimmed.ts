import words from '../../../seeds/regions/beside-words.json' with { type: 'json' };
import { characterSets, codeAt } from './character-sets.ts';
import { matchesAt } from './matches-at.ts';
import type { Place } from './places.ts';

/** A rule by which the neighbours of a place say that the article is not about it. */
interface Dim {
  rule: string;
  factor: number;
}

/** What follows the place, by any first character that it can have: most places need only the look at that. */
const AFTER: readonly (Dim & { first: string; pattern: RegExp })[] = [
  // 湖北以外: about the others
  { rule: 'excluded', factor: 0.1, first: '以之除外籍', pattern: /以外|之外|除外|外地|籍/y },
  // 酒泉卫星发射中心: the nation's, wherever it stands
  { rule: 'national-site', factor: 0.1, first: '卫航', pattern: /卫星发射中心|航天发射场|航天飞行控制中心|航天城/y },
  // 松山区考察团来围场: who comes to another's place
  {
    rule: 'guest',
    factor: 0.25,
    first: '党政代考学参观调经人企农教卫文',
    pattern:
      /[^，。；、来赴到]{0,8}?(?:代表团|考察团|考察组|学习团|参观团|访问团|观摩团|招商团|调研组)[^，。；、赴]{0,10}?(?:(?<![带归年以未])来|莅)/y,
  },
  // 广州派来的师傅, 南昌医生到疏勒: who comes from there
  {
    rule: 'comes-from',
    factor: 0.45,
    first: '省市县区选派来退医教老专客游旅球志小姑青学中工研留乡侨商茶企友娃妹大阿媳女夫师花果菜义支博战',
    pattern: new RegExp(`[省市县区]?(?:选?派来?的|来的|(?:退休)?(?:${words.persons}))`, 'y'),
  },
  // 杭州亚运会, 多哈游泳世锦赛: games that carry the name of their place, told for who wins
  {
    rule: 'games',
    factor: 0.4,
    first: '第0123456789亚大奥冬残青世全游田乒羽体刚进举结',
    pattern:
      /(?:第?[\d一二三四五六七八九十]+届)?(?:亚运会|亚残运会|大运会|奥运会|冬奥会|残奥会|冬残奥会|青奥会|冬青奥会|(?:世界|亚洲|全国)[^，。；]{0,8}?(?:运动会|锦标赛)|(?:游泳|田径|乒乓球|羽毛球|体操)?世锦赛|世乒赛|世界杯)|(?:刚刚)?(?:进行|举行|结束)的[^，。；]{0,30}[赛杯][^，。；]{0,4}中，/y,
  },
  // 监利、洪湖介绍做法: who speaks at another's meeting
  {
    rule: 'speaks',
    factor: 0.35,
    first: '、和等作介交分',
    pattern:
      /(?:[、和][^，。；：、和]{2,8}?){0,6}(?:等[^，。；、]{0,4}?)?(?:介绍|交流|分享|作)(?:了|各自的)?(?:先进|典型|成功)?(?:做法|经验|交流发言|典型发言|发言)/y,
  },
  // 江苏援青干部, 广东省第十批援藏工作队, 患者从武汉返回: who is from there and elsewhere now
  {
    rule: 'origin',
    factor: 0.35,
    first: '省市县区第援对返回乘坐来地疫',
    pattern:
      /[省市县区]?(?:第[^，。]{1,3}批)?(?:援[藏疆青]|对口(?:支援|帮扶)[^，。；]{2,6}(?:工作|前方|指挥))|(?<=[从自由][㐀-鿿]{0,4})[省市]?(?:地区|疫区)?(?:乘坐?[^，。；]{1,6})?(?:返回|返乡|回到|回乡|来到|来此|归来|抵达)/y,
  },
  // a paper or a station that carries the name
  { rule: 'medium', factor: 0.3, first: '日晚卫电新', pattern: /日报|晚报|卫视|电视台|新闻网/y },
];

/** What stands before the place, by its last character. */
const BEFORE: readonly (Dim & { last: string; pattern: RegExp })[] = [
  // 31个省(自治区、直辖市)和新疆生产建设兵团: one of a count of all
  { rule: 'counted', factor: 0.1, last: '和', pattern: /(?<=\d个省[^，。]{0,12}和)/y },
  // others go there, come from there, or help there
  {
    rule: 'elsewhere',
    factor: 0.35,
    last: '援帮助力建赴向往到达自过去进回经居扶作接合习鉴观待迎来请',
    pattern:
      /(?<=援助?|帮助?|助力|支援|驰援|援建|赴|向|[飞前送发运销开驶寄]往|[卖运销送]到|(?:小时|天|分钟)直?[到达]|来自|到过|去往|走进|返回|途经|旅居|对口帮扶|协作|对接|联合|学习|借鉴|参观|接待|欢迎|请[来到]|[邀聘]请)/y,
  },
];
/** The rules that a character after a place and before it allows, a bit a rule. */
const AHEAD = characterSets(...AFTER.map(({ first }) => first));
const BEHIND = characterSets(...BEFORE.map(({ last }) => last));
const ELSEWHERE: Dim = { rule: 'elsewhere', factor: 0.35 };

/** What else dims a country: its team plays ours, games are held there, it invites, its name is a treaty's, it is where a meeting is at which China speaks. */
const FOREIGN: readonly (Dim & { last?: string; before?: RegExp; after: RegExp })[] = [
  { rule: 'team', factor: 0.3, after: /(?:国家)?(?:[男女]子?)?(?:[足篮排]球?)?(?:队|选手|组合)/y },
  { rule: 'games', factor: 0.4, after: /[^，。；、]{0,6}?(?:[冬夏青残]{0,2}奥会|世锦赛|世界杯|锦标赛|大运会)/y },
  {
    rule: 'games',
    factor: 0.4,
    last: '在',
    before: /(?<=(?:赛|杯|[奥亚]运会|奥会)[^，。；]{0,16}在)/y,
    after: /[^，。；]{0,10}?(?:举行|进行|[开闭落]幕)/y,
  },
  { rule: 'inviter', factor: 0.4, last: '应', after: /[^，。；]{0,30}?邀请/y },
  { rule: 'treaty', factor: 0.1, last: '《', after: /[^》]{0,20}(?:公约|宪章|条约|协定)》/y },
  {
    rule: 'venue-abroad',
    factor: 0.4,
    before: /(?<=在[^，。；]{0,24})/y,
    after: /[^，。；]{0,36}?(?:会议?|论坛|峰会|赛|活动)[^，。；]{0,6}(?:[上中]|期间)，/y,
  },
];

/** 由浙江省委指导、浙江省委宣传部主办: who has the event, wherever it is. */
const ORGANIZER: Dim = { rule: 'organizer', factor: 0.3 };
const ORGANIZERS = { before: /(?<=由[^。；由]{0,60})/y, after: /[^。；]{0,60}?(?:主办|承办|协办)/y };

/**
 * The first rule by which the neighbours of a place dim it, or null. `guest`: the text said before that it is where others are or come from.
 * `organized`: the text speaks of organizers at all.
 */
export function dimmed(text: string, { start, end, units }: Place, guest: boolean, organized: boolean): Dim | null {
  const before = firstOf(BEFORE, BEHIND[codeAt(text, start - 1)] as number, text, start);
  if (before) return before;
  if (guest) return ELSEWHERE;
  const after = firstOf(AFTER, AHEAD[codeAt(text, end)] as number, text, end);
  if (after) return after;
  if (units[0]?.level === 'foreign') {
    const behind = text.charAt(start - 1);
    for (const one of FOREIGN) {
      if (one.last && one.last !== behind) continue;
      if ((!one.before || matchesAt(one.before, text, start)) && matchesAt(one.after, text, end)) return one;
    }
  }
  if (organized && matchesAt(ORGANIZERS.before, text, start) && matchesAt(ORGANIZERS.after, text, end)) return ORGANIZER;
  return null;
}

/** The first of the rules that matches at a place; `allowed` has the bits of those that are worth a try. */
function firstOf(rules: readonly (Dim & { pattern: RegExp })[], allowed: number, text: string, at: number): Dim | null {
  for (let i = 0; allowed >> i > 0; i++) {
    const rule = rules[i];
    if (rule && (allowed >> i) & 1 && matchesAt(rule.pattern, text, at)) return rule;
  }
  return null;
}
