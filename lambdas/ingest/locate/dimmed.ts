import { matchesAt } from './matches-at.ts';

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
  // 广州派来的师傅: who comes from there
  { rule: 'comes-from', factor: 0.35, first: '省市县区选派来', pattern: /[省市县区]?(?:选?派来?的|来的)/y },
  // 杭州亚运会, 多哈游泳世锦赛: games that carry the name of their place, told for who wins
  {
    rule: 'games',
    factor: 0.4,
    first: '第0123456789亚大奥冬残青世全游田乒羽体',
    pattern:
      /(?:第?[\d一二三四五六七八九十]+届)?(?:亚运会|亚残运会|大运会|奥运会|冬奥会|残奥会|冬残奥会|青奥会|冬青奥会|(?:世界|亚洲|全国)[^，。；]{0,8}?运动会|(?:游泳|田径|乒乓球|羽毛球|体操)?世锦赛|世乒赛|世界杯)/y,
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
    last: '援帮助力建赴向往自过去进回经居扶作接合习鉴观',
    pattern:
      /(?<=援助?|帮助?|助力|支援|驰援|援建|赴|向|飞往|前往|送往|来自|到过|去往|走进|返回|途经|旅居|对口帮扶|协作|对接|联合|学习|借鉴|参观)/y,
  },
];
const ELSEWHERE: Dim = { rule: 'elsewhere', factor: 0.35 };

/** 由浙江省委指导、浙江省委宣传部主办: who has the event, wherever it is. */
const ORGANIZER: Dim = { rule: 'organizer', factor: 0.3 };
const ORGANIZERS = { before: /(?<=由[^。；由]{0,60})/y, after: /[^。；]{0,60}?(?:主办|承办|协办)/y };

/**
 * The first rule by which the neighbours of a place dim it, or null. `guest`: the text said before that it is where others are or come from.
 * `organized`: the text speaks of organizers at all.
 */
export function dimmed(text: string, start: number, end: number, guest: boolean, organized: boolean): Dim | null {
  const behind = text.charAt(start - 1) || ' ';
  const ahead = text.charAt(end) || ' ';
  for (const one of BEFORE) if (one.last.includes(behind) && matchesAt(one.pattern, text, start)) return one;
  if (guest) return ELSEWHERE;
  for (const one of AFTER) if (one.first.includes(ahead) && matchesAt(one.pattern, text, end)) return one;
  if (organized && matchesAt(ORGANIZERS.before, text, start) && matchesAt(ORGANIZERS.after, text, end)) return ORGANIZER;
  return null;
}
