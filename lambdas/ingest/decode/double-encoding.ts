import { RefusalError } from '../refusal.ts';
import { likeness } from './likeness.ts';

/** Characters that are judged; a longer text was spoiled in the same way throughout. */
const SAMPLE = 65_536;
/** Share of a text's characters that spoiled ones may have before it is refused. */
const MOST_SPOILED = 0.2;
/** Likeness that turning back must gain: below it the text was what it seems. */
const LEAST_GAIN = 0.1;

/** Nearly all of it is Han and hardly any of that is in use: Chinese is above 0.8, UTF-8 read as GBK below 0.2. */
const MOSTLY = 0.7;
const NO_CHINESE = 0.45;
const HAN = /\p{Script=Han}+/gu;

/** What U+FFFD becomes when it is encoded as UTF-8 and read as GBK, and U+FFFD itself: the characters are gone. */
const LOST = /锟斤拷|锟斤|斤拷|\ufffd/g;
/** UTF-8's lead and continuation bytes read as Latin-1 or Windows-1252: å…¬, ä¸­, Ã©. */
const AS_LATIN =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/g;

/**
 * Text that was UTF-8, was read as Windows-1252 or GBK (å…¬å‘Š, 鍏憡) and encoded again, turned back; null when the text is what
 * it seems.
 *
 * @throws RefusalError `mojibake` when more than a fifth is spoiled and cannot be turned back
 */
export function undoDoubleEncoding(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if (shareOf(sample, LOST) > MOST_SPOILED) throw lost();
  if (shareOf(sample, AS_LATIN) > MOST_SPOILED) {
    const whole = turnBack(text, latinByte);
    if (whole === null) throw lost();
    return whole;
  }
  if (shareOf(sample, HAN) < MOSTLY || likeness(sample) > NO_CHINESE) return null;
  const whole = turnBack(text, gbkBytes());
  if (whole === null) throw lost();
  return whole;
}

const lost = (): RefusalError =>
  new RefusalError('mojibake', 'The text was decoded with a wrong charset before it came, and characters are lost: send the original.');

function shareOf(text: string, pattern: RegExp): number {
  let spoiled = 0;
  for (const [match] of text.matchAll(pattern)) spoiled += match.length;
  return spoiled / Math.max(1, text.length);
}

/** The text that the bytes of these characters are in UTF-8, when they are and it reads better; else null. */
function turnBack(text: string, bytesOf: (code: number) => number): string | null {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const value = bytesOf(text.charCodeAt(i));
    if (value < 0) return null;
    if (value > 0xff) bytes[length++] = value >> 8;
    bytes[length++] = value & 0xff;
  }
  try {
    const back = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
    return likeness(back.slice(0, SAMPLE)) >= likeness(text.slice(0, SAMPLE)) + LEAST_GAIN ? back : null;
  } catch {
    return null;
  }
}

const WINDOWS_1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))].map((char, i) => [
    char.charCodeAt(0),
    0x80 + i,
  ]),
);

/** The byte of a character in Windows-1252, or in Latin-1 for the controls that it replaced; −1 for any other. */
const latinByte = (code: number): number => WINDOWS_1252.get(code) ?? (code <= 0xff ? code : -1);

let encoder: ((code: number) => number) | undefined;

/** The two bytes of a character in GBK, as one number; −1 for a character that it does not hold. */
function gbkBytes(): (code: number) => number {
  if (encoder) return encoder;
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<number, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') pairs.set(char.charCodeAt(0), (lead << 8) | trail);
    }
  }
  encoder = (code) => (code < 0x80 ? code : code === 0x20ac ? 0x80 : (pairs.get(code) ?? -1));
  return encoder;
}
