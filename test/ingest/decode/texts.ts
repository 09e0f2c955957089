/** Local news of our own in two scripts, long enough for snippets of 8,192 bytes in every encoding. */
const SIMPLIFIED = [
  '本报讯（记者 林小禾）青石镇今年把三条背街小巷的改造列为民生实事，十月底全部完工，沿线二百一十户居民告别了雨天积水的老路。',
  '“以前一下雨就得穿胶鞋出门，现在孩子上学也不用绕道了。”住在豆腐巷的周阿姨说，施工队每天傍晚还会帮大家清扫门口。',
  '据镇里介绍，改造采用雨污分流的做法，新铺管道1.8公里，更换路灯46盏，总投入320万元，资金由县、镇两级共同承担。',
  '下一步，镇里打算请居民代表组成监督小组，每季度走一遍，把发现的问题当场交给养护单位，整改结果在村务公开栏里张榜公布。',
  '另据了解，镇文化站的新书屋同日开放，藏书六千余册，周末安排志愿者给孩子们讲故事，老年人可以凭身份证免费借阅。',
];
const TRADITIONAL = [
  '本報訊（記者 林小禾）青石鎮今年把三條背街小巷的改造列為民生實事，十月底全部完工，沿線二百一十戶居民告別了雨天積水的老路。',
  '「以前一下雨就得穿膠鞋出門，現在孩子上學也不用繞道了。」住在豆腐巷的周阿姨說，施工隊每天傍晚還會幫大家清掃門口。',
  '據鎮裡介紹，改造採用雨污分流的做法，新鋪管道1.8公里，更換路燈46盞，總投入320萬元，資金由縣、鎮兩級共同承擔。',
  '下一步，鎮裡打算請居民代表組成監督小組，每季度走一遍，把發現的問題當場交給養護單位，整改結果在村務公開欄裡張榜公布。',
  '另據了解，鎮文化站的新書屋同日開放，藏書六千餘冊，週末安排志工給孩子們講故事，老年人可以憑身分證免費借閱。',
];

const repeated = (sentences: readonly string[], glue: string): string =>
  Array.from({ length: 60 }, (_, i) => sentences[(i * 3) % sentences.length]).join(glue);

export const simplified = repeated(SIMPLIFIED, '\n');
export const traditional = repeated(TRADITIONAL, '\n');
export const sentences = { simplified: SIMPLIFIED, traditional: TRADITIONAL };
