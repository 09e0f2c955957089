import type { PeriodKind } from '../../model/period.ts';
import { clockAt, daysOf } from '../../model/period.ts';
import { groupName, provinces, regionLabel } from '../../model/region.ts';
import { themeOf } from '../../model/theme.ts';
import { UNCLASSIFIED } from '../compile/groups.ts';
import { pagesZh } from './pages/words-zh.ts';
import { searchZh } from './search-words-zh.ts';
import type { Words } from './words.ts';

/** How a Chinese 简报 says things; every format says them alike. */

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const KINDS: Record<PeriodKind, string> = { day: '日报', week: '周报', month: '月报' };

const REASONS: Record<string, string> = {
  empty: '文件是空的',
  binary: '不是文本文件',
  undecodable: '无法识别文字编码',
  mojibake: '文字已损坏（乱码），无法还原',
  'no-text': '没有找到正文',
  'too-large': '文件过大',
  'too-long': '文章过长',
  'too-deep': '网页嵌套过深',
  'too-many-lines': '行数过多',
  'too-many-members': '打包的文件过多',
  'too-compressed': '压缩率异常，可能是压缩炸弹',
  'too-many-attributes': '网页标签属性过多',
  'too-many-pages': '页数过多',
  'too-slow': '读取超时',
  damaged: '文件已损坏',
  encrypted: '文件已加密',
  unsupported: '格式暂不支持',
  'no-article': '里面没有文章',
  'bad-json': 'JSON 格式有误',
  'bad-member': '包内这一项没有正文',
  'nothing-inside': '包内没有文章',
  'record-missing': '记录缺失，等待重新处理',
  failed: '多次处理失败，已转入死信队列',
  unexplained: '原因未记录',
};

const monthDay = (day: string): string => `${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;
const longDay = (day: string): string => `${+day.slice(0, 4)}年${monthDay(day)}`;

function moment(instant: string, timeZone: string): string {
  const clock = clockAt(instant, timeZone);
  return `${monthDay(clock)} ${clock.slice(11, 16)}`;
}

const method: Words['method'] = ({ method: by, similarity }) => {
  if (by === 'lead') return '';
  if (by === 'same-text') return '同文';
  if (by === 'editor') return '编辑合并';
  return `${by === 'near-duplicate' ? '近似转载' : '同一事件'}，相似度 ${similarity.toFixed(2)}`;
};

export const zh: Words = {
  lang: 'zh-CN',
  self: '中文',
  at: (path) => path,
  list: (items) => items.join('、'),
  semicolon: '；',
  colon: '：',
  bracketed: (text) => `（${text}）`,
  titled: (text) => `《${text}》`,

  kinds: KINDS,
  before: { day: '前一日', week: '上周', month: '上月' },
  longDay,
  monthDay,
  weekdays: [...'一二三四五六日'],
  year: (year) => `${+year}年`,
  periodName(kind, period) {
    if (kind === 'day') return `${longDay(period)} ${WEEKDAYS[new Date(`${period}T00:00:00Z`).getUTCDay()]}`;
    return kind === 'week' ? `${+period.slice(0, 4)}年第${+period.slice(6)}周` : `${+period.slice(0, 4)}年${+period.slice(5, 7)}月`;
  },
  issueName: ({ number, total }) => (total > 0 ? `第${number}期（总第${total}期）` : `第${number}期`),
  issueOf: (day, number) => `${monthDay(day)}第${number}期`,
  dayIssue: (day) => `${longDay(day)}一期`,
  coverage({ kind, period, timeZone }) {
    const days = daysOf({ kind, id: period });
    const [first = period, last = period] = [days[0], days.at(-1)];
    return kind === 'day' ? `${longDay(first)} 0时至24时（${timeZone}）` : `${longDay(first)}至${monthDay(last)}（${timeZone}）`;
  },
  moment,
  publishedOn(published) {
    if (published?.date) return longDay(published.date);
    return published?.month && published.day ? `${published.month}月${published.day}日` : '未署日期';
  },

  groupName: (code, short) => (short && provinces.find((province) => province.code === code)?.short) || groupName(code),
  tile: (code) => ({ text: provinces.find((province) => province.code === code)?.short ?? code }),
  place: ({ level, path }) => ({ named: regionLabel({ path }) || groupName(level), rest: '' }),
  themeName: (id) => (id === UNCLASSIFIED ? '未分类' : themeOf(id).zh),

  days: (days) =>
    days.length > 3 ? `${days.length} 天，${monthDay(days[0] ?? '')}至${monthDay(days.at(-1) ?? '')}` : days.map(monthDay).join('、'),

  nth: (place) => (place ? `第 ${place} 条` : 'digest.json'),
  stories: (count) => `${count} 条`,
  items: (count) => `${count} 件`,
  method,
  evidence: ({ period, ...how }) => `与${monthDay(period)}所刊：${method(how)}`,
  inCommon: '；共有：',
  decision: ({ kind, by, at }, timeZone) => `编辑${kind === 'merge' ? '合并' : '拆分'}：${by}，${moment(at, timeZone)}`,
  unnamedSource: (key) => `未署来源（${key}）`,
  derived: '（摘）',
  derivedHint: '原文无标题，摘自正文',
  change: (now, before) => (now === before ? '持平' : now > before ? `多 ${now - before}` : `少 ${before - now}`),
  reason: (code) => REASONS[code] ?? '未能读取',

  site: { name: '简报', skip: '跳到正文', languages: '语言', home: '首页', archive: '往期' },
  masthead: {
    automatic: '自动编辑',
    covers: '收稿时段：',
    minutes: (minutes) => `阅读约 ${minutes} 分钟`,
    closed: '已定稿',
    open: '未定稿，随收随编',
    revision: (revision) => `第${revision}版`,
    asOf: '截至',
    previous: '← 上一期',
    next: '下一期 →',
    neighbours: '相邻各期',
    neighboursBelow: '相邻各期（页末）',
  },
  sections: {
    brief: '一分钟速读',
    numbers: '本期数据',
    contents: '目录',
    leads: '要闻',
    continuing: '持续关注',
    themes: '分主题',
    regions: '地区与主题',
    figures: '关键数字',
    synopsis: { day: '综述', week: '本周综述', month: '本月综述' },
    late: '补录',
    corrections: '更正与撤回',
    accounts: '收录说明',
  },
  issue: {
    description: ({ received, stories, regions, themes }) =>
      `收稿 ${received} 件，刊发 ${stories} 条，涉及 ${regions} 个省份、${themes} 个主题。`,
    colophon: '本期由程序编成：标题为原题，（摘）为摘自正文；正文均为原句；数字附其所在的句子。地区、主题与合并各有依据，见 digest.json。',
    leftOut: (count) => `此为选编，另有 ${count} 条见网页版全文。`,
    toldElsewhere: '另见：',
    noSentence: '未摘出正文句子。',
    keyFigures: '关键数字',
    sources: (count) => (count > 1 ? `来源（${count}）：` : '来源：'),
    andOthers: (count) => ` 等${count}个来源`,
    received: (when) => `${when}收`,
    late: '补录',
    fresh: '新',
    sentence: (n) => `第 ${n} 句在原文中的位置`,
    lateNote: '以下各件在其收稿日的一期定稿后才处理完毕，编入本期。',
    lateItem: { received: '收稿于', told: '，见' },
    more: (count) => `另有 ${count} 条`,
    rest: (count) => `其余 ${count} 条见 digest.json。`,
    see: (story) => `见${story}`,
  },
  continuing: {
    note: '此前各期已刊的事，只刊新增内容。',
    tag: (number) => `续·第${number}期`,
    later: (day) => `${monthDay(day)}续`,
    newFigures: '新增数字',
    newSources: '新增来源：',
    nothingNew: '没有新增内容。',
    first: '首刊：',
  },
  numbers: {
    labels: {
      received: '收稿',
      stories: '刊发',
      regions: '涉及省份',
      themes: '主题',
      sources: '署名来源',
      merged: '合并',
      rejected: '未能读取',
      late: '转后期补录',
      withdrawn: '撤回',
      failed: '处理失败',
    },
    what: '项目',
    now: '本期',
    againstBefore: { day: '较前一日', week: '较上周', month: '较上月' },
    againstMedian: '较中位数',
    note: (before, median) => ({ before: `${before}：`, after: median > 0 ? `；中位数取此前 ${median} 期。` : '。' }),
    alone: '没有上一期可以比照。',
    chart: (issues, least, most) => `近 ${issues} 期刊发：最少 ${least} 条，最多 ${most} 条`,
    point: (period, stories) => `${period} ${stories} 条`,
    noIssue: '无',
  },
  contents: { parts: '栏目', byTheme: '按主题', byRegion: '按地区' },
  regions: {
    outside: (groups) => `不属于一省的：${groups}。`,
    table: '各地区、各主题的条数（按主要主题计）',
    tableHint: '地区与主题交叉表，可横向滚动',
    region: '地区',
    sum: '合计',
  },
  accounts: {
    received: '收稿',
    terms: { published: '刊发', merged: '合并', late: '转后期补录', rejected: '未能读取', withdrawn: '撤回', failed: '处理失败' },
    unit: '按见稿次数计：同一稿件在两个文件中出现，计两次。',
    asOf: (when, timeZone) => `统计截至 ${when}（${timeZone}）。`,
    nothing: '本期没有收到任何文件。',
    lateNote: (sightings) => ({ before: `另有 ${sightings} 件于本期定稿后到达，刊于`, after: '。' }),
    rejected: '未能读取',
    failed: '处理失败',
    repeats: '此前已刊',
    silent: '未见来稿的来源',
    silentSource: (source, issues) => `${source}（此前七期中有 ${issues} 期）`,
    see: '，见',
    holds: (sightings) => `，含${sightings}件`,
    rest: (count) => `其余 ${count} 件见 digest.json`,
  },
  notices: {
    missing: (days) => `本期不完整：缺 ${days.map(monthDay).join('、')} 的日报，补齐后重编。`,
    failed: (count) => `本期不完整：${count} 件处理失败，重新处理后补入，原因见收录说明。`,
    empty: { day: '本日没有收到稿件。', span: '本期没有收到稿件。' },
    nothingTold: (received, goesOn) =>
      `本期收到 ${received} 件，没有可刊发的新稿件，${goesOn ? '都是此前已刊的事，见持续关注' : '去向见收录说明'}。`,
    lastCame: (when) => `${when ? `上一篇稿件收于 ${when}` : '此前各期也没有收到稿件'}。系统运行正常，本期照常编出。`,
    flood: (received, times) => `本期收稿 ${received} 件，约为近期中位数的 ${times} 倍，只列要点，其余折叠或见 digest.json。`,
    oneTheme: (theme, stories) => `本期 ${stories} 条同属“${theme}”，要闻不限每主题条数。`,
    corrected: (revision, stories) =>
      `本期是第${revision}版，${stories > 0 ? `有 ${stories} 条更正或撤回` : '收录情况有更新'}，见更正与撤回。`,
    superseded: { text: '这是旧版，此后撤回的内容已从中删去。', link: '看现行版' },
  },
  corrections: {
    note: '定稿之后的改动。旧版可查，撤回的内容除外。',
    revision: (revision, asOf) => `第${revision}版${asOf ? `（截至 ${asOf}）` : ''}`,
    older: (revision) => `第${revision}版`,
    fields: { title: '标题', summary: '摘句', figures: '数字', region: '地区', themes: '主题', sources: '来源' },
    changed: (fields) => `更正${fields.join('、')}：`,
    added: '增补：',
    merged: (id) => `一条已并入他条（编号 ${id}）`,
    withdrawn: (id) => `一条已撤回（编号 ${id}），内容不再提供`,
    accounts: '收录情况有更新。',
    withdrawnItems: '撤回的文件',
    tag: '更正',
    atStory: (revision, fields) => `第${revision}版更正${fields.join('、')}，`,
  },
  synopsis: {
    counts: ({ received, stories, regions, themes }, days) =>
      `${days} 天收稿 ${received} 件，刊发 ${stories} 条，涉及 ${regions} 个省份、${themes} 个主题。`,
    themes: (themes) => `${themes.map(({ name, stories }) => `${name} ${stories} 条`).join('，')}，居前。`,
    busiest: (day, stories) => `${monthDay(day)}最多，${stories} 条。`,
    rising: '上升',
    falling: '下降',
    theme: (name, now, before) => `${name} ${before}→${now}`,
    steady: '各主题没有明显升降。',
    silent: (before) => `盲区：${before}有、本期没有消息的省份`,
    region: (name, stories) => `${name}（${stories} 条）`,
    noSilent: '盲区：上期有消息的省份，本期都有。',
    open: '本期未结束，升降与盲区待定稿后比较。',
    days: '各日刊发',
    weeks: '各主题、各周的条数',
    head: '主题',
    longest: '持续最久',
  },
  imprint: { reportTo: '报：', sendTo: '送：', copyTo: '发：', editor: '编辑：', formats: '本期格式：' },
  index: {
    none: '还没有一期。',
    description: (issue, stories) => `${issue}，刊发 ${stories} 条。`,
    first: '还没有一期。把稿件放进稿件桶，一两分钟后这里就有当日的一期。',
    read: (stories) => `读本期全文（${stories} 条）→`,
    spans: '周报与月报',
    recent: '近日',
    all: '往期一览 →',
  },
  archive: {
    title: '往期',
    description: (count) => `共 ${count} 期。`,
    issues: (kind, count) => `${KINDS[kind]} ${count} 期`,
    none: '还没有一期。',
    week: '周',
    number: (number) => `${number}期`,
    legend: '格中为日期、期号和刊发条数；左列为周报，月名为月报。',
  },
  pages: pagesZh,
  search: searchZh,
};
