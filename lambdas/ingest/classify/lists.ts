/** A stretch of text whose items are named side by side; `organs` when they are authorities that only take part. */
export interface ListSpan {
  start: number;
  end: number;
  organs: boolean;
}

const CLAUSE = /[^，,。；;：:！!？?\n]+/g;
const ORGAN = /(?:局|厅|委|办|部|院|会|工委|总队|中心|公司|集团|银行|工办|政府|机关|街道|学校|大学)$/;
const LONGEST_ITEM = 14;
const LEAST_ITEMS = 3;

/**
 * Enumerations of three or more short items in a Simplified text: 省教育厅、省卫健委、省体育局等单位, 教育、医疗、养老. What is
 * named in passing among others says less about the theme, and an authority in a row of authorities says nothing.
 */
export function listsOf(text: string): ListSpan[] {
  const lists: ListSpan[] = [];
  for (const clause of text.matchAll(CLAUSE)) {
    const first = clause[0].indexOf('、');
    if (first < 0 || clause[0].indexOf('、', first + 1) < 0) continue;
    const items = clause[0].split('、');
    if (items.length < LEAST_ITEMS || items.slice(1, -1).some((item) => item.length > LONGEST_ITEM)) continue;
    const head = Math.min(items[0]?.length ?? 0, LONGEST_ITEM);
    const last = (items.at(-1) ?? '').split(/等/)[0] ?? '';
    const tail = Math.min(last.length, LONGEST_ITEM);
    const inner = items.slice(0, -1);
    const organs = inner.filter((item) => ORGAN.test(item)).length * 2 > inner.length;
    const start = clause.index + (items[0]?.length ?? 0) - head;
    const end = clause.index + clause[0].length - (items.at(-1)?.length ?? 0) + tail;
    lists.push({ start, end, organs });
  }
  return lists;
}
