import type { Quantity } from './quantities.ts';

/** Units that Chinese numerals count in ordinary prose; with others (台, 门, 家, 元 …) they are mostly names: 五台山, 三门峡, 三元区. */
const CHINESE_UNITS = new Set(
  '项 个 名 位 人 次 批 场 件 类 大类 种 轮 份 部 篇 本 座 条 支 户 人次 % 倍 成 所 家 个月 天 个小时 小时 亩 万亩 公里 吨 批次 场次 平方米 平方公里 个百分点 例 起 册 套 张 处 组 间 辆 列 分钟 棵 台套 班次'.split(
    ' ',
  ),
);
/** After N个: the name of a slogan (两个维护, 四个意识) or a way to divide a speech (三个方面), not a count. */
const NAMED =
  /^(?:[“”"「」]|维护|确立|意识|自信|全面|服从|革命|代表|一百年|百年|文明|必然|进一步|坚持|务必|规律|统筹|结合|认同|离不开|毫不动摇|一律|到位|不|回归|一体|讲话|方面|层面|维度|环节|原则|步骤|方向|问题导向|基本点|中心任务)/;
/** Ways of speaking and names that hold a number and a unit. */
const IDIOM =
  /八项规定|六大纪律|四种形态|三番五次|三品一标|三支一扶|两张皮|两条腿|[三五]位一体|四条禁令|万家灯火|千家万户|十个指头|天无理由|二人转|三人行/;
/** 三家店, 五家渠: places. */
const PLACE = /^(?:渠|店|村|庄|屯|堡|坪|子)/;
/** Points, not minutes or cents: 平均提高5.8分. */
const POINTS = /(?:得分|评分|总分|均分|平均|打分|提高|满分|积分|达到?)$/;
const SPAN = /^(?:天|个月|个?小时|周|日|年)$/;
const LASTING = /(?:连续|为期|长达|历时|持续|累计)$/;
/** 未来三天, 过去5天 point at a time; 提前47天 says how long. */
const AROUND_NOW = /(?:未来|今明|每隔|过去|最近|近|(?<!提)前|后|头|这)$/;
/** 这两个, 每三次, 其他三个: they point at what was counted elsewhere. */
const POINTER = /(?:其[他余它]|这些|其|这|那|某|每|各|另|任|首|下|前|后|本|该|同|头|逐|哪)$/;
/** Characters of context that the rules look at on either side. */
const CONTEXT = 6;

/**
 * Why a number with a unit is no figure, or null where it is one: dates and their parts, ordinals, single things (一批),
 * names of slogans (四个意识), frost (零下6摄氏度: its sign is a word), ways of speaking (千家万户), service classes (15分钟生活圈, 24小时服务).
 */
export function notFigure(text: string, quantity: Quantity): string | null {
  const { at, end, unit, numeral, chinese, approx } = quantity;
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const after = text.slice(end, end + CONTEXT);
  const bound = /(?:内|以上|左右|以下)$/.test(text.slice(at, end));
  if (unit === '日' && (!bound || /月$/.test(before))) return 'date';
  if (unit === '年' && (chinese || ((!bound || Number(numeral) > 200) && !LASTING.test(before)))) return 'date';
  if (unit === '分' && (chinese || !(numeral.includes('.') || POINTS.test(before)))) return 'clock';
  if (/零下$/.test(before)) return 'below-zero';
  if (unit === '分钟' && /^[^，,。；;、]{0,9}圈/.test(text.slice(end, end + 11))) return 'service-class';
  if (unit === '小时' && numeral === '24' && !bound) return 'service-class';
  if (SPAN.test(unit) && !bound && AROUND_NOW.test(before)) return 'pointer';
  if ((chinese || unit === '次') && !approx && POINTER.test(before)) return 'pointer';
  if (/^(?:届|年级)/.test(after) || (chinese && unit === '次' && /^(?:会议|全会|全体会议|代表大会)/.test(after))) return 'ordinal';
  if (/^的?级/.test(after)) return 'class';
  if (IDIOM.test(text.slice(Math.max(0, at - 2), end + 4))) return 'idiom';
  return chinese ? notCount(quantity, after, before) : null;
}

/** Chinese numerals are in names and phrases more often than they count. */
function notCount({ numeral, unit, approx }: Quantity, after: string, before: string): string | null {
  if (/^[一零〇]$/.test(numeral)) return 'single';
  if (numeral === '二') return 'ordinal';
  if (/^[百千万亿]+$/.test(numeral) && !approx) return 'round-word';
  if (numeral.startsWith('上') && /[线网身以路掌街海]$/.test(before)) return 'round-word';
  if (!CHINESE_UNITS.has(unit) && !(numeral.length > 1 && /[元亩米里吨]$/.test(unit))) return 'name';
  if (/^[一二三四五六七八九〇零]{2,}$/.test(numeral) && !/^(?:一二|二三|三四|四五|五六|六七|七八|八九|三五)$/.test(numeral))
    return 'digits';
  if (unit === '个' && NAMED.test(after)) return 'slogan';
  if (unit === '家' && PLACE.test(after)) return 'place';
  return null;
}
