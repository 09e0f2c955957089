import words from '../../../../seeds/summaries/figure-words.json' with { type: 'json' };

const SINGLE = words.single.join('|');

/** Words that end the noun phrase after a unit. */
export const STOPS = new RegExp(`${words.stops.join('|')}|的(?=[一二三四五六七八九十两约近超\\d]|$)|${SINGLE}`);

/** Up to the last verb before what is counted: 征集[诉求]3231条. */
export const VERBS = new RegExp(
  `.*(?:${words.verbs.join('|')}|以(?!上|下|内|来|前)|${SINGLE})(?!会议|活动|中心|项目$|工程$|组|站|点|室(?![温内外])|员|队)`,
);

/** What only leads up to a number: 达, 共计, 累计 … */
export const LEADS =
  /(?:稳定在|保持在|控制在|(?<=[额资值])完成|至少|最多|最快|只要|只需|连续|为期|长达|历时|累计|共计|总计|合计|达到|达成|超过|突破|已经|总共|一共|约为|全部|仅有|分别|由|从|共|达|为|约|近|超|逾|至|到|了|有|计|仅|已|均|等|增至|升至|降至|增长到|提高到|增加到)$/;

/** Verbs that stand for what is counted: 宣讲1200余场, 走访6224人次. */
export const TAIL_NOUNS =
  /(?:宣讲|走访|点击|投入|占地|进口|出口|减少|增加|绿化|参观|选登|培训|慰问|巡逻|巡查|检查|检测|接种|演出|展演|讲座|服务|咨询|调解|出动|接待|办理|增长|下降|压减|提升|降低|捐款|捐赠|贷款|补贴|帮扶|招聘|就业|阅读|播放|改造|督导|督查|签约|栽植|销售|研讨|调研)$/;

/** What befell the people counted; it says more than the place before the number. */
export const FATES = /^(?:不幸)?(遇难|死亡|受伤|失联|失踪|下落不明|被困|受困|伤亡|轻伤|重伤|获救)/;
