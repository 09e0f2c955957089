/** What an event hangs on below the county: places and facilities by name, names in quotation marks, years. */
export interface Anchors {
  /** `儿山路`, `麻蓬村`, `绿账本` */
  names: ReadonlySet<string>;
  /** `2025年` */
  years: ReadonlySet<string>;
}

/**
 * A village, street, road or facility. Where its name begins is not known without a segmenter, so that the two characters before
 * its kind stand for it: 雀儿山路 is 儿山路 in every text.
 */
const PLACE =
  /[\u4e00-\u9fff]{2}(?:街道|大道|社区|小区|水库|公园|小学|中学|学校|学院|医院|机场|隧道|大桥|车站|遗址|景区|号线|渔港|码头|煤矿|湿地|电站|园区|基地|广场|大厦|市场|市集|幼儿园|养老院|福利院|产业园|工业园|博物馆|图书馆|体育馆|文化馆|枢纽|公司|[镇乡村路街桥湖河岛寺])(?![镇乡村路街桥])/gu;
/** 高速公路, 一个社区, 美丽乡村: kinds without a name. */
const NO_NAME =
  /(?:[公道铁马思网线一条各]路|[农乡政个各全该本]村|[进个各的级旧宅]社区|[个旧宅的]小区|[个所各家级共民]医院|[个所各]学校|城乡|[城市集建]镇|个街道|位乡|[限家股分总子集]公司|[贸超批个]市场|[个家的]基地)$/u;
const QUOTED = /[“《「『]([^”》」』]{2,12})[”》」』]/gu;
const YEAR = /(?:19|20)\d{2}年/gu;

/** @param text in Simplified script and compatibility form, without the names of its region */
export function anchorsOf(text: string): Anchors {
  const places = (text.match(PLACE) ?? []).filter((place) => !NO_NAME.test(place));
  const quoted = [...text.matchAll(QUOTED)].map(([, name = '']) => name);
  return { names: new Set([...places, ...quoted]), years: new Set(text.match(YEAR)) };
}

/** How many of one are in the other. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const name of a) if (b.has(name)) count++;
  return count;
}
