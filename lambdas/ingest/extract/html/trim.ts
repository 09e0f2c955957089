import { findDate } from '../../text/dates.ts';
import { type Block, isHeading, isLinks } from './blocks.ts';
import { isCaption } from './captions.ts';
import type { Container } from './container.ts';
import { isRequest, opensAside } from './phrases.ts';
import { squeeze } from './squeeze.ts';

/** What the article's blocks are. */
export interface Trimmed {
  inside: ReadonlySet<Block>;
  /** captions among them */
  captions: ReadonlySet<Block>;
  /** captions that are the article: a picture story */
  story: ReadonlySet<Block>;
}

/** A block worth this much is running text. */
const PROSE = 20;
/** A standfirst above the title has at most this share of the prose below it. */
const ABOVE = 0.15;
/** Labels above and below the running text with more than this share of the whole are the article's text: a list, a table, a poem. */
const EDGE = 0.4;
/** A heading longer than this above the first paragraph is a standfirst: it tells what the article tells. */
const STANDFIRST = 70;
/** Where captions have more than this share of the text, they are the article: a picture story. */
const MOSTLY = 0.67;
/** A date line may give two dates. */
const CHANGE = /posted|published|updated|modified/i;
/** A repeated block of this size is a duplicate; shorter ones (Yes., 是的。) may well repeat. */
export const REPEAT = 80;
/** What a line at the foot says of who made the page: left for the cleaning rules, which read names from it. */
const MAKERS = /[编編][辑輯审審]|[记記]者|作者|[来來]源|[责責][编編]|[审審]核|[摄攝]|供稿|通[讯訊][员員]|[:：]/;

/** The blocks inside the container that are the article's: without what stands beside it there, controls, requests and repeats. */
export function trim(blocks: readonly Block[], { range, beside, cards, looks }: Container, title: number): Trimmed {
  const top = new Set(range.holders);
  const start = startOf(range, looks, title);
  const wanted: number[] = [];
  const marked = new Set<Block>();
  const seen = new Set<string>();
  const titleText = squeeze(blocks[title]?.text ?? '');
  let aside = false;
  for (let i = start; i < range.to; i++) {
    const block = blocks[i];
    const look = looks[i];
    if (!block || !look || beside[i] || cards[i]) continue;
    const text = squeeze(block.text);
    if (text === titleText || isLinks(block) || isRequest(block.text)) continue;
    if (look.size >= REPEAT && block.tag !== 'pre' && seen.has(text)) continue;
    const caption = isCaption(block, top);
    if (!caption) seen.add(text);
    if (opensAside(block.text)) {
      aside = true;
      continue;
    }
    if (aside && look.worth < 0) continue;
    aside = false;
    if (caption) marked.add(block);
    wanted.push(i);
  }
  const sizeOf = (some: readonly number[]) => some.reduce((sum, i) => sum + (looks[i]?.size ?? 0), 0);
  const isStory = sizeOf(wanted.filter((i) => marked.has(blocks[i] as Block))) > sizeOf(wanted) * MOSTLY;
  const [captions, story] = isStory ? [new Set<Block>(), marked] : [marked, new Set<Block>()];
  const kept = withoutEdges(wanted, blocks, looks, captions, sizeOf);
  return { inside: new Set(kept.map((i) => blocks[i] as Block)), captions, story };
}

/** Takes standfirsts, dates and labels off the head, and labels that name no maker off the foot, unless labels are most of the text. */
function withoutEdges(
  wanted: readonly number[],
  blocks: readonly Block[],
  looks: Container['looks'],
  captions: ReadonlySet<Block>,
  sizeOf: (some: readonly number[]) => number,
): readonly number[] {
  const isProse = (i: number) => {
    const block = blocks[i] as Block;
    return (looks[i]?.worth ?? 0) > PROSE && !captions.has(block) && !isHeading(block);
  };
  const first = wanted.findIndex(isProse);
  const last = wanted.findLastIndex(isProse);
  if (first < 0) return wanted;
  const most = sizeOf(wanted) * EDGE;
  const isFewAbove = sizeOf(wanted.slice(0, first)) < most;
  const isFewBelow = sizeOf(wanted.slice(last + 1)) < most;
  const level = blocks[wanted[first] ?? 0]?.parent.parent;
  return wanted.filter((i, at) => {
    const block = blocks[i] as Block;
    if (at < first && isHeading(block) && block.text.length > STANDFIRST) return false;
    if (captions.has(block) || !(looks[i]?.label || isDateLine(block.text))) return true;
    if (at < first && isFewAbove) return isHeading(block) && block.parent.parent === level;
    if (at > last && isFewBelow) return !isHeading(block) && (MAKERS.test(block.text) || /^(li|tr|td|pre)$/.test(block.tag));
    return true;
  });
}

/** Behind the title, unless running text stands above what was taken for the title: then it is a heading further down. */
function startOf({ from, to }: Container['range'], looks: Container['looks'], title: number): number {
  if (title < from || title >= to) return from;
  const prose = (start: number, end: number) => looks.slice(start, end).reduce((sum, { worth }) => sum + Math.max(0, worth), 0);
  return prose(from, title) > prose(title, to) * ABOVE ? from : title + 1;
}

/** A line that says when, and hardly more: Published Monday, Nov. 18, 2019 7:04 pm ET. */
function isDateLine(text: string): boolean {
  const date = text.length < 90 ? findDate(text) : null;
  return date !== null && text.length - date.length < (CHANGE.test(text) ? 60 : 36) && !/[。！？]$/.test(text);
}
