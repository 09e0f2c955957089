/** Sentences of an article about nothing, in Chinese and in English. */
export const zh = [
  '本报讯 昨日上午，青石镇的老街改造工程正式开工，沿街六十二户居民将陆续搬入新居，工期预计为八个月。',
  '镇里的负责人介绍，改造分三期进行，先修下水管网，再整修外墙，最后铺设石板路，预算为一千二百万元。',
  '住在街口的王阿婆说，过去一下雨就要搬家具，现在听说排水管要换新的，心里踏实多了，只盼早日完工。',
  '工程完工后，老街将增设两处休息亭和一处公共洗衣台，夜间照明也会一并更新，方便老人出行。',
];
export const en = [
  'The council of Stone Village opened the rebuilt library on Monday, after eight months of work that cost less than planned.',
  'Most of the money went into the roof, which had let in rain for years, said the builder, who grew up across the street.',
  'Readers can borrow tools as well as books from now on, and a small room upstairs is kept for the village choir.',
];

export const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

/** A page with a menu, a title, a head line, the given main part, a list of links and a footer. */
export function page(main: string, { title = '青石镇老街改造开工', head = '', top = '' } = {}): string {
  const links = (texts: string[]) => texts.map((text) => `<li><a href="#">${text}</a></li>`).join('');
  return `<!doctype html><html><head><title>${title}_青石新闻网</title>${head}</head><body>
    <div class="nav"><ul>${links(['首页', '要闻', '民生', '文化'])}</ul></div>
    <h1>${title}</h1>${top}
    ${main}
    <div class="hot"><h3>热门新闻</h3><ul>${links(['镇里办起夜校课堂', '果农直播卖枇杷忙', '新桥通车第一天见闻'])}</ul></div>
    <div class="footer"><p>青石新闻网 版权所有，未经授权，不得转载，违者追究法律责任。</p></div></body></html>`;
}
