import type { Block } from './blocks.ts';
import type { Facts } from './facts.ts';
import { squeeze } from './squeeze.ts';

/** What the page says elsewhere of its article: used to recognise it. */
export interface Anchors {
  /** index of the block that is the title; -1 where no block repeats it */
  title: number;
  /** the first characters of the page's description, without spaces and punctuation */
  opening: string;
  /** the article's text as JSON-LD gives it, without spaces and punctuation */
  linkedText: string;
}

/** A heading this short that ends the page's title is the site's name. */
const SITE = 12;
/** Share of character pairs that two wordings of a title have in common. */
const LIKE = 0.5;
/** Blocks above the text in which its title is looked for, and the longest that can be one. */
const ABOVE = 25;
const LONGEST = 120;
/** A first-level heading is the title even where a longer lower one repeats more of the page's title. */
const H1_FAVOUR = 2;
/** Characters of a description that are compared. */
const OPENING = 24;

/** What the page says of its article outside the text. */
export function anchorsOf(facts: Facts, blocks: readonly Block[], linkedText: string): Anchors {
  const description = facts.meta('description', 'og:description') ?? '';
  return { title: titleBlock(facts, blocks), opening: squeeze(description).slice(0, OPENING), linkedText: squeeze(linkedText) };
}

/** The heading that the page's own title repeats; else a block that opens it; else the first h1. -1 without one. */
function titleBlock(facts: Facts, blocks: readonly Block[]): number {
  const stated = squeeze(facts.title);
  const whole = squeeze(`${stated}\n${facts.meta('og:title') ?? ''}`);
  const short = blocks.map(({ text }) => (text.length >= 4 && text.length <= 250 ? squeeze(text) : ''));
  const isSite = (text: string) => text.length <= SITE && stated.length > text.length * 1.5 && stated.endsWith(text);
  let best = -1;
  let longest = 0;
  for (const [i, { tag }] of blocks.entries()) {
    const text = short[i] ?? '';
    if (!/^h[1-3]$/.test(tag) || text.length < 4 || !whole.includes(text) || isSite(text)) continue;
    const length = text.length * (tag === 'h1' ? H1_FAVOUR : 1);
    if (length > longest) {
      longest = length;
      best = i;
    }
  }
  if (best >= 0) return best;
  const opening = short.findIndex((text) => text.length >= 8 && whole.startsWith(text));
  return opening >= 0 ? opening : blocks.findIndex(({ tag, text }) => tag === 'h1' && text.length >= 8);
}

/**
 * The block above the article's text that is most like a stated title, for pages that print it in other words; -1 when none shares half
 * of its character pairs.
 *
 * @param first index of the article's first paragraph: its title stands above it
 */
export function likeTitle(blocks: readonly Block[], first: number, title: string): number {
  const wanted = pairsOf(title);
  let best = -1;
  let most = LIKE;
  for (let i = Math.max(0, first - ABOVE); i < first; i++) {
    const text = blocks[i]?.text ?? '';
    if (text.length < 4 || text.length > LONGEST || text.endsWith('。')) continue;
    const pairs = pairsOf(text);
    const shared = [...wanted].filter((pair) => pairs.has(pair)).length / (Math.min(wanted.size, pairs.size) || 1);
    if (shared >= most) {
      most = shared;
      best = i;
    }
  }
  return best;
}

function pairsOf(text: string): Set<string> {
  const plain = squeeze(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}
