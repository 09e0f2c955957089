/** The bytes of a text in an encoding that Node itself only reads: the inverse of TextDecoder, made by decoding every pair of bytes. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(text)]);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16le-bom') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding === 'utf-16be-bom') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const pairs = pairsOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((char) => {
      if (char < '\u0080') return [char.charCodeAt(0)];
      const pair = pairs.get(char);
      if (!pair) throw new Error(`${encoding} has no ${char}`);
      return pair;
    }),
  );
}

const known = new Map<string, Map<string, number[]>>();

function pairsOf(encoding: string): Map<string, number[]> {
  const made = known.get(encoding) ?? new Map<string, number[]>();
  if (made.size > 0) return made;
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !made.has(char)) made.set(char, [lead, trail]);
    }
  }
  known.set(encoding, made);
  return made;
}
