import { tidyPath } from '../tidy-path.ts';

/** Info-ZIP's extra field with the name in UTF-8, after a version byte and the CRC of the other name. */
const UNICODE_PATH = 0x7075;

/**
 * A member's name. Archives made in China on Windows hold it in GBK with nothing that says so: what is no UTF-8 is read as GB18030.
 */
export function memberName(raw: Uint8Array, isUtf8: boolean, extra: Buffer): string {
  return tidyPath(isUtf8 ? utf8.decode(raw) : (unicodePath(extra) ?? decodeName(raw)));
}

const utf8 = new TextDecoder('utf-8');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

function decodeName(raw: Uint8Array): string {
  try {
    return strictUtf8.decode(raw);
  } catch {
    return gb18030.decode(raw);
  }
}

function unicodePath(extra: Buffer): string | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== UNICODE_PATH) continue;
    return utf8.decode(extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2)));
  }
  return null;
}
