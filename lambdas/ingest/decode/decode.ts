import { RefusalError } from '../refusal.ts';
import { binaryTypeOf } from './binary-types.ts';
import { undoDoubleEncoding } from './double-encoding.ts';
import { likeness } from './likeness.ts';

export interface Decoded {
  text: string;
  /** WHATWG name of the encoding: utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252 */
  charset: string;
  /** it had been decoded wrongly and encoded again before it came; `text` is what it was */
  repaired?: 'double-encoded';
}

const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'];
/** Made once: a decoder of a legacy encoding costs more to make than a kilobyte to read. */
const decoders = new Map(['utf-8', ...CANDIDATES].map((charset) => [charset, new TextDecoder(charset)]));
const strict = new TextDecoder('utf-8', { fatal: true });
/** Bytes that are judged; the rest of a long document is in the same encoding. */
const SAMPLE = 65_536;
/** Below this likeness no reading is text: random bytes reach 0.2, the worst real snippet of 40 characters 0.55. */
const LEAST_LIKENESS = 0.4;
const MOST_UNPRINTABLE = 0.1;
/** What a declaration is worth against the evidence of the bytes: enough to break a tie, not to lie. */
const DECLARED_BONUS = 0.04;

/**
 * Bytes → text: byte-order mark, then strict UTF-8, then the reading that looks most like text among GB18030, Big5, UTF-16
 * (both orders) and Windows-1252, a declaration breaking ties. Text that was decoded wrongly before it came is turned back where
 * nothing of it was lost.
 *
 * @param declared the charset that the container of these bytes states
 * @throws RefusalError `empty`, `binary` (with what it is), `undecodable` or `mojibake`
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) throw new RefusalError('empty', 'The file is empty.');
  const binary = binaryTypeOf(bytes);
  if (binary) throw new RefusalError('binary', `The file is ${binary}, not text.`);
  const decoded = decodeText(bytes, declared);
  if (decoded.text.trim() === '') throw new RefusalError('empty', 'The file holds nothing but white space.');
  const text = undoDoubleEncoding(decoded.text);
  if (text === null && unprintableShare(decoded.text.slice(0, SAMPLE)) > MOST_UNPRINTABLE) {
    throw new RefusalError('undecodable', 'The file holds control characters, not text.');
  }
  return text === null ? decoded : { ...decoded, text, repaired: 'double-encoded' };
}

/** Share of controls, private-use, unassigned and half characters: of random UTF-16 an eighth, of any text next to none. */
const unprintableShare = (text: string): number =>
  (text.match(/[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/gu) ?? []).filter((char) => !/\s/.test(char)).length / text.length;

function decodeText(bytes: Uint8Array, stated: string | undefined): Decoded {
  const marked = markedCharset(bytes);
  if (marked) return { text: read(bytes, marked), charset: marked };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null && !utf8.slice(0, SAMPLE).includes('\0')) {
    return { text: utf8, charset: 'utf-8' };
  }
  const charset = likeliestCharset(bytes, stated);
  if (!charset) throw new RefusalError('undecodable', 'The bytes are text in none of UTF-8, UTF-16, GB18030, Big5 or Windows-1252.');
  return { text: read(bytes, charset), charset };
}

const read = (bytes: Uint8Array, charset: string): string => (decoders.get(charset) ?? new TextDecoder(charset)).decode(bytes);

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
      return strict.decode(bytes.subarray(0, bytes.length - cut));
    } catch {}
  }
  return null;
}

function likeliestCharset(bytes: Uint8Array, stated: string | undefined): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const declared = (stated && encodingOf(stated)) || declaredCharset(sample);
  let best: { charset: string; score: number } | null = null;
  for (const charset of declared === 'utf-8' ? ['utf-8', ...CANDIDATES] : CANDIDATES) {
    const score = likeness(read(sample, charset)) + (charset === declared ? DECLARED_BONUS : 0);
    if (!best || score > best.score) best = { charset, score };
  }
  return best && best.score >= LEAST_LIKENESS ? best.charset : null;
}

/** What a `charset=` or `encoding=` in the first kilobytes says, by its WHATWG name; null where it says nothing usable. */
function declaredCharset(sample: Uint8Array): string | null {
  const head = read(sample.subarray(0, 4096), 'windows-1252');
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return label ? encodingOf(label) : null;
}

/** The WHATWG name of an encoding's label, GBK as what it is a part of; null for a label that nobody knows. */
function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}
