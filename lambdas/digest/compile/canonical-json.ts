/** Characters of a piece, at least. */
const PIECE = 1 << 16;

/**
 * The bytes of a digest: keys sorted, two spaces of indentation, a newline at the end. The same digest gives the same
 * bytes whichever order its fields were built or stored in.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortedKeys, 2)}\n`;
}

/** The same in UTF-8, of a digest that is too long for one text. */
export function canonicalBytes(value: object): Uint8Array {
  let size = 0;
  eachPiece(value, (piece) => {
    size += Buffer.byteLength(piece);
  });
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  eachPiece(value, (piece) => {
    at += bytes.write(piece, at);
  });
  return bytes;
}

/** Calls `take` with the same text in pieces, as they come: an issue of 100,000 articles has 230 million characters. */
export function eachPiece(value: object, take: (piece: string) => void): void {
  let piece = '';
  const write = (text: string): void => {
    piece += text;
    if (piece.length < PIECE) return;
    take(piece);
    piece = '';
  };
  let open = '{\n  ';
  for (const [key, field] of Object.entries(sortedKeys('', value) as object)) {
    if (field === undefined) continue;
    write(`${open}${JSON.stringify(key)}: `);
    if (Array.isArray(field) && field.length > 0) {
      for (const [i, item] of field.entries()) write(`${i === 0 ? '[' : ','}\n    ${indented(item, '\n    ')}`);
      write('\n  ]');
    } else write(indented(field, '\n  '));
    open = ',\n  ';
  }
  take(`${piece}${open.startsWith(',') ? '\n' : '{'}}\n`);
}

/** @param line a line break and the indentation of the line that the value begins in */
const indented = (value: unknown, line: string): string => (JSON.stringify(value, sortedKeys, 2) ?? 'null').replaceAll('\n', line);

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, fields[key]]),
  );
}
