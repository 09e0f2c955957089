/** What turns a statement around, with the character that it turns; not in words that turn nothing (未来, 不断, 非遗). */
const NOT =
  /(?:未(?!来|成年|央)|不(?!断|仅|少|同|久|折|扣|懈|负|止|忘|但|只|论|管|得不|满\d|等|锈)|没|无(?!限|数|线|人[机驾]|偿|锡|障碍|穷|论|缝|私|畏|疑)|非(?!常|遗|洲|凡|物质|法|公有|典))\p{Script=Han}/gu;
/** Directions: one is not the other. */
const UP = /增长|上升|提高|增加|上涨|扩大|回升|新增/g;
const DOWN = /下降|减少|降低|回落|下跌|缩小|缩短|取消/g;

/** A statement of an answer that the sentences turn the other way: 未完成 for 完成, 增长 for 下降. Null when there is none. */
export function turned(answer: string, cited: string): string | null {
  const gained = [...answer.matchAll(NOT)].find(([negated]) => !cited.includes(negated));
  if (gained) return gained[0];
  for (const { 0: negated, index } of cited.matchAll(NOT)) {
    const word = cited.slice(index + 1, index + 3);
    const bare = (text: string): boolean =>
      [...text.matchAll(new RegExp(escaped(word), 'g'))].some((match) => !/[未不没无非]/.test(text.charAt(match.index - 1)));
    if (word.length === 2 && bare(answer) && !bare(cited)) return `${negated}…`;
  }
  for (const [way, other] of [
    [UP, DOWN],
    [DOWN, UP],
  ] as const) {
    const strange = [...answer.matchAll(way)].find(([word]) => !cited.includes(word));
    if (strange && cited.match(other)) return strange[0];
  }
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
