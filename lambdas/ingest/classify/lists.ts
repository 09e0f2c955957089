/** A stretch of text whose items are named side by side; `organs` when they are authorities that only take part. */
export interface ListSpan {
  start: number;
  end: number;
  organs: boolean;
}

/** What a character does to an enumeration; one table look-up a character. */
const END = 1;
const MARK = 2;
const roles = new Uint8Array(65536);
for (const mark of '，,。；;：:！!？?\n') roles[mark.charCodeAt(0)] = END;
roles['、'.charCodeAt(0)] = MARK;
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
    const marks = [mark];
    let to = mark + 1;
    for (; to < text.length; to++) {
      const role = roles[text.charCodeAt(to)];
      if (role === END) break;
      if (role === MARK) marks.push(to);
    }
    const list = listOf(text, marks, to);
    if (list) lists.push(list);
    mark = text.indexOf('、', to);
  }
  return lists;
}

/** The enumeration of a clause with these marks that ends at `to`, or null. */
function listOf(text: string, marks: readonly number[], to: number): ListSpan | null {
  const first = marks[0] ?? to;
  const last = marks.at(-1) ?? to;
  if (marks.length < LEAST_ITEMS - 1 || marks.some((mark, i) => mark - (marks[i - 1] ?? mark) - 1 > LONGEST_ITEM)) return null;
  let start = first;
  while (start > Math.max(0, first - LONGEST_ITEM) && roles[text.charCodeAt(start - 1)] !== END) start--;
  const rest = text.slice(last + 1, Math.min(to, last + 1 + LONGEST_ITEM));
  const others = rest.indexOf('等');
  const organs = marks.filter((mark) => isOrgan(text, mark)).length;
  return { start, end: last + 1 + (others < 0 ? rest.length : others), organs: organs * 2 > marks.length };
}

/** Whether an authority's name ends where the mark stands. */
const isOrgan = (text: string, mark: number): boolean =>
  ORGANS.includes(text.charAt(mark - 1)) || ORGAN_WORDS.has(text.slice(mark - 2, mark));
