import { fromBase64, fromQuotedPrintable } from './transfer.ts';

const WORD = /=\?([\w-]{1,40})(?:\*[\w-]{1,40})?\?([bq])\?([^?\s]*)\?=/gi;

/**
 * A header's text (RFC 2047). Neighbouring words of one charset are joined as bytes first: senders cut characters in two. What
 * stands raw in the header is UTF-8, or else GB18030.
 */
export function decodeWords(field: string): string {
  let text = '';
  let end = 0;
  let open: { charset: string; bytes: Buffer[] } | null = null;
  const close = () => {
    if (open) text += decodeBytes(Buffer.concat(open.bytes), open.charset);
    open = null;
  };
  for (const match of field.matchAll(WORD)) {
    const [whole, label = '', encoding = '', data = ''] = match;
    const between = field.slice(end, match.index);
    const charset = label.toLowerCase();
    const bytes = encoding.toLowerCase() === 'b' ? fromBase64(data) : fromQuotedPrintable(data.replaceAll('_', ' '));
    if (between.trim() !== '' || (open as { charset: string } | null)?.charset !== charset) close();
    if (between.trim() !== '') text += decodeRaw(between);
    open ??= { charset, bytes: [] };
    open.bytes.push(bytes);
    end = match.index + whole.length;
  }
  close();
  return text + decodeRaw(field.slice(end));
}

const decodeRaw = (latin1: string): string =>
  /[^\u0000-\u007f]/.test(latin1) ? decodeBytes(Buffer.from(latin1, 'latin1'), 'utf-8') : latin1;

/** Bytes in a stated charset; GB18030 where the statement is wrong, and U+FFFD where that is wrong too. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  for (const label of [charset, 'gb18030']) {
    try {
      return new TextDecoder(label === 'gb2312' ? 'gb18030' : label, { fatal: true }).decode(bytes);
    } catch {}
  }
  return new TextDecoder().decode(bytes);
}
