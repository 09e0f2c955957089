/** Between the fields of a text that is searched; no query can hold it. */
export const FIELD_END = '\n';

/** Full-width ASCII and the ideographic space as half-width, letters as small ones. The length stays, so places do. */
export function plain(text: string): string {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
  const lower = narrow.toLowerCase();
  return lower.length === narrow.length ? lower : narrow.replace(/./gu, sameLengthLower);
}

function sameLengthLower(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
