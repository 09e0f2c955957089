/** First bytes that say what a file is, and what to tell its owner. PDF, ZIP and GZIP are containers that are not read yet. */
const SIGNATURES: readonly [hex: string, what: string][] = [
  ['7f454c46', 'an ELF executable'],
  ['4d5a9000', 'a Windows executable'],
  ['cafebabe', 'a Java class or a Mach-O executable'],
  ['cffaedfe', 'a Mach-O executable'],
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an Office document'],
  ['1f8b', 'a GZIP archive'],
  ['526172211a07', 'a RAR archive'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['d0cf11e0a1b11ae1', 'an old Office document'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a RIFF file (a picture, sound or film)'],
  ['494433', 'an MP3 recording'],
  ['0061736d', 'a WebAssembly module'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
];

/** What a file is by its first bytes, when that is no text; null when it may be text. */
export function binaryTypeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('hex');
  if (head.slice(8, 16) === '66747970') return 'an MP4 film or HEIC picture';
  return SIGNATURES.find(([hex]) => head.startsWith(hex))?.[1] ?? null;
}
