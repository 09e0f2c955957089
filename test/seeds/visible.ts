/** The charset that a sample's name says (`x.big5.txt`); UTF-8 where it says none. */
export function charsetOf(file: string): string {
  const label = file.split('.').at(-2) ?? '';
  return ['gb18030', 'gb2312', 'big5', 'utf16le'].includes(label) ? label.replace('utf16le', 'utf-16le') : 'utf-8';
}

const entities: Record<string, string> = { '&gt;': '>', '&lt;': '<', '&amp;': '&', '&nbsp;': ' ', '&quot;': '"' };

/**
 * The text a reader sees of each article in a sample file, junk included: one for a page, one a line for JSONL.
 * Deliberately not the pipeline's own decoding. @throws TypeError where the bytes are not in the charset of the name.
 */
export function visibleTexts(file: string, bytes: Uint8Array): string[] {
  const text = new TextDecoder(charsetOf(file), { fatal: true }).decode(bytes);
  if (file.endsWith('.jsonl')) {
    return text
      .trim()
      .split('\n')
      .map((line) => Object.values(JSON.parse(line) as Record<string, string>).join('\n'));
  }
  if (!file.endsWith('.html')) return [text];
  const bare = text.replace(/<(script|style|title)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, '\n');
  return [bare.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)];
}

/** From the first fragment that must be kept to the end of the last. @throws Error where they are missing or out of order. */
export function bodyOf(visible: string, keep: string[]): string {
  let at = 0;
  let start = -1;
  for (const text of keep) {
    const found = visible.indexOf(text, at);
    if (found < 0) throw new Error(`'${text}' is missing, or stands before the fragment above it.`);
    if (start < 0) start = found;
    at = found + text.length;
  }
  return visible.slice(start, at);
}
