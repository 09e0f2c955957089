/** How much of a reference text an extracted one has: counts of 4-gram shingles. */
export interface ShingleScore {
  both: number;
  onlyGot: number;
  onlyGold: number;
}

const HAN = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
/** One token a CJK character, a word, or a number. */
const TOKEN = new RegExp(`[${HAN}]|[^\\P{L}${HAN}]+|[\\p{N}_]+`, 'gu');
/** Length of a shingle, as in scrapinghub's article-extraction-benchmark. */
const SIZE = 4;

/** Shingles that two texts share and those that only one has. */
export function scoreShingles(gold: string, got: string): ShingleScore {
  const wanted = shingles(gold);
  const found = shingles(got);
  let both = 0;
  for (const [shingle, count] of wanted) both += Math.min(count, found.get(shingle) ?? 0);
  return { both, onlyGot: total(found) - both, onlyGold: total(wanted) - both };
}

/** F1 of one page. */
export const pageF1 = ({ both, onlyGot, onlyGold }: ShingleScore): number => (2 * both) / (2 * both + onlyGot + onlyGold || 1);

/** Mean precision and recall over pages, and the F1 of the two means. */
export function macro(scores: readonly ShingleScore[]): { f1: number; precision: number; recall: number } {
  const precision = mean(scores.filter((s) => s.both + s.onlyGot > 0).map((s) => s.both / (s.both + s.onlyGot)));
  const recall = mean(scores.filter((s) => s.both + s.onlyGold > 0).map((s) => s.both / (s.both + s.onlyGold)));
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** CJK characters, words and numbers, in order. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

function shingles(text: string): Map<string, number> {
  const words = tokensOf(text);
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SIZE + 1); i++) {
    const shingle = words.slice(i, i + SIZE).join('\u0001');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
