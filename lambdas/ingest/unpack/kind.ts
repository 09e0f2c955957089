import { looksLikeMail } from './mail/looks-like-mail.ts';

/** A container that is opened, or `bytes`: a text, or something that is none. */
export type Kind = 'zip' | 'gzip' | 'pdf' | 'mail' | 'bytes';

/** What a file is, by its first bytes and never by its name. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))) return 'zip';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-\d/.test(head)) return 'pdf';
  return looksLikeMail(bytes) ? 'mail' : 'bytes';
}
