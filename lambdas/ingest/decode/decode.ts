import { RefusalError } from '../refusal.ts';
import { binaryTypeOf } from './binary-types.ts';
import { likeness } from './likeness.ts';

export interface Decoded {
  text: string;
  /** WHATWG name of the encoding: utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252 */
  charset: string;
}

const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'];
/** Bytes that are judged; the rest of a long document is in the same encoding. */
const SAMPLE = 65_536;
/** Below this likeness no reading is text: random bytes reach 0.2, the worst real snippet of 40 characters 0.55. */
const LEAST_LIKENESS = 0.4;
/** What a declaration is worth against the evidence of the bytes: enough to break a tie, not to lie. */
const DECLARED_BONUS = 0.04;

/**
 * Bytes → text: byte-order mark, then strict UTF-8, then the reading that looks most like text among GB18030, Big5, UTF-16
 * (both orders) and Windows-1252, a declaration breaking ties.
 *
 * @throws RefusalError `empty`, `binary` (with what it is) or `undecodable`
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new RefusalError('empty', 'The file is empty.');
  const binary = binaryTypeOf(bytes);
  if (binary) throw new RefusalError('binary', `The file is ${binary}, not text.`);
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') throw new RefusalError('empty', 'The file holds nothing but white space.');
  return decoded;
}

function decodeText(bytes: Uint8Array): Decoded {
  const marked = markedCharset(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), charset: marked };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null && !utf8.slice(0, SAMPLE).includes('\0')) {
    if (likeness(utf8.slice(0, SAMPLE)) < 0) throw new RefusalError('undecodable', 'The file holds control characters, not text.');
    return { text: utf8, charset: 'utf-8' };
  }
  const charset = likeliestCharset(bytes);
  if (!charset) throw new RefusalError('undecodable', 'The bytes are text in none of UTF-8, UTF-16, GB18030, Big5 or Windows-1252.');
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The text if the bytes are UTF-8, a last character cut short allowed; null otherwise. */
function strictUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut <= 3 && cut < bytes.length; cut++) {
    if (cut > 0 && (bytes[bytes.length - cut] ?? 0) < 0x80) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {}
  }
  return null;
}

function likeliestCharset(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const declared = declaredCharset(sample);
  let best: { charset: string; score: number } | null = null;
  for (const charset of declared === 'utf-8' ? ['utf-8', ...CANDIDATES] : CANDIDATES) {
    const score = likeness(new TextDecoder(charset).decode(sample)) + (charset === declared ? DECLARED_BONUS : 0);
    if (!best || score > best.score) best = { charset, score };
  }
  return best && best.score >= LEAST_LIKENESS ? best.charset : null;
}

/** What a `charset=` or `encoding=` in the first kilobytes says, by its WHATWG name; null where it says nothing usable. */
function declaredCharset(sample: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(sample.subarray(0, 4096));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}
