/** Characters of a text that carry meaning: Han characters one by one, Latin words and numbers as they are. */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\u3400-\u9fff]|[A-Za-z]+|\d+(?:\.\d+)?/g) ?? [];
}

/** ROUGE-N F1 of two token lists, 0 to 1. */
export function rougeN(a: readonly string[], b: readonly string[], n: number): number {
  const grams = (tokens: readonly string[]) => {
    const counts = new Map<string, number>();
    for (let i = 0; i + n <= tokens.length; i++) {
      const gram = tokens.slice(i, i + n).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    return counts;
  };
  const [x, y] = [grams(a), grams(b)];
  let common = 0;
  for (const [gram, count] of x) common += Math.min(count, y.get(gram) ?? 0);
  return f1(common, a.length - n + 1, b.length - n + 1);
}

/** ROUGE-L F1: the longest common subsequence of two token lists. */
export function rougeL(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const token of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      next[j] = token === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    }
    row = next;
  }
  return f1(row[b.length] ?? 0, a.length, b.length);
}

function f1(common: number, a: number, b: number): number {
  return common > 0 ? (2 * common) / (a + b) : 0;
}
