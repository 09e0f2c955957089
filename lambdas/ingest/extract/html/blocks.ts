import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { tidy } from '../plain.ts';
import { isTextless, isUnseen } from './visible.ts';
import { walk } from './walk.ts';

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

/** The visible text blocks of a page in document order. */
export function blocksOf(root: Document): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let links = 0;
  let strong = 0;
  let plain = 0;
  const holders: (Element | Document)[] = [root];
  const flush = () => {
    const parent = holders[holders.length - 1] ?? root;
    const tag = isTag(parent) ? parent.name : '';
    for (const line of tag === 'pre' ? text.split('\n') : [text]) {
      const clean = tidy(line.replace(/[\s\u3000]+/g, ' '));
      if (clean !== '') blocks.push({ text: clean, linked: Math.min(linked, clean.length), bold: plain === 0, tag, parent });
    }
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

export const isHeading = ({ tag }: Block): boolean => /^h[1-6]$/.test(tag);

/** A block that is links with little text between them. */
export const isLinks = (block: Block): boolean => block.linked / block.text.length > 0.6 && block.text.length - block.linked <= 30;

const isStrong = (element: Element): boolean => element.name === 'strong' || element.name === 'b';

/** A cell of a data table, whose row is one line: its text is short and it holds no blocks. Cells of layout tables are long or hold blocks. */
function isShortCell(element: Element): boolean {
  if (element.name !== 'td' && element.name !== 'th') return false;
  let length = 0;
  const stack: AnyNode[] = element.children.slice();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) length += next.data.trim().length;
    else if (isTag(next)) {
      if (next.name === 'br' || next.name === 'a' || BLOCK.has(next.name) || isTextless(next)) return false;
      for (const child of next.children) stack.push(child);
    }
    if (length > 40) return false;
  }
  return true;
}
