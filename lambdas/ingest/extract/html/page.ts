import { load } from 'cheerio/slim';
import { type AnyNode, type Document, isTag } from 'domhandler';
import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { limits } from '../../../model/limits.ts';
import { RefusalError } from '../../refusal.ts';
import type { Extracted, ExtractedLine } from '../extracted.ts';
import { type Block, blocksOf } from './blocks.ts';
import { chooseContainer } from './container.ts';
import { metadataOf } from './metadata.ts';

/**
 * An HTML page: every visible block becomes a line, and those beside the article are marked as outside it. The tree is the one
 * that a browser would build (parse5), because saved pages often lack html, head or closing tags.
 *
 * @throws RefusalError `too-deep`, `too-many-lines`
 */
export function extractHtml(html: string): Extracted {
  const root = parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter: adapter });
  checkDepth(root);
  const page = load(root);
  const blocks = blocksOf(root);
  if (blocks.length > limits.lines)
    throw new RefusalError('too-many-lines', `The page has ${blocks.length} text blocks; the limit is ${limits.lines}.`);
  const container = chooseContainer(
    root,
    blocks,
    page('meta[name="description" i],meta[property="og:description"]').first().attr('content'),
  );
  const meta = metadataOf(page, blocks, container);
  const lines = blocks.map((block, i): ExtractedLine => ({ n: i + 1, text: block.text, ...hintOf(block, container.blocks) }));
  return { member: '', form: 'html', lines, meta };
}

function hintOf(block: Block, inside: ReadonlySet<Block>): Pick<ExtractedLine, 'hint'> {
  if (!inside.has(block)) return { hint: 'outside' };
  if (/^h[1-6]$/.test(block.tag) || isBoldLine(block)) return { hint: 'heading' };
  if (block.tag === 'figcaption' || block.tag === 'caption') return { hint: 'caption' };
  return {};
}

/** A short bold paragraph without a full stop is how most editors make a heading. */
const isBoldLine = ({ bold, text, tag }: Block): boolean =>
  bold && text.length <= 40 && tag !== 'tr' && tag !== 'li' && !/[。；，：,:;.！？!?]$/.test(text);

function checkDepth(root: Document): void {
  const stack: [AnyNode, number][] = [[root, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    if (depth > limits.depth) throw new RefusalError('too-deep', `The page nests its elements more than ${limits.depth} deep.`);
    if (isTag(node) || node.type === 'root') for (const child of node.children) stack.push([child, depth + 1]);
  }
}
