/** An element of an XML document; `text` is its own character data. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The document is not well-formed. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** XML 1.0, production 2: what a document may consist of. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const NAME = '[A-Za-z_:][-A-Za-z0-9._:]*';
const TAG = new RegExp(`^<(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>`);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*"([^"<]*)"`, 'g');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Parses the part of XML 1.0 that a feed needs: elements, attributes, character data, references. Anything else (comments, CDATA,
 * document types, single quotes) is refused, as is everything that is not well-formed.
 * @throws XmlError
 */
export function parseXml(document: string): Element {
  if (!document.isWellFormed() || !CHARACTERS.test(document)) throw new XmlError('There is a character that XML does not have.');
  let rest = document.replace(/^<\?xml version="1.0" encoding="utf-8"\?>\s*/, '');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  while (rest !== '') {
    const parent = open.at(-1) ?? root;
    const end = new RegExp(`^</${parent.name}\\s*>`).exec(rest);
    const tag = TAG.exec(rest);
    const text = /^[^<]+/.exec(rest);
    const taken = end?.[0] ?? tag?.[0] ?? text?.[0];
    if (taken === undefined) throw new XmlError(`Neither a tag nor text: ${rest.slice(0, 60)}`);
    if (end) open.pop();
    else if (tag) {
      const element: Element = { name: tag[1] ?? '', attributes: attributesOf(tag[2] ?? ''), children: [], text: '' };
      parent.children.push(element);
      if (tag[3] !== '/') open.push(element);
    } else parent.text += decoded(taken);
    rest = rest.slice(taken.length);
  }
  const [element] = root.children;
  if (open.length !== 1 || !element || root.children.length > 1 || root.text.trim() !== '')
    throw new XmlError('It needs exactly one root.');
  return element;
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decoded(value)] as const);
  if (new Set(found.map(([name]) => name)).size < found.length) throw new XmlError(`An attribute stands twice: ${text}`);
  return Object.fromEntries(found);
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new XmlError('Text has ]]> in it.');
  return text.replace(/&([^;]*);?/g, (reference, name: string) => {
    const number = /^#(x[0-9a-fA-F]+|[0-9]+)$/.exec(name)?.[1];
    const known = number ? String.fromCodePoint(Number(number.startsWith('x') ? `0${number}` : number)) : ENTITIES[name];
    if (known === undefined || !reference.endsWith(';')) throw new XmlError(`No reference: ${reference}`);
    return known;
  });
}
