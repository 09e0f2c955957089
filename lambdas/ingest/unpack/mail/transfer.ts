/** The bytes of base64; what is no base64 in it is skipped, as RFC 2045 asks. */
export const fromBase64 = (latin1: string): Buffer => Buffer.from(latin1, 'base64');

/** The bytes of quoted-printable; a `=` that starts no code stands for itself. */
export function fromQuotedPrintable(latin1: string): Buffer {
  const plain = latin1
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** The bytes of an entity's body by its Content-Transfer-Encoding. */
export function bodyBytes(latin1: string, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return fromBase64(latin1);
  return name === 'quoted-printable' ? fromQuotedPrintable(latin1) : Buffer.from(latin1, 'latin1');
}
