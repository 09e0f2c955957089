/** What a reader of XML is told. Names are as written, with their prefix; `from` and `to` are the tag's place in the text. */
export interface XmlVisitor {
  /** `attributes` is the raw text of them: see `attributeOf` */
  open(name: string, attributes: string, place: { from: number; to: number }): void;
  close(name: string, place: { from: number; to: number }): void;
  text(data: string): void;
}

/**
 * Reads XML tag by tag in one pass, building no tree. Entities that a document type declares are not expanded and external ones
 * not fetched: a billion laughs stays as short as it is written. What is malformed ends the reading, with what was read so far.
 */
export function readXml(xml: string, visit: XmlVisitor): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) visit.text(decodeEntities(xml.slice(at, open === -1 ? xml.length : open)));
    if (open === -1) return;
    const end = endOfMarkup(xml, open);
    if (end === -1) return;
    if (xml.startsWith('<![CDATA[', open)) visit.text(xml.slice(open + 9, end - 3));
    else if (xml[open + 1] !== '!' && xml[open + 1] !== '?') visitTag(xml, { from: open, to: end }, visit);
    at = end;
  }
}

function visitTag(xml: string, place: { from: number; to: number }, visit: XmlVisitor): void {
  const inner = xml.slice(place.from + 1, place.to - 1);
  if (inner.startsWith('/')) {
    visit.close(inner.slice(1).trim(), place);
    return;
  }
  const isEmpty = inner.endsWith('/');
  const name = /^[^\s/]*/.exec(inner)?.[0] ?? '';
  visit.open(name, inner.slice(name.length), place);
  if (isEmpty) visit.close(name, place);
}

/** The lower-case name of the root element; '' for a text that is no XML. */
export function rootNameOf(text: string): string {
  let at = /^\ufeff?\s*/.exec(text)?.[0].length ?? 0;
  while (/^<[?!]/.test(text.slice(at, at + 2))) {
    const end = endOfMarkup(text, at);
    if (end === -1) return '';
    at = end;
    while (/\s/.test(text[at] ?? '')) at++;
  }
  return /^<([\w:-]+)/.exec(text.slice(at, at + 64))?.[1]?.toLowerCase() ?? '';
}

/** Where the markup that begins at `open` is over; -1 when it is cut short. */
function endOfMarkup(xml: string, open: number): number {
  const after = (mark: string, from: number) => {
    const found = xml.indexOf(mark, from);
    return found === -1 ? -1 : found + mark.length;
  };
  if (xml.startsWith('<!--', open)) return after('-->', open + 4);
  if (xml.startsWith('<![CDATA[', open)) return after(']]>', open + 9);
  if (xml.startsWith('<?', open)) return after('?>', open + 2);
  if (xml.startsWith('<!', open)) {
    const end = after('>', open);
    const subset = xml.slice(open, end).indexOf('[');
    return subset === -1 ? end : after(']>', open + subset);
  }
  for (let at = open + 1; at < xml.length; at++) {
    const char = xml[at];
    if (char === '>') return at + 1;
    if (char === '"' || char === "'") {
      at = xml.indexOf(char, at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

/** The value of one attribute in the raw text of a tag; undefined when it has none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const at = attributes.search(new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']`));
  if (at === -1) return undefined;
  const start = attributes.slice(at).search(/["']/) + at;
  const end = attributes.indexOf(attributes[start] ?? '"', start + 1);
  return end === -1 ? undefined : decodeEntities(attributes.slice(start + 1, end));
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** XML's own five entities, the space that feeds borrow from HTML, and characters by number; others stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
