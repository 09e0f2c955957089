/** A run of characters on a page, in points from the lower left corner of the page. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  /** height of the font */
  size: number;
}

/** The text of a PDF with its places, in the order in which the file draws it. */
export interface PdfText {
  pages: { height: number; runs: PdfRun[] }[];
  /** what the file's own metadata says; '' where it says nothing */
  title: string;
  author: string;
}
