import { fold } from '../../ingest/text/fold.ts';

/** A text as it is compared: Simplified, full-width digits and marks as ASCII, no spaces, no commas inside numbers. */
export const plain = (text: string): string =>
  fold(text.normalize('NFKC'))
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
