import { type Element, isTag } from 'domhandler';
import type { Block } from './blocks.ts';
import type { Candidate, Holder } from './candidates.ts';

/** Fewest alike items that make a list of teasers. */
const FEWEST = 3;
/** Share of an item's text that is linked when it points to another page. */
const LINKED = 0.15;
/** The same for a bare `li`, which may be a point of the article with a link in it. */
const LIST_LINKED = 0.5;
/** Items longer than this on average, in characters, are sections of the article. */
const LONGEST = 700;
/** An item so many times as long as the middle one is not like the others. */
const OUTSIZED = 3;
/** Elements of the text itself, and rows. */
const NOT_ITEMS = /^(p|h\d|tr|td|th|tbody|blockquote|span|br)$/;
/** What tells alike elements apart: numbers, and the states of a list. */
const VARIES = /\d+|\b(first|last|odd|even|active|current)\b/g;

interface Item extends Pick<Candidate, 'from' | 'to'> {
  size: number;
  linked: number;
  headed: boolean;
  bare: boolean;
}

/**
 * Teasers: the blocks of an element's children when at least three of them are alike (same element and classes) and most point to
 * another page, by a linked heading or by much linked text. Paragraphs, rows and plain lists are not.
 *
 * @param title index of the article's title: what holds it is no teaser
 */
export function cardsOf(blocks: readonly Block[], rangeOf: ReadonlyMap<Holder, Candidate>, title: number): boolean[] {
  const cards = new Array<boolean>(blocks.length).fill(false);
  for (const alike of groupsOf(rangeOf)) {
    if (alike.length < FEWEST) continue;
    const items = alike.map((element) => itemOf(element, rangeOf.get(element) as Candidate, blocks));
    const linking = items.filter(({ headed, linked, size, bare }) => headed || linked / size > (bare ? LIST_LINKED : LINKED)).length;
    const sizes = items.map(({ size }) => size).sort((a, b) => a - b);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    if (linking * 3 < items.length * 2 || mean > LONGEST) continue;
    const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
    for (const { from, to, size } of items) if (size <= middle * OUTSIZED && !(title >= from && title < to)) cards.fill(true, from, to);
  }
  return cards;
}

/** Children of one element that have the same name and classes. */
function groupsOf(rangeOf: ReadonlyMap<Holder, Candidate>): Element[][] {
  const groups = new Map<Holder, Map<string, Element[]>>();
  for (const holder of rangeOf.keys()) {
    if (!isTag(holder) || !holder.parent || NOT_ITEMS.test(holder.name)) continue;
    const parent = holder.parent as Holder;
    const kinds = groups.get(parent) ?? new Map<string, Element[]>();
    groups.set(parent, kinds);
    const kind = `${holder.name}.${holder.attribs.class ?? ''}`.replace(VARIES, '').trim();
    const alike = kinds.get(kind);
    if (alike) alike.push(holder);
    else kinds.set(kind, [holder]);
  }
  return [...groups.values()].flatMap((kinds) => [...kinds.values()]);
}

function itemOf(element: Element, { from, to }: Candidate, blocks: readonly Block[]): Item {
  const item: Item = { from, to, size: 0, linked: 0, headed: false, bare: element.name === 'li' && !element.attribs.class };
  for (const { tag, text, linked } of blocks.slice(from, to)) {
    item.size += text.length;
    item.linked += linked;
    if (/^h[1-6]$/.test(tag) && linked > text.length * 0.7) item.headed = true;
  }
  return item;
}
