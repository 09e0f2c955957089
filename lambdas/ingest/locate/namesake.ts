import words from '../../../seeds/regions/beside-words.json' with { type: 'json' };

const oneOf = (text: string): string => `(?:${text.split(' ').join('|')})`;

/** 重庆邮电大学, 南京师大, 华中理工; not 大学生, 大学城, 工大会议. */
const SCHOOL = `(?:${words.subjects})*(?:大学(?![生城])|学院)|师范|理工|科技大|医科大|农业大|[师交工农医财]大(?![会厅型])`;
/** Companies, their goods, and the time of a place's clocks. */
const COMPANY = `${oneOf('时间 银行 电气 证券 股份 集团 汽车集团 控股 同仁堂')}|航空(?=公司|股份|集团|航班|的|[，。、；！？])|牌(?![坊楼照匾])`;
const ROAD = '[东西南北中]?(?:路(?![径线上面])|大街|大道|街(?!道))|新村(?=[\\d一二三四五六七八九十]+[号栋幢弄])|滩(?=[的上老往])';
const TREATY = `${oneOf('条约 议定书 协定 合作组织')}|组织(?=峰会|成员国|秘书)`;
/** Clubs, those that are also mountains and harbours only where they play. */
const CLUB =
  '申花|亚泰|津门虎|恒大|(?:国安|泰山|海港|蓉城|三镇|宏远|建业)(?=队|足球|俱乐部|的?(?:球|[主客]场)|战成|与[^，。]{2,8}战|[\\d一二三四五六七八九十]比)';
/** Not where it is a trade of the place: 柳州螺蛳粉产业. */
const DISH = `(?:${words.dishes})(?!产业|产值|行业|企业|节|基地|协会|出口|文化)`;
const EVENT = '商会|起义|会议(?!中心|[在上])|战役|精神';

/** After a short name: what carries the name of a place, and is elsewhere or everywhere: a school, a company, a road, a treaty, a club, a dish, an event. */
export const NAMESAKE = new RegExp([SCHOOL, COMPANY, ROAD, TREATY, CLUB, DISH, EVENT].join('|'), 'y');
