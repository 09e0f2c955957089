import words from '../../../seeds/summaries/sentence-words.json' with { type: 'json' };

/** Who acts in local news, followed within a few characters by what was done. */
const ORGAN =
  /(?:省委|市委|区委|县委|镇委|党工委|党委|党组|管委会|政府|人大|政协|纪委|监委|法院|检察院|办公室|委员会|总工会|妇联|团委|街道|社区|村|镇|乡|集团|公司|企业|学校|医院|大学|中心|支队|大队|[省市区县州旗盟]|(?<![开布格结破变全大])局|厅|(?<![全内外干局各])部|(?<![举主承创协])办|院|(?<![场处厕之有无])所|(?<![大社机议都约盛才])会)/;
const ACTION = new RegExp(words.action.join('|'));
/** Rhetoric: it fits every district. */
const SLOGAN = new RegExp(words.slogan.join('|'));
const SLOGANS = new RegExp(SLOGAN, 'g');
/** One turn of phrase spoils a sentence up to this long; two, one of twice the length. */
const SENTENCE_A_SLOGAN = 36;
const MEETING = /^(?:会议|大会|会上|他|她)?(?:还)?(?:强调|指出|要求|认为|提出|号召)|^[^，,]{0,16}(?:强调|指出|要求)[，,：:]/;
/** Who was there as well. */
const ATTENDS = /^[^，。；]{2,60}(?:参加|出席|陪同)(?:了?(?:上述|有关|相关)?(?:会见|会谈|活动|会议|座谈会?|调研|考察|仪式))?。$/;
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]+(?:是|要|、)|第[一二三四五六七八九十]+[，,、]|首先|其次|再次|最后|[①-⑳]|[(（]?[\d一二三四五六七八九十]{1,2}[)）.、])/;
const DANGLING =
  /^(?:我(?![国省市区县州军党方院校])|因此|同时|此外|其中|这|那|他|她|它|但|而|另外|对此|随后|为此|据了解|与此同时|如|例如|比如|也|并|还|会上|之后|接下来|针对上述|其|该|当前|至此|特别是|尤其是|当天|当日|车上|现场|[^，,]{0,8}(?:这[个片家支座条些里]|该[区县市镇])|[^，,]{1,6}还(?![款迁建原]))/;
/** A picture, not news: what the reporter saw. */
const SCENE = new RegExp(words.scene.join('|'));
/** What stands or lies about, whatever else is counted in it: 大屏上滚动着, 台下坐着. */
const TABLEAU = /[上下里中前旁内外][^，。：；、]{0,3}(?:坐|站|挂|摆|放|挤|围|排|写|贴|停|滚动|亮|飘|堆|印)着/;
/** One case that stands for many: 一户人家, 一名网格员. */
const ANECDOTE =
  /(?<!每)一[户名位对](?:[^，。：；、\d]{0,6})?(?:人家|居民|村民|老人|网格员|夫妻|司机|家长|学生|职工|农户|店主|老板|市民|游客|顾客|患者|群众|大[妈爷娘叔姐])/;
const COUNTED = /\d[\d.]*(?![\d.岁月日点时分年])/g;
const CLOCK = /^[^，,]{0,12}(?:\d点|清晨|傍晚|午后|夜幕)/;
/** Words of effort; a sentence of them alone says that all did their best. */
const EFFORT =
  /切实|加强|强化|压实|主体责任|组织领导|主动|积极|高度重视|认真|扎实|深入|不断|全面|持续|坚决|着力|统一思想|提高站位|狠抓|严格/g;
/** It holds always and everywhere: 农村公路是群众家门口的路。 */
const PLATITUDE = /^[^，,\d]{2,12}是[^\d“《]{4,40}[。！]$/;
const FUTURE =
  /^(?:下一步|今后|接下来|未来|届时)|将(?:继续|持续|进一步|以|不断|坚持|紧紧|认真)|(?:部门|单位|党组织|干部|党委|机关|同志|领导)(?:（[^）]*）|\([^)]*\))?要|(?<![主重需必首])要(?:在|组织|加强|抓|坚持|高度|积极|把|做好|充分|切实|认真|严格|进一步|强化|带头|搭建|打造|发挥|用好|深入)/;
const SPEAKER = /(?:说|表示|介绍|告诉|感慨|坦言|指出|强调)/;
const FRAME =
  /^(?:今年|去年|目前|截至|连续|这是|为|围绕|聚焦|随着|按照|根据|通过|结合|针对|依托|近年来|近日|连日来|日前|今年以来|立足|在|自|当|面对|以|从|对|凭借|为了|由于|只有|如果|虽然|尽管|特别是)/;
const PROGRAMME = /“[^”]{3,24}”|《[^》]{3,40}》|「[^」]{3,24}」/;

const GENERAL =
  /^(?:着力|坚持|推动|推行|开展|持续|认真|深入|突出|强化|抓好|抓紧|加强|立足|建立|组建|聚焦|注重|围绕|全面|大力|切实|扎实|统筹|周密|带头|主动)/;

/** What a sentence (or a clause) looks like to an editor: each mark is worth points in `score.ts`. */
export interface Marks {
  /** an authority, a firm or a place that can act is named */
  organ: boolean;
  /** something is done */
  acts: boolean;
  organActs: boolean;
  programme: boolean;
  slogan: boolean;
  boilerplate: boolean;
  enumerator: boolean;
  dangling: boolean;
  future: boolean;
  /** speech whose speaker the sentence does not name */
  bareQuote: boolean;
  question: boolean;
  scene: boolean;
  platitude: boolean;
  /** one person's or family's case */
  anecdote: boolean;
  /** effort without a number or a name */
  general: boolean;
  /** a general at the head of a paragraph: 着力开展…活动。 */
  runIn: boolean;
  /** it leads up to what it does not say: ends with a colon */
  opening: boolean;
}

/** Reads the marks of a folded sentence. */
export function marksOf(sentence: string): Marks {
  const organ = sentence.search(ORGAN);
  const action = sentence.search(ACTION);
  return {
    organ: organ >= 0,
    acts: action >= 0,
    organActs: organ >= 0 && organ < 30 && (action >= organ || (action >= 0 && ACTION.test(sentence.slice(organ)))),
    programme: PROGRAMME.test(sentence),
    slogan: (sentence.match(SLOGANS)?.length ?? 0) * SENTENCE_A_SLOGAN >= sentence.length,
    boilerplate: MEETING.test(sentence) || ATTENDS.test(sentence),
    enumerator: ENUMERATOR.test(sentence),
    dangling: DANGLING.test(sentence),
    future: FUTURE.test(sentence),
    bareQuote: /^[“"「][^”"」]{12}/.test(sentence) && !SPEAKER.test(sentence.replace(/“[^”]*”|「[^」]*」/g, '')),
    question: /[？?]$/.test(sentence),
    scene:
      TABLEAU.test(sentence) ||
      (SCENE.test(sentence) && (sentence.match(COUNTED)?.length ?? 0) < 2) ||
      (action < 0 && CLOCK.test(sentence)),
    general: !/\d/.test(sentence) && !PROGRAMME.test(sentence) && (sentence.match(EFFORT)?.length ?? 0) >= 3,
    anecdote: ANECDOTE.test(sentence),
    platitude: action < 0 && PLATITUDE.test(sentence),
    runIn: !/\d/.test(sentence) && ((sentence.length < 14 && organ < 0) || (sentence.length < 24 && GENERAL.test(sentence))),
    opening: /[:：]$/.test(sentence),
  };
}

/** The clause names the orders that were followed, not what was done. */
const ORDERS = /(?:按照|根据|结合|围绕|针对|聚焦|贯彻|落实).*(?:部署|要求|精神|安排|实际|意见|安排部署)$/;
/** The clause only sets the scene: what happens comes after it. */
export const isFrame = (clause: string): boolean =>
  FRAME.test(clause) || ORDERS.test(clause) || /(?:以来|之际|期间|之后|时|下|后|中|上|里|内|前|旁)$/.test(clause);
export const acts = (clause: string): boolean => ACTION.test(clause);

/** The clause says who said it, not what: what is said comes after it. */
const SPEECH =
  /(?:显示|介绍|介绍说|表示|指出|强调|获悉|通报|报道|报道说|说|称|宣布|认为|提出|要求|明确|规定|透露|了解到|表明|提到|写道|致辞时|讲话时|发布会|座谈会上)$/;
export const isSpeech = (clause: string): boolean => SPEECH.test(clause);

/** It refers to what stands before it: 随后, 该, 其中. */
export const isDangling = (sentence: string): boolean => DANGLING.test(sentence);
