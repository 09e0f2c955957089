/** A stretch of text whose items are named side by side; `organs` when they are authorities that only take part. */
export interface ListSpan {
  start: number;
  end: number;
  organs: boolean;
}

/** Marks that end a clause. */
const ENDS = '，,。；;：:！!？?\n';
/** What the name of an authority ends on. */
const ORGANS = '局厅委办部院会';
const ORGAN_WORDS = new Set(['总队', '中心', '公司', '集团', '银行', '政府', '机关', '街道', '学校', '大学']);
const LONGEST_ITEM = 14;
const LEAST_ITEMS = 3;

/**
 * Enumerations of three or more short items in a Simplified text: 省教育厅、省卫健委、省体育局等单位, 教育、医疗、养老. What is
 * named in passing among others says less about the theme, and an authority in a row of authorities says nothing.
 */
export function listsOf(text: string): ListSpan[] {
  const lists: ListSpan[] = [];
  for (let mark = text.indexOf('、'); mark >= 0; ) {
    let from = mark;
    while (from > 0 && !ENDS.includes(text.charAt(from - 1))) from--;
    let to = mark + 1;
    while (to < text.length && !ENDS.includes(text.charAt(to))) to++;
    const list = listIn(text, from, to);
    if (list) lists.push(list);
    mark = text.indexOf('、', to);
  }
  return lists;
}

/** The enumeration of the clause between two marks, or null. */
function listIn(text: string, from: number, to: number): ListSpan | null {
  const marks: number[] = [];
  for (let mark = text.indexOf('、', from); mark >= 0 && mark < to; mark = text.indexOf('、', mark + 1)) {
    const before = marks.at(-1);
    if (before !== undefined && mark - before - 1 > LONGEST_ITEM) return null;
    marks.push(mark);
  }
  const first = marks[0] ?? from;
  const last = marks.at(-1) ?? from;
  if (marks.length < LEAST_ITEMS - 1) return null;
  const rest = text.slice(last + 1, to);
  const others = rest.indexOf('等');
  const organs = marks.filter((mark) => isOrgan(text, mark)).length;
  return {
    start: Math.max(from, first - LONGEST_ITEM),
    end: last + 1 + Math.min(others < 0 ? rest.length : others, LONGEST_ITEM),
    organs: organs * 2 > marks.length,
  };
}

/** Whether an authority's name ends where the mark stands. */
const isOrgan = (text: string, mark: number): boolean =>
  ORGANS.includes(text.charAt(mark - 1)) || ORGAN_WORDS.has(text.slice(mark - 2, mark));
