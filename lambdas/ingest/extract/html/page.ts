import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { limits } from '../../../model/limits.ts';
import { RefusalError } from '../../refusal.ts';
import type { Extracted, ExtractedLine } from '../extracted.ts';
import { anchorsOf, likeTitle } from './anchors.ts';
import { articleOf } from './article.ts';
import { type Block, blocksOf } from './blocks.ts';
import { checkDepth, checkMarkup } from './bounds.ts';
import { embeddedArticle } from './embedded.ts';
import { factsOf } from './facts.ts';
import { jsonLdOf } from './json-ld.ts';
import { metadataOf } from './metadata.ts';
import { openShadowRoots } from './shadow-roots.ts';
import { siteOfPage } from './site.ts';
import type { Trimmed } from './trim.ts';

/** An article's title stands above a block of this many characters. */
const PARAGRAPH = 60;
/** A page that shows an article of fewer characters may hold the whole one for a script. */
const SHOWN = 100;

/**
 * An HTML page: every visible block becomes a line, and those beside the article are marked as outside it. The tree is the one
 * that a browser would build (parse5), because saved pages often lack html, head or closing tags. An article that the page only holds
 * for a script is read as if it stood at its end.
 *
 * @throws RefusalError `too-long`, `too-deep`, `too-many-attributes`, `too-many-lines`
 */
export function extractHtml(html: string): Extracted {
  const page = readPage(html, html);
  if (page.told >= SHOWN) return page.extracted;
  const held = embeddedArticle(html, page.linkedBody);
  const markup = `${html}<article class="article-content">${held ?? ''}</article>`;
  return held === null || markup.length > limits.documentCharacters ? page.extracted : readPage(html, markup).extracted;
}

/** Reads a page with what was added to its markup. `told`: characters of its article. */
function readPage(html: string, markup: string): { extracted: Extracted; told: number; linkedBody: string } {
  const root = parse<Htmlparser2TreeAdapterMap>(checkMarkup(markup), { treeAdapter: adapter });
  openShadowRoots(root, markup);
  checkDepth(root);
  const facts = factsOf(root, html);
  const blocks = blocksOf(root);
  if (blocks.length > limits.lines)
    throw new RefusalError('too-many-lines', `The page has ${blocks.length} text blocks; the limit is ${limits.lines}.`);
  const linked = jsonLdOf(facts.linkedData);
  const anchors = anchorsOf(facts, blocks, linked.body ?? '');
  const article = articleOf(blocks, anchors);
  const { inside } = article;
  const first = blocks.findIndex((block) => inside.has(block));
  const paragraph = blocks.findIndex((block) => inside.has(block) && block.text.length >= PARAGRAPH);
  const heading = anchors.title <= first ? anchors.title : -1;
  const meta = metadataOf(facts, blocks, inside, heading, linked);
  const title = heading >= 0 || !meta.title ? heading : likeTitle(blocks, paragraph < 0 ? first + 20 : paragraph, meta.title);
  const lines = blocks.map((block, i): ExtractedLine => ({ n: i + 1, text: block.text, ...hintOf(block, i === title, article) }));
  const site = siteOfPage(html, facts, linked);
  const extracted: Extracted = { member: '', form: 'html', lines, meta: { ...meta, ...(site ? { site } : {}) } };
  return { extracted, told: [...inside].reduce((sum, { text }) => sum + text.length, 0), linkedBody: linked.body ?? '' };
}

function hintOf(block: Block, isTitle: boolean, { inside, captions, story }: Trimmed): Pick<ExtractedLine, 'hint'> {
  if (isTitle) return { hint: 'title' };
  if (!inside.has(block)) return { hint: 'outside' };
  if (captions.has(block)) return { hint: 'caption' };
  if (story.has(block)) return { hint: 'body' };
  if (/^h[1-6]$/.test(block.tag) || isBoldLine(block)) return { hint: 'heading' };
  return {};
}

/** A short bold paragraph without a full stop is how most editors make a heading. */
const isBoldLine = ({ bold, text, tag }: Block): boolean =>
  bold && text.length <= 40 && tag !== 'tr' && tag !== 'li' && !/[。；，：,:;.！？!?]$/.test(text);
