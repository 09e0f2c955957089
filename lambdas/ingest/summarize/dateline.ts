const AGENCY = '(?:[报网社台刊日站]|在线|新闻|频道|融媒体?|中心|客户端)';
const REPORTERS = '[（(][^（()）]{2,60}[）)]';
/** 本报讯, 某网成都11月2日电（甲乙）, 某台频道消息（记者 甲乙）：, 某地，11月2日（某社）——. */
const DATELINE = new RegExp(
  `^[^。！？；：“”「《]{0,40}?(?:(?:${AGENCY}(?:讯|消息)|[日社网]电|网报道)(?:(?:\\s*${REPORTERS}){1,2}|(?=[\\s：:／/，“《「]))|日[（(].{2,12}社[）)](?=—))[\\s：:／/，—]*`,
);
/** （记者 甲乙）, （某台记者甲乙报道）; 本报讯日前，…. */
const SHORT = /^(?:(?:[（(][^（()）]{0,40}(?:记者|通讯员|报道)[^（()）]{0,40}[）)]\s*){1,2}|本[报网台刊站]讯(?!息))[\s：:，]*/;

/** How many characters at the beginning of a folded sentence only say who reports it, from where and when: 本报讯（记者 甲乙）. */
export const datelineOf = (sentence: string): number => (DATELINE.exec(sentence) ?? SHORT.exec(sentence))?.[0].length ?? 0;
