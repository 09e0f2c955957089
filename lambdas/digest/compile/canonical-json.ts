/**
 * The bytes of a digest: keys sorted, two spaces of indentation, a newline at the end. The same digest gives the same
 * bytes whichever order its fields were built or stored in.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortedKeys, 2)}\n`;
}

/** Characters of a piece, at least. */
const PIECE = 1 << 16;

/** The same text in UTF-8, made a piece at a time: an issue of 100,000 articles has 230 million characters, more than one text can hold. */
export class CanonicalBytes {
  readonly #value: object;
  #length: number | undefined;

  constructor(value: object) {
    this.#value = value;
  }

  /** in bytes */
  get length(): number {
    if (this.#length === undefined) {
      this.#length = 0;
      for (const bytes of this) this.#length += bytes.length;
    }
    return this.#length;
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    let piece = '';
    for (const text of parts(this.#value)) {
      piece += text;
      if (piece.length < PIECE) continue;
      yield Buffer.from(piece);
      piece = '';
    }
    yield Buffer.from(piece);
  }
}

/** The text of an object, field by field, and of a list in it item by item. */
function* parts(value: object): Generator<string> {
  let open = '{\n  ';
  for (const [key, field] of Object.entries(sortedKeys('', value) as object)) {
    if (field === undefined) continue;
    yield `${open}${JSON.stringify(key)}: `;
    if (Array.isArray(field) && field.length > 0) {
      for (const [i, item] of field.entries()) yield `${i === 0 ? '[' : ','}\n    ${indented(item, '\n    ')}`;
      yield '\n  ]';
    } else yield indented(field, '\n  ');
    open = ',\n  ';
  }
  yield `${open.startsWith(',') ? '\n' : '{'}}\n`;
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
