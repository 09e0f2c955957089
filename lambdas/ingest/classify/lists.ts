/** A stretch of text whose items are named side by side; `organs` when they are authorities that only take part. */
export interface ListSpan {
  start: number;
  end: number;
  organs: boolean;
}

/** Marks that end a clause. */
const ENDS = '，,。；;：:！!？?\n';
const ORGAN = /(?:局|厅|委|办|部|院|会|工委|总队|中心|公司|集团|银行|工办|政府|机关|街道|学校|大学)$/;
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
  const items = text.slice(from, to).split('、');
  if (items.length < LEAST_ITEMS || items.slice(1, -1).some((item) => item.length > LONGEST_ITEM)) return null;
  const [head = ''] = items;
  const tail = items.at(-1) ?? '';
  const last = tail.split('等')[0] ?? '';
  const inner = items.slice(0, -1);
  return {
    start: from + head.length - Math.min(head.length, LONGEST_ITEM),
    end: to - tail.length + Math.min(last.length, LONGEST_ITEM),
    organs: inner.filter((item) => ORGAN.test(item)).length * 2 > inner.length,
  };
}
