/** Header lines that are looked at: relays put dozens of them before the sender's own. */
const HEAD_BYTES = 16_384;

/**
 * True for RFC 5322: nothing but header fields up to an empty line, among them a MIME version, or a sender's address with a
 * recipient, a subject or a date. A text that begins with 来源： or `Title:` is no mail.
 */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  if (first < 0x41 || first > 0x7a) return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD_BYTES, bytes.length)).toString('latin1');
  const fields = new Map<string, string>();
  const lines = head.split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line === '') break;
    if (i === 0 && /^From \S+/.test(line)) continue;
    const field = /^([\w-]{2,60}):(.*)$/.exec(line);
    if (field) fields.set((field[1] ?? '').toLowerCase(), field[2] ?? '');
    else if (i === 0 || !/^[ \t]/.test(line)) {
      if (i === lines.length - 1 && bytes.length > HEAD_BYTES) break;
      return false;
    }
  }
  if (fields.has('mime-version')) return fields.size >= 2;
  return (fields.get('from') ?? '').includes('@') && ['to', 'subject', 'date'].some((name) => fields.has(name));
}
