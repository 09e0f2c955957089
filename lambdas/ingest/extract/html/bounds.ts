import { type AnyNode, type Document, isTag } from 'domhandler';
import { limits } from '../../../model/limits.ts';
import { RefusalError } from '../../refusal.ts';

/** Elements that never nest in themselves: they hold nothing, or the next one of their kind closes them. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot rt rp a button'.split(
    ' ',
  ),
);
/** Their content is text, not markup; what else is text to a parser is scanned as markup, since inside SVG it is. */
const RAW = new Set(['script', 'style']);
/**
 * Times the depth limit that the markup may seem to nest before the tree is built: unclosed tags seem deeper than they are. The parser's
 * time grows with the square of the depth: 2,000 levels take 30 ms, 20,000 take 2 s, 100,000 a minute.
 */
const SEEMING = 5;

/**
 * Refuses markup that would cost the parser more than linear time, in one pass and before the tree is built. Gives the markup without
 * comments, styles and scripts (JSON-LD stays), which are half of what the parser would read of a news page.
 *
 * @throws RefusalError `too-long`, `too-many-attributes`, `too-deep`
 */
export function checkMarkup(html: string): string {
  if (html.length > limits.documentCharacters)
    throw new RefusalError('too-long', `The page has ${html.length} characters; the limit is ${limits.documentCharacters}.`);
  let depth = 0;
  let slim = '';
  const unclosed = new Set<string>();
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 2);
      if (end < 0) break;
      slim += html.slice(from, at);
      from = end + 3;
      at = end + 2;
      continue;
    }
    const isClosing = html.charCodeAt(at + 1) === 47;
    const start = isClosing ? at + 2 : at + 1;
    const name = nameAt(html, start);
    if (name === '') continue;
    const end = tagEnd(html, start + name.length);
    const flat = FLAT.has(name) || html.charCodeAt(end - 1) === 47;
    if (!flat) depth = Math.max(0, depth + (isClosing ? -1 : 1));
    if (depth > limits.depth * SEEMING) throw tooDeep();
    at = end;
    if (isClosing || !RAW.has(name) || unclosed.has(name) || html.slice(start, end).includes('ld+json')) continue;
    const close = closeOf(html, name, end);
    if (close < 0) unclosed.add(name);
    else {
      slim += html.slice(from, end + 1);
      from = close;
      at = close - 1;
    }
  }
  return from === 0 ? html : slim + html.slice(from);
}

/** Where a raw element's closing tag stands, in either case; -1 without one. */
function closeOf(html: string, name: string, from: number): number {
  const lower = html.indexOf(`</${name}`, from);
  if (lower >= 0) return lower;
  return html.indexOf(`</${name.toUpperCase()}`, from);
}

/** @throws RefusalError `too-deep` when the tree nests deeper than the limit */
export function checkDepth(root: Document): void {
  const stack: [AnyNode, number][] = [[root, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    if (depth > limits.depth) throw tooDeep();
    if (isTag(node) || node.type === 'root') for (const child of node.children) stack.push([child, depth + 1]);
  }
}

const tooDeep = (): RefusalError =>
  new RefusalError('too-deep', `The page nests its elements more than ${limits.depth} deep. Save it again from a browser, or as text.`);

/** The element's name at a place, in lower case; '' where no letter stands. Longer than any known name is cut. */
function nameAt(html: string, start: number): string {
  let end = start;
  while (end < start + 24 && /[a-z0-9-]/i.test(html.charAt(end))) end++;
  return end > start && /[a-z]/i.test(html.charAt(start)) ? html.slice(start, end).toLowerCase() : '';
}

/** Where a tag ends, counting its attributes on the way. @throws RefusalError `too-many-attributes` */
function tagEnd(html: string, start: number): number {
  let words = 0;
  let quote = 0;
  let isSpace = false;
  for (let i = start; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
      continue;
    }
    if (code === 62) return i;
    if ((code === 34 || code === 39) && html.charCodeAt(i - 1) === 61) quote = code;
    const space = code <= 32 || code === 47;
    if (isSpace && !space && ++words > limits.attributes)
      throw new RefusalError('too-many-attributes', `A tag of the page has more than ${limits.attributes} attributes.`);
    isSpace = space;
  }
  return html.length;
}
