import type { RegionLevel } from '../../model/article.ts';

/** Words that say at which level an article speaks, without naming the place: 全省, 区委, 管委会. */
export type CueLevel = Extract<RegionLevel, 'province' | 'city' | 'county' | 'zone' | 'national'>;

const split = (text: string) => text.split(' ');
/** Offices that exist on several levels: a letter for the level before them makes the cue. */
const OFFICES = split(
  '委 政府 人民政府 人大 政协 纪委 直机关 级机关 总工会 妇联 发改委 教育局 公安局 财政局 卫健委 住建局 人社局 民政局 法院 检察院 农业农村局 水利局 交通局 交通运输局 文旅局 应急局 应急管理局 市场监管局 司法局 审计局 城管局 税务局 自然资源局 生态环境局 商务局 科技局 医保局 疾控中心 融媒体中心 文化馆 人民医院 工商联 残联 团委',
);
const DEPARTMENTS = split(
  '发展改革委 教育厅 科技厅 公安厅 民政厅 司法厅 财政厅 人社厅 自然资源厅 生态环境厅 住建厅 住房城乡建设厅 交通运输厅 水利厅 农业农村厅 商务厅 文旅厅 文化和旅游厅 卫生健康委 应急管理厅 审计厅 工信厅 市场监管局 统计局 医保局 林业局 体育局 高院',
);
const on = (letter: string, offices: string[]) => offices.map((office) => letter + office);

export const cues: Record<CueLevel, string[]> = {
  province: [
    ...split('全省 我省 本省 省级 省直 团省委 省内 自治区党委 自治区政府 自治区人民政府'),
    ...on('省', OFFICES),
    ...on('省', DEPARTMENTS),
  ],
  city: [...split('全市 我市 本市 市直 市级机关 全州 我州 州委 州政府 盟委 全盟'), ...on('市', OFFICES)],
  county: [...split('全县 我县 本县 全区 我区 全旗 旗委 旗政府 县直 区直 区属'), ...on('县', OFFICES), ...on('区', OFFICES)],
  zone: split('管委会 党工委'),
  national: split(
    '全国 我国 中国 党中央 中共中央 国务院 中央军委 全国人大 全国政协 中央纪委 国家监委 中宣部 中组部 中央组织部 中央宣传部 中央办公厅 国家发展改革委 国家发改委 国家卫健委 国家卫生健康委 国家统计局 国家税务总局 国家医保局 国家能源局 国家林草局 国家文物局 国家药监局 国家移民管理局 国家疾控局 国家数据局 国家知识产权局 国家铁路局 国家林业局 国家旅游局 国家海洋局 国家卫生计生委 国家安监总局 国家工商总局 国家质检总局 国家邮政局 国家航天局 国家体育总局 国家广电总局 国家金融监督管理总局 国家外汇管理局 国家防总 公安部 教育部 科技部 工信部 工业和信息化部 民政部 司法部 财政部 人社部 人力资源社会保障部 人力资源和社会保障部 自然资源部 生态环境部 住建部 住房城乡建设部 住房和城乡建设部 交通运输部 水利部 农业农村部 农业部 国土资源部 环境保护部 环保部 卫生部 文化部 铁道部 商务部 文旅部 文化和旅游部 退役军人事务部 应急管理部 应急部 中国人民银行 审计署 海关总署 市场监管总局 证监会 最高人民法院 最高人民检察院 最高法 最高检 两高两部 外交部 国防部 国新办 国务院办公厅 解放军 空军 海军 火箭军 军队 国铁集团 中国铁路 中国气象局 中央气象台 中国地震台网 省区市 各省市 全国各地 各地 国内 我驻 习近平 李克强 李强 王毅 中共中央政治局 国家主席 国家副主席 国务委员 总书记',
  ),
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
