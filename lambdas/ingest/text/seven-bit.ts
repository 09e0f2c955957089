const SPACE = 0x20;

/**
 * A text that data holds as GB 2312 in seven bits, two ASCII characters each Chinese one (as in RFC 1843, without its brackets): a third smaller
 * than UTF-8, also when compressed. Spaces and control characters stand for themselves, and so part its pieces.
 */
export function fromSevenBit(coded: string): string {
  const bytes = Buffer.from(coded, 'latin1');
  // By index: an iterator of entries takes five times as long, at every start.
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte > SPACE) bytes[i] = byte | 0x80;
  }
  return new TextDecoder('gb18030').decode(bytes);
}
