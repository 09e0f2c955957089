const oneOf = (text: string): string => `(?:${text.split(' ').join('|')})`;

const TRADES =
  '工业 科技 理工 师范 医科 农业 林业 财经 邮电 交通 航空 航天 电子 外国语 中医药 音乐 美术 体育 民族 政法 海洋 电力 石油 建筑 工程 工商 信息 电影 戏剧 职业 技术';
/** 重庆邮电大学, 南京师大, 华中理工; not 大学生, 大学城, 工大会议. */
const SCHOOL = `${oneOf(TRADES)}*(?:大学(?![生城])|学院)|师范|理工|科技大|医科大|农业大|[师交工农医财]大(?![会厅型])`;
/** Companies, their goods, and the time of a place's clocks. */
const COMPANY = `${oneOf('时间 银行 电气 证券 股份 集团 汽车集团 控股 同仁堂')}|航空(?=公司|股份|集团|航班|的|[，。、；！？])|牌(?![坊楼照匾])`;
const ROAD = '[东西南北中]?(?:路(?![径线上面])|大街|大道|街(?!道))|新村(?=[\\d一二三四五六七八九十]+[号栋幢弄])|滩(?=[的上老往])';
const TREATY = `${oneOf('条约 议定书 协定 合作组织')}|组织(?=峰会|成员国|秘书)`;
/** Clubs, those that are also mountains and harbours only where they play. */
const CLUB =
  '申花|亚泰|津门虎|恒大|(?:国安|泰山|海港|蓉城|三镇|宏远|建业)(?=队|足球|俱乐部|的?(?:球|[主客]场)|战成|与[^，。]{2,8}战|[\\d一二三四五六七八九十]比)';
const DISHES =
  '火锅 烤鸭 炒饭 鸡饭 煲仔饭 拉面 牛肉面 小面 热干面 烩面 板面 米粉 米线 酸辣粉 肠粉 凉皮 泡馍 羊肉串 煎饼 汤圆 汤包 酥饼 烧饼 小吃 大?麻花 狮子头 大盘鸡 臭豆腐 扒鸡 烧鸡 火腿 板鸭 盐水鸭 红肠 黄酒 老?陈醋 白药 啤酒 茅台';
/** Not where it is a trade of the place: 柳州螺蛳粉产业. */
const DISH = `${oneOf(DISHES)}(?!产业|产值|行业|企业|节|基地|协会|出口|文化)`;
const EVENT = '商会|起义|会议(?!中心|[在上])|战役|精神';

/** After a short name: what carries the name of a place, and is elsewhere or everywhere: a school, a company, a road, a treaty, a club, a dish, an event. */
export const NAMESAKE = new RegExp([SCHOOL, COMPANY, ROAD, TREATY, CLUB, DISH, EVENT].join('|'), 'y');
