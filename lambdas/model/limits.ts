/** Bounds on hostile input; past one the input is refused with its name, never cut silently. */
export const limits = {
  /** bytes of an uploaded object */
  objectBytes: 16 * 1024 * 1024,
  /** articles in one bundle */
  members: 1_000,
  /** characters of one document's text, markup included */
  documentCharacters: 4_000_000,
  /** lines of one document */
  lines: 20_000,
  /** nesting of elements in a page */
  depth: 400,
} as const;
