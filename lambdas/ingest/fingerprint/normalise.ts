/** The letters, digits and Han characters of a text in compatibility form and lower case: spacing and punctuation do not count. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
