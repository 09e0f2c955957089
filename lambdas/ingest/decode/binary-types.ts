/** First bytes that say what a file is, and what to tell its owner. Containers that are read (PDF, ZIP, GZIP) were opened before. */
const SIGNATURES: readonly [hex: string, what: string][] = [
  ['7f454c46', 'an ELF executable'],
  ['4d5a9000', 'a Windows executable'],
  ['cafebabe', 'a Java class or a Mach-O executable'],
  ['cffaedfe', 'a Mach-O executable'],
  ['526172211a07', 'a RAR archive'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['fd377a585a00', 'an XZ archive'],
  ['425a68', 'a bzip2 archive'],
  ['28b52ffd', 'a Zstandard archive'],
  ['d0cf11e0a1b11ae1', 'an old Office document (save it as .docx)'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a RIFF file (a picture, sound or film)'],
  ['49492a00', 'a TIFF picture'],
  ['4d4d002a', 'a TIFF picture'],
  ['00000100', 'an icon'],
  ['774f4646', 'a font'],
  ['774f4632', 'a font'],
  ['4f54544f', 'a font'],
  ['0001000000', 'a font'],
  ['7b5c727466', 'an RTF document (save it as .docx)'],
  ['494433', 'an MP3 recording'],
  ['0061736d', 'a WebAssembly module'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
];

/** What a file is by its first bytes, when that is no text; null when it may be text. */
export function binaryTypeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('hex');
  if (head.slice(8, 16) === '66747970') return 'an MP4 film or HEIC picture';
  if (Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar') return 'a TAR archive: pack it as ZIP';
  return SIGNATURES.find(([hex]) => head.startsWith(hex))?.[1] ?? null;
}
