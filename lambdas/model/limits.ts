/** Bounds on hostile input; past one the input is refused with its name, never cut silently. */
export const limits = {
  /** bytes of an uploaded object */
  objectBytes: 16 * 1024 * 1024,
  /** articles in one bundle, and members of one object in all */
  members: 1_000,
  /** characters of one document's text, markup included */
  documentCharacters: 4_000_000,
  /** lines of one document */
  lines: 20_000,
  /** nesting of elements in a page */
  depth: 400,
  /** attributes of one tag of a page: a parser compares each with all before it */
  attributes: 1_000,
  /** containers inside one another: a gz in a zip in a zip is 3 */
  nesting: 3,
  /** bytes of one unpacked member */
  memberBytes: 32 * 1024 * 1024,
  /** bytes that one object may unpack to, over all its members and levels */
  unpackedBytes: 64 * 1024 * 1024,
  /** unpacked bytes for one packed byte; text reaches 30 */
  ratio: 200,
  /** below so many bytes no ratio is suspicious */
  ratioFreeBytes: 1024 * 1024,
  /** characters of a member's path that are kept */
  pathCharacters: 120,
  /** parts of one mail, and how deep they nest */
  mailParts: 1_000,
  mailDepth: 12,
  /** characters of a title, a source's name, an author's name, and the sentence that a figure cites */
  titleCharacters: 200,
  nameCharacters: 60,
  sentenceCharacters: 300,
  /** repairs of one article that are listed with their place; more are counted */
  repairs: 200,
  /** authors of one article */
  authors: 20,
  /** bytes of an object's record in the table, whose items hold 400 KB */
  recordBytes: 380_000,
  /** pages of a PDF */
  pdfPages: 300,
  /** time that reading the PDFs of one object may take, and memory that it may use */
  pdfSeconds: 20,
  pdfMegabytes: 384,
} as const;
