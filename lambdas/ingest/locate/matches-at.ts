/**
 * Whether a sticky pattern matches at a place of a text. Nothing is sliced, which is what makes it cheap: what stands before the place
 * is a pattern of `(?<=…)`.
 */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
