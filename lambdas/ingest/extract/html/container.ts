import { type Document, type Element, isTag } from 'domhandler';
import type { Block } from './blocks.ts';

type Holder = Element | Document;

/** The element that holds the article, and the blocks of it that belong to the article. */
export interface Container {
  element: Holder;
  blocks: ReadonlySet<Block>;
}

/** Ids and classes that Chinese content systems and the schema.org vocabulary give to the article's body. */
const BODY_NAME =
  /(^|[\s_-])(trs_editor|trs_ueditor|ucap-content|articlebody|article-?body|article-?content|art_?content|articlecontent|news-?content|newscontent|post-?content|entry-?content|main-?content|content-?body|story-?body|rich_media_content|pages_content|view-content|zoom|artibody|main_content|text_content|left_zw|rm_txt_con|detail-?content|con_txt|bt-content|xlcontent|article_con)([\s_-]|$)/i;
/** Names of what stands beside an article. */
const BESIDE_NAME =
  /(^|[\s_-])(comments?|disqus|respond|reply|related?|relevant|recommend\w*|share\w*|social|sidebar|side-?bar|aside|footer|foot|header|nav|navbar|menu|breadcrumbs?|crumbs?|copyright|subscribe|newsletter|promo\w*|advert\w*|ad|ads|sponsor\w*|hot-?news|ranking?|rank|tags?|toolbar|pagination|pager|popup|modal|cookie\w*|login|download|qrcode|xgxw|xgyd|tuijian|fenxiang|mianbao)([\s_-]|$)/i;
const BESIDE_TAG = new Set(['nav', 'footer', 'aside', 'form', 'menu']);

/** An element with this share of the page's prose holds the article, whatever its name says. */
const ARTICLE_SHARE = 0.4;

/** Characters of a description that are compared, and what repeating them is worth in characters of prose. */
const OPENING = 24;
const OPENING_WORTH = 250;

/**
 * Chooses the element whose blocks sum highest (maximum-subtree form of maximum subsequence segmentation, Pasternack and Roth
 * 2009): a block of prose counts its characters, a block of links or a short label counts against. Ties go to the inner element.
 *
 * @param description the page's own description, which often repeats the article's first words: the block that says them counts more
 */
export function chooseContainer(root: Document, blocks: readonly Block[], description = ''): Container {
  const opening = squeeze(description).slice(0, OPENING);
  const opens = (block: Block) => opening.length >= 12 && worthOf(block) > 20 && squeeze(block.text).startsWith(opening);
  const prose = sumUp(blocks, (block) => Math.max(0, worthOf(block)));
  const whole = prose.get(root) ?? 0;
  const beside = besideTest((element) => (prose.get(element) ?? 0) > whole * ARTICLE_SHARE);
  const sums = sumUp(blocks, (block) => worthOf(block) * (beside(block.parent) ? 0.1 : 1) + (opens(block) ? OPENING_WORTH : 0));
  let element: Holder = root;
  let best = Number.NEGATIVE_INFINITY;
  for (const [holder, sum] of sums) {
    const score = sum * (isTag(holder) ? favour(holder) : 1);
    if (score > best) {
      best = score;
      element = holder;
    }
  }
  const inside = blocks.filter((block) => within(block.parent, element) && !beside(block.parent) && !isLinks(block));
  return { element, blocks: new Set(inside) };
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

/** The sum of a measure over the blocks of each element that has any. */
function sumUp(blocks: readonly Block[], measure: (block: Block) => number): Map<Holder, number> {
  const sums = new Map<Holder, number>();
  for (const block of blocks) {
    const worth = measure(block);
    for (let holder: Holder | null = block.parent; holder; holder = holder.parent as Holder | null) {
      sums.set(holder, (sums.get(holder) ?? 0) + worth);
    }
  }
  return sums;
}

/** Characters of prose a block is worth; negative for links and labels. */
function worthOf(block: Block): number {
  const { length } = block.text;
  const density = block.linked / length;
  if (density > 0.5) return -10 - Math.min(block.linked, 60) / 2;
  const sentences = (block.text.match(/[，。；！？：、,.;!?]/g) ?? []).length;
  if (sentences === 0) return /^h[1-6]$/.test(block.tag) ? 0 : -4;
  return Math.min(length, 600) * (1 - density) ** 2 * Math.min(1, 0.3 + sentences * 0.15) - 10;
}

function favour(element: Element): number {
  const name = `${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`;
  if (element.attribs.itemprop === 'articleBody' || BODY_NAME.test(name)) return 1.15;
  if (element.name === 'article' || element.name === 'main') return 1.05;
  return 1;
}

/** A test for holders inside an element that its name or tag says stands beside the article, unless it holds the article. */
function besideTest(holdsArticle: (element: Element) => boolean): (holder: Holder) => boolean {
  const known = new Map<Holder, boolean>();
  const test = (holder: Holder): boolean => {
    const before = known.get(holder);
    if (before !== undefined) return before;
    const self = isTag(holder) && holder.name !== 'body' && holder.name !== 'html' && standsBeside(holder) && !holdsArticle(holder);
    const result = self || (holder.parent !== null && test(holder.parent as Holder));
    known.set(holder, result);
    return result;
  };
  return test;
}

function standsBeside(element: Element): boolean {
  if (BESIDE_TAG.has(element.name)) return true;
  const name = `${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`;
  return BESIDE_NAME.test(name) && !BODY_NAME.test(name);
}

function within(holder: Holder, element: Holder): boolean {
  for (let at: Holder | null = holder; at; at = at.parent as Holder | null) if (at === element) return true;
  return false;
}

/** A block that is links with little text between them. */
const isLinks = (block: Block): boolean => block.linked / block.text.length > 0.6 && block.text.length - block.linked <= 30;
