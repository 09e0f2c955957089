import type { RefusalError } from '../refusal.ts';
import type { PdfText } from './pdf/pdf-text.ts';

/** What the envelope of a mail says of the document in it. */
export interface Envelope {
  /** the mail's subject, `Re:` and the like removed */
  title?: string;
  /** the header's own words: `Sat, 21 Nov 2026 08:05:00 +0800` */
  date?: string;
  /** the host that it was sent from, or that a saved page came from */
  site?: string;
  /** the mail says that it is HTML */
  isHtml?: boolean;
}

/** The XML files of a Word document that hold its words; '' for one that is not there. */
export interface WordFiles {
  document: string;
  styles: string;
  /** title and creator */
  core: string;
}

/** What an object holds: bytes of a text to decode, a document whose format holds the text, or the reason why it cannot be opened. */
export type Part = { path: string } & (
  | { form: 'bytes'; bytes: Uint8Array; declared?: string; envelope?: Envelope }
  | { form: 'word'; files: WordFiles }
  | { form: 'pdf'; pdf: PdfText }
  | { form: 'refused'; error: RefusalError }
);

/** A member that is still to be opened. */
export interface Sealed {
  /** where it is inside the object: '' for the object itself, `2026/a.txt`, `a.zip!b.gz` */
  path: string;
  bytes: Uint8Array;
  /** the charset that its container declares */
  declared?: string;
  envelope?: Envelope;
}
