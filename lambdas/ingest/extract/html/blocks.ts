import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { tidy } from '../plain.ts';

/** A run of text that a browser shows as one block. */
export interface Block {
  text: string;
  /** characters of it that are link text */
  linked: number;
  /** all of it is bold */
  bold: boolean;
  /** the nearest block element's name */
  tag: string;
  /** the element that holds it */
  parent: Element | Document;
}

const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose text no reader sees as text. */
const UNSEEN = new Set(
  'script style noscript template svg math head iframe object embed audio video canvas select option textarea button input datalist map'.split(
    ' ',
  ),
);

/** The visible text blocks of a page in document order. Walks without recursion: depth costs no stack. */
export function blocksOf(root: Document): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let links = 0;
  let strong = 0;
  let plain = 0;
  const holders: (Element | Document)[] = [root];
  const flush = () => {
    const clean = tidy(text.replace(/[\s\u3000]+/g, ' '));
    const parent = holders[holders.length - 1] ?? root;
    const tag = isTag(parent) ? parent.name : '';
    if (clean !== '') blocks.push({ text: clean, linked: Math.min(linked, clean.length), bold: plain === 0, tag, parent });
    text = '';
    linked = 0;
    plain = 0;
  };
  walk(root, {
    text(data) {
      text += data;
      if (links > 0) linked += data.trim().length;
      if (strong === 0) plain += data.trim().length;
    },
    open(element) {
      if (isUnseen(element)) return false;
      if (element.name === 'br') flush();
      if (element.name === 'a') links++;
      if (isStrong(element)) strong++;
      if (isShortCell(element)) text += ' ';
      else if (BLOCK.has(element.name)) {
        flush();
        holders.push(element);
      }
      return true;
    },
    close(element) {
      if (element.name === 'a') links--;
      if (isStrong(element)) strong--;
      if (isShortCell(element)) text += ' ';
      else if (BLOCK.has(element.name)) {
        flush();
        holders.pop();
      }
    },
  });
  flush();
  return blocks;
}

/** `visibility: hidden` does not count: WeChat's pages hide the whole article so until a script shows it. */
function isUnseen(element: Element): boolean {
  if (UNSEEN.has(element.name) || element.attribs.hidden !== undefined) return true;
  return /display\s*:\s*none/i.test(element.attribs.style ?? '');
}

const isStrong = (element: Element): boolean => element.name === 'strong' || element.name === 'b';

/** A cell of a data table, whose row is one line: its text is short and it holds no blocks. Cells of layout tables are long or hold blocks. */
function isShortCell(element: Element): boolean {
  if (element.name !== 'td' && element.name !== 'th') return false;
  let length = 0;
  const stack: AnyNode[] = [...element.children];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) length += next.data.trim().length;
    else if (isTag(next)) {
      if (next.name === 'br' || next.name === 'a' || BLOCK.has(next.name) || UNSEEN.has(next.name)) return false;
      stack.push(...next.children);
    }
    if (length > 40) return false;
  }
  return true;
}

interface Visitor {
  text(data: string): void;
  /** false leaves the element out, with all that is in it */
  open(element: Element): boolean;
  close(element: Element): void;
}

function walk(root: Document, visit: Visitor): void {
  const stack: (AnyNode | { closes: Element })[] = [...root.children].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('closes' in next) visit.close(next.closes);
    else if (isText(next)) visit.text(next.data);
    else if (isTag(next) && visit.open(next)) {
      stack.push({ closes: next });
      for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as AnyNode);
    }
  }
}
