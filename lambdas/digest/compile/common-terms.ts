/** Shorter pieces that two texts share say nothing. */
const LEAST = 3;
const MOST_TERMS = 6;
/** Characters compared of each text: a title and some sentences. */
const MOST_CHARACTERS = 600;

/** The longest pieces that stand in both texts, letters and numbers without marks between, longest first; those inside others left out. */
export function commonTerms(a: string, b: string): string[] {
  const [one, other] = [a.slice(0, MOST_CHARACTERS), b.slice(0, MOST_CHARACTERS)];
  const found = new Set<string>();
  let above = new Uint16Array(other.length + 1);
  for (let i = 1; i <= one.length; i++) {
    const row = new Uint16Array(other.length + 1);
    for (let j = 1; j <= other.length; j++) {
      if (one[i - 1] !== other[j - 1] || !isWord(one.charAt(i - 1))) continue;
      const length = (above[j - 1] ?? 0) + 1;
      row[j] = length;
      const ends = i === one.length || one[i] !== other[j] || !isWord(one.charAt(i));
      if (ends && length >= LEAST) found.add(one.slice(i - length, i));
    }
    above = row;
  }
  const longest = [...found].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
  return longest.filter((term, i) => !longest.slice(0, i).some((longer) => longer.includes(term))).slice(0, MOST_TERMS);
}

const isWord = (char: string): boolean => /[\p{L}\p{N}.%]/u.test(char);
