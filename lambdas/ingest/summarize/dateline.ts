const AGENCY = '(?:[报网社台刊日站]|在线|新闻|频道|融媒体?|中心|客户端)';
const REPORTERS = '[（(](?![^（()）]*\\d)[^（()）]{2,60}[）)]';
/** Not who heard it from there, was told of there, or sent it out: 据某网消息, 被某网报道. */
const PREFIX = '^[^。！？；：，、“”「《被据向由从看收接听推]{0,40}?';
const NETS = '(?:新华|人民|央视|央广|中新|中国|光明)';
/** 记者李明报道：, behind a dateline. */
const TOLD = '(?:\\s*(?:本报)?(?:记者|通讯员)[\\p{Script=Han}\\s、]{2,20}?(?:报道)?[：:])?';
/** 本报讯, 某网成都11月2日电（甲乙）, 某台频道消息（记者 甲乙）：. */
const DATELINE = new RegExp(
  `${PREFIX}(?:${AGENCY}(?:讯|消息)|(?:\\d日|社|${NETS}网)电|网报道)(?:(?:\\s*${REPORTERS}){1,2}|(?=[\\s：:／/“《「]))${TOLD}[\\s：:／/，—]*`,
  'u',
);
/** 某地，11月2日（某社）——. */
const ABROAD = /^[^。！？；：“”「《]{0,40}?日[（(].{2,12}社[）)](?=—)[\s—]*/;
/** （记者 甲乙）, （某台记者甲乙报道）; 本报讯日前，…. */
const SHORT = /^(?:(?:[（(][^（()）]{0,40}(?:记者|通讯员|报道)[^（()）]{0,40}[）)]\s*){1,2}|本[报网台刊站]讯(?!息))[\s：:，]*/;

/** How many characters at the beginning of a folded sentence only say who reports it, from where and when: 本报讯（记者 甲乙）. */
export const datelineOf = (sentence: string): number =>
  (DATELINE.exec(sentence) ?? ABROAD.exec(sentence) ?? SHORT.exec(sentence))?.[0].length ?? 0;
