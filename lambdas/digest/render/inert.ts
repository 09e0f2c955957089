/** Control characters (C0, C1), bidirectional overrides, byte order marks and noncharacters. */
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * Text of an article made safe for any format: well-formed, on one line, without characters that a reader cannot
 * see but a terminal, a parser or a bidirectional layout obeys. What is left is the original, letter for letter.
 */
export function inert(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ').replace(HARMFUL, '');
}
