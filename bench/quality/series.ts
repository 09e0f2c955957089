/** An article to be grouped. */
export interface Piece {
  id: string;
  title: string;
  text: string;
  /** ISO instant */
  receivedAt?: string;
}

type Template = { id: string; title: string; text: string };

/** Bulletins of one template: `{p}` the place, `{a}` to `{d}` numbers. One of each place is issued on the same morning. */
const BULLETINS: Template[] = [
  {
    id: 'cases',
    title: '{p}新增确诊病例{a}例',
    text: '2月17日0—24时，{p}报告新增确诊病例{a}例，无新增死亡病例，新增治愈出院病例{b}例。截至2月17日24时，{p}累计报告确诊病例{c}例，累计治愈出院{d}例，现有密切接触者正在接受医学观察。',
  },
  {
    id: 'air',
    title: '{p}发布10月份空气质量通报',
    text: '{p}生态环境厅今天发布10月份环境空气质量通报。10月份，{p}优良天数比例为{a}%，同比提高{b}个百分点；细颗粒物平均浓度为每立方米{c}微克。下一步，{p}将继续加强移动源管理和工地扬尘治理，做好重污染天气应对，组织{d}个检查组开展现场帮扶。',
  },
  {
    id: 'trade',
    title: '前三季度{p}外贸进出口增长{a}%',
    text: '据海关统计，今年前三季度{p}货物贸易进出口总值{c}亿元，同比增长{a}%。其中出口增长{b}%，民营企业进出口占比继续提高。海关有关负责人介绍，{p}将持续优化口岸营商环境，压缩整体通关时间，全年计划为{d}家企业提供上门服务。',
  },
];
const PLACES = ['湖南省', '山西省', '江西省', '陕西省', '贵州省', '吉林省', '浙江省', '福建省'];

/** The same event again: `{y}` the year, `{n}` its number in Chinese numerals, `{a}` to `{d}` numbers, `{w}` who came, `{m}` the day. */
const RECURRENCES: Template[] = [
  {
    id: 'martyrs',
    title: '青禾市举行烈士纪念日公祭活动',
    text: '9月30日上午，青禾市在革命烈士陵园举行烈士纪念日公祭活动。{w}等市领导与各界代表{a}人参加。公祭活动在雄壮的国歌声中开始，全场肃立，向革命烈士默哀。少年儿童唱响《我们是共产主义接班人》，随后{b}个花篮依次敬献在纪念碑前。今年是第{n}个烈士纪念日，陵园全年接待祭扫群众{c}人次，组织红色讲解{d}场。',
  },
  {
    id: 'fair',
    title: '第{n}届柳河农产品展销会开幕',
    text: '11月{m}日，第{n}届柳河农产品展销会在柳河县会展中心开幕，为期五天。本届展销会设展位{a}个，吸引{b}家企业、合作社参展，展出特色产品{c}种。开幕当天现场签约项目{d}个。展销会由柳河县人民政府主办，县农业农村局承办，旨在搭建产销对接平台，助力农民增收。{w}出席开幕式。',
  },
  {
    id: 'exam',
    title: '{y}年松谷县普通高考平稳结束',
    text: '6月9日，{y}年松谷县普通高考平稳结束。今年全县共有{a}名考生参加考试，设考点{b}个、考场{c}个，选派监考员和工作人员{d}名。考试期间，公安、交通、供电、卫健等部门各司其职，为考生提供爱心送考、应急救助等服务，未发生影响考试的事件。{w}到考点巡视。成绩预计6月下旬公布。',
  },
];
const WEEKLY: Template[] = [
  {
    id: 'market',
    title: '白沙市一周菜价：{v}',
    text: '据白沙市发展改革委价格监测，{m}日至本周五，全市蔬菜平均零售价每公斤{a}元，环比{v}{b}%。监测的{c}种蔬菜中，叶菜类变化较大。猪肉平均零售价每公斤{d}元。市发展改革委将继续做好重要民生商品价格监测预警，督促平价商店落实保供稳价要求。',
  },
];
/**
 * A running report of one place, of which five come on end: `{t}` and `{u}` the times that it is of, `{s}` a total that hardly moves,
 * `{c}` one that stands still, `{a}` and `{b}` numbers of the day.
 */
const RUNNING: Template[] = [
  {
    id: 'clinic',
    title: '云溪省无新增确诊病例',
    text: '{t}，云溪省无新增确诊病例，新增治愈出院病例{a}例。截至{u}，全省累计报告确诊病例{c}例，累计治愈出院{s}例，现有重症病例2例。累计追踪到密切接触者2{c}人，尚有{b}人正在接受医学观察。',
  },
  {
    id: 'harvest',
    title: '白沙市秋收进度通报',
    text: '截至{u}，白沙市秋粮已收获{s}万亩，占应收面积的九成以上，当日投入联合收割机{c}台。其中玉米收获进度快于常年，大豆收获基本结束。市农业农村局抽调{b}名农技人员驻村指导，引导农户抢晴收晒，{a}个粮食烘干点全天开机。',
  },
  {
    id: 'level',
    title: '柳河县发布水情信息',
    text: '{t}，柳河县境内河道水势平稳。截至{u}，大坝水库水位{s}米，低于汛限水位，蓄水量{c}万立方米。全县{b}座小型水库运行正常，{a}名巡查人员在岗值守，未发现险情。县水务局提醒沿河群众注意安全。',
  },
  {
    id: 'repair',
    title: '青禾市供热管网抢修进展',
    text: '青禾市住房和城乡建设局通报，截至{u}，全市供热管网累计完成抢修{s}处，恢复供热小区{c}个。抢修队伍{b}支、人员{a}名实行三班轮换，对低温小区逐栋排查，居民可拨打服务热线反映室温问题。',
  },
];
/** The times of five reports on end, and a total that grows by one or two, or not at all. */
const TIMES: { t: string; u: string }[] = [
  { t: '2026年11月16日0—12时', u: '11月16日12时' },
  { t: '2026年11月17日0时至24时', u: '11月17日24时' },
  { t: '11月18日0—24时', u: '2026年11月18日24时' },
  { t: '11月19日0时至12时', u: '11月19日18时' },
  { t: '2026年11月20日0—24时', u: '11月20日24时' },
];
const TOTALS = ['231', '231', '233', '233', '234'];
const NUMERALS = ['九', '十', '十一', '十二', '十三'];
const PEOPLE = ['陈立夏、周明远', '高建章、林晓', '赵一川、孙慧', '吴书同、钱江', '何岳、马小松'];

/** Every article of the series: each is a story of its own, however alike they read. */
export function series(): Piece[] {
  const pieces: Piece[] = [];
  for (const [t, template] of BULLETINS.entries()) {
    for (const [i, place] of PLACES.entries()) {
      pieces.push(filled(template, place, { p: place, ...numbers(t * 31 + i) }, '2026-11-21T02:00:00.000Z'));
    }
  }
  for (const [t, template] of RECURRENCES.entries()) {
    for (const [i, n] of NUMERALS.entries()) {
      const values = { y: String(2021 + i), n, w: PEOPLE[i] ?? '', m: String(8 + i * 2), ...numbers(t * 17 + i + 100) };
      pieces.push(filled(template, `received-${i}`, values, `${2021 + i}-11-21T02:00:00.000Z`));
      const others = { ...values, y: String(2011 + i), w: PEOPLE[(i + 2) % 5] ?? '', ...numbers(t * 19 + i + 300) };
      pieces.push(filled(template, `archive-${i}`, others, '2026-11-21T02:00:00.000Z'));
    }
  }
  for (const [t, template] of RUNNING.entries()) {
    for (const [i, times] of TIMES.entries()) {
      const values = { ...numbers(t * 23 + i + 400), ...times, s: TOTALS[i] ?? '', c: String(312 + t) };
      pieces.push(filled(template, `report-${i}`, values, `2026-11-21T0${i + 1}:00:00.000Z`));
    }
  }
  for (const template of WEEKLY) {
    for (let i = 0; i < 5; i++) {
      const values = { v: i % 2 ? '上涨' : '下降', m: `11月${1 + i * 5}`, ...numbers(i + 200) };
      pieces.push(filled(template, `week-${i}`, values, `2026-11-${String(2 + i * 5).padStart(2, '0')}T02:00:00.000Z`));
    }
  }
  return pieces;
}

function filled({ id, title, text }: Template, name: string, values: Record<string, string>, receivedAt: string): Piece {
  const fill = (form: string) => form.replace(/\{(\w)\}/g, (_, key: string) => values[key] ?? '');
  return { id: `${id}-${name}`, title: fill(title), text: fill(text), receivedAt };
}

/** Four numbers that seldom meet those of another seed. */
function numbers(seed: number): Record<string, string> {
  const at = (step: number, least: number, span: number) => String(least + ((seed * step) % span));
  return { a: at(37, 3, 89), b: at(53, 2, 47), c: at(71, 120, 797), d: at(29, 30, 61) };
}
