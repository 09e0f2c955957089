import { scan } from '../../ingest/locate/scan.ts';
import { isPerson } from '../../ingest/text/person-names.ts';

const QUOTED = /[“"「『]([^”"」』]+)[”"」』]/g;
const WORK = /《[^》]+》/g;
const LATIN = /[A-Za-z][A-Za-z0-9-]*/g;
/** Where the name of an authority, a firm or a place ends. */
const ORGAN_END =
  /委员会|管委会|办公室|检察院|政府|公司|集团|中心|法院|大学|学院|中学|小学|学校|医院|银行|协会|商会|联合会|基金会|总工会|妇联|团委|[支大总]队|街道|社区|村委会|[党市区县省纪监政镇乡工]委|(?<![开布格结破变全大时])局|厅|(?<![全内外干局各一东南西北中])部(?![分署门队位件])|(?<![场处厕之有无])所(?![有以在需属])|人大|政协|(?![全各我本该])\p{Script=Han}[省市区县州盟旗镇乡村](?![级域场民内外里长委府干部情庄貌])/gu;
/** An organ of one place is not that of another. */
const PLACE_KIND = /[省市区县州旗镇乡村]/;
/** Characters of a short name that must be there; of a longer kind (委员会) two more than it has. */
const LEAST = 3;
const LONGEST_ORGAN = 12;
/** Who speaks or holds an office stands right before or behind these. */
const SPEAKS = /说|表示|指出|强调|介绍|要求|告诉|认为|坦言|感慨|主持|出席|讲话|致辞|同志|先生|女士|教授/g;
const OFFICE =
  /书记|\p{Script=Han}长|主任|总理|总统|首相|经理|记者|主席|代表|委员|居民|村民|党员|负责人|院士|教授|医生|教师|司机|志愿者|选手/gu;
/** No name ends so: 展览时强调, 出席并讲话. */
const NO_NAME = /[时后上并中的已还曾也将会再均都了和与]$/;
const CLAUSE = /(?:^|[,，。;；:：、!?！？“"])/g;
/** Surnames that begin no common word at the head of a clause. */
const PLAIN_SURNAME =
  /^[王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐许韩邓冯曹彭曾肖潘袁董蔡蒋杜苏魏吕姜崔谭陆范廖贾邹熊秦邱薛闫侯陶贺龚邵钱覃武戴莫]/;

/**
 * The first name of an answer that the sentences do not have, null when they have all: quoted and foreign ones, places, organs, persons. A
 * word that only looks like a name is taken for one: the price is a verbatim summary. Both texts as `plain` makes them.
 */
export function strangeName(answer: string, cited: string): string | null {
  const places = scan(answer).names.filter(({ name }) => name.kind !== 'generic');
  return (
    missing([...answer.matchAll(QUOTED)].map(([, inner = '']) => inner)) ??
    missing(answer.match(WORK) ?? []) ??
    missing(answer.match(LATIN) ?? []) ??
    missing(
      scan(answer)
        .names.filter(({ name }) => name.kind !== 'generic')
        .map(({ name }) => name.text),
    ) ??
    strangeOrgan(answer, cited, new Set(places.map(({ end }) => end))) ??
    strangePerson(answer, cited)
  );

  function missing(names: readonly string[]): string | null {
    return names.find((name) => !cited.includes(name)) ?? null;
  }
}

/** As much of a name as stands before its end and in the sentences must be enough to tell it, and may not begin where a place ends. */
function strangeOrgan(answer: string, cited: string, placeEnds: ReadonlySet<number>): string | null {
  for (const { 0: ending, index } of answer.matchAll(ORGAN_END)) {
    const end = index + ending.length;
    let start = index;
    while (start > 0 && end - start < LONGEST_ORGAN && /\p{Script=Han}/u.test(answer.charAt(start - 1))) start--;
    let from = start;
    while (from < end && !cited.includes(answer.slice(from, end))) from++;
    const enough = end - from >= Math.min(ending.length > 2 ? ending.length + 2 : LEAST, end - start);
    if (!enough || (from > start && (placeEnds.has(from) || PLACE_KIND.test(answer.charAt(from - 1))))) return answer.slice(start, end);
  }
  return null;
}

function strangePerson(answer: string, cited: string): string | null {
  const strange = (candidates: readonly string[]): string | undefined =>
    candidates.some((name) => name.length > 1 && cited.includes(name))
      ? undefined
      : candidates.find((name) => isPerson(name) && !NO_NAME.test(name));
  for (const { index } of answer.matchAll(SPEAKS)) {
    const name = strange([answer.slice(Math.max(0, index - 3), index), answer.slice(Math.max(0, index - 2), index)]);
    if (name) return name;
  }
  const behind = [...answer.matchAll(OFFICE)].map(({ 0: office, index }) => index + office.length);
  for (const at of behind) {
    const name = strange([answer.slice(at, at + 3), answer.slice(at, at + 2)]);
    if (name) return name;
  }
  for (const { 0: mark, index } of answer.matchAll(CLAUSE)) {
    const at = index + mark.length;
    const name = PLAIN_SURNAME.test(answer.slice(at)) ? strange([answer.slice(at, at + 3), answer.slice(at, at + 2)]) : undefined;
    if (name) return name;
  }
  return null;
}
