import { isDangling } from './sentence-marks.ts';

/** When it was: 近日, 11月16日上午, 今天（4月8日）; or a short scene: 在寒风中, 随着气温回升. */
const WHEN =
  /^(?:今天|昨天|昨日|今日|近日|日前|连日来|近期|近年来|目前|当前|眼下|今年|去年|当天|当晚|当地时间|截至|进入|入[春夏秋冬]|\d{1,4}年?\d*[月日]|随着|为|在|从|针对|围绕|经|受|面对|按照|根据|通过|春节|国庆|[一二三四上下前]+[季半][度年])/;
/** The day itself, or the one that numbers are of: a summary keeps it. */
const DATED = /^(?:截[至止])?(?:\d{4}年)?\d+月\d+日/;
const LONGEST_WHEN = 20;
/** Where the numbers come from, without a person who vouches for them. */
const SOURCE = /^(?:据|记者|来自).*|.*(?:数据|统计|消息|结果|报告|监测|预报|记者|新闻发布会|信息)(?:显示|表明|获悉|了解到)?$/;
const SHORTEST_REST = 14;
/** What goes on from the clause before: 3月本是淡季，|可在这里……; 从签约到打桩，|只用了六十七天. */
const GOES_ON =
  /^(?:可(?![以能再研持靠])|但|却|而(?!且)|不过|只(?!楚)|才(?![溪华能])|就(?![业医地近读餐诊寝])|则(?!岔)|也(?!门)|仍|还(?![款迁建])|便(?![民利捷携道]))/;
/** What ties a sentence to the one before it, and nothing more. */
const CONNECTOR = /^(?:至此|同时|此外|另外|据了解|据介绍|据悉|与此同时|随后|为此|(?:会上发布的|最新)?数据显示|据统计)，/;

/**
 * How many characters at the beginning of a sentence only say when it was or whose numbers they are: 近日，据统计，. 0 where nothing that
 * can stand alone would follow. What a person or a party says keeps its speaker.
 *
 * @param terse dates go as well, as in a headline
 */
export function preambleOf(sentence: string, terse: boolean): number {
  let start = 0;
  for (let comma = sentence.indexOf('，'); comma > 0; comma = sentence.indexOf('，', start)) {
    const clause = sentence.slice(start, comma);
    const when = clause.length <= LONGEST_WHEN && WHEN.test(clause) && (terse || !DATED.test(clause));
    if (!(when || SOURCE.test(clause)) || opensQuote(clause)) break;
    start = comma + 1;
  }
  const rest = sentence.slice(start);
  return rest.length >= SHORTEST_REST && !isDangling(rest) && !GOES_ON.test(rest) ? start : 0;
}

/** The same of a later sentence, which keeps its time and its source: 至此，此外，据了解，. */
export function connectorOf(sentence: string): number {
  const length = CONNECTOR.exec(sentence)?.[0].length ?? 0;
  return sentence.length - length >= SHORTEST_REST ? length : 0;
}

const opensQuote = (clause: string): boolean => /[“《（「『]/.test(clause.replace(/“[^”]*”|《[^》]*》|（[^）]*）|「[^」]*」/g, ''));
