import { decodeBytes, decodeWords } from './encoded-words.ts';

/** Characters of one field that are read: more is no mail program's doing. */
const FIELD_CHARACTERS = 10_000;

/** The header fields of an entity by their lower-case name, unfolded, the first of each. */
export type Headers = ReadonlyMap<string, string>;

/** An entity's header and where its body starts. The text holds one byte a character (latin1). */
export function headersOf(entity: string): { headers: Headers; bodyStart: number } {
  const end = /^\r?\n|\r?\n\r?\n/.exec(entity);
  const bodyStart = end ? end.index + end[0].length : entity.length;
  const headers = new Map<string, string>();
  const unfolded = entity.slice(0, end?.index ?? entity.length).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1, colon + FIELD_CHARACTERS).trim());
  }
  return { headers, bodyStart };
}

/** A structured field: its value and its parameters (RFC 2045, and RFC 2231 for those in another charset or in pieces). */
export function parametersOf(field: string): { value: string; parameters: ReadonlyMap<string, string> } {
  const value = (/^[^;]*/.exec(field)?.[0] ?? '').trim().toLowerCase();
  const pieces = new Map<string, { text: string; isEncoded: boolean }[]>();
  for (const [, name = '', quoted, bare = ''] of field.matchAll(/;\s*([\w*.-]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g)) {
    const [base = '', ...marks] = name.toLowerCase().split('*');
    const text = quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1');
    pieces.set(base, [...(pieces.get(base) ?? []), { text, isEncoded: marks.at(-1) === '' }]);
  }
  return { value, parameters: new Map([...pieces].map(([name, parts]) => [name, joined(parts)])) };
}

/** `utf-8'zh'%E7%AE%80` in the first piece says the charset for all. */
function joined(pieces: readonly { text: string; isEncoded: boolean }[]): string {
  const [first] = pieces;
  if (!first?.isEncoded) return decodeWords(pieces.map(({ text }) => text).join(''));
  const [, charset = '', rest = ''] = /^([^']*)'[^']*'([\s\S]*)$/.exec(first.text) ?? [];
  const whole =
    rest +
    pieces
      .slice(1)
      .map(({ text }) => text)
      .join('');
  const bytes = Buffer.from(
    whole.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return decodeBytes(bytes, charset);
}
