import { type Element, isTag } from 'domhandler';
import type { Anchors } from './anchors.ts';
import type { Block } from './blocks.ts';
import type { Candidate, Holder } from './candidates.ts';
import type { Chances } from './chances.ts';
import { createExpectation, expectationNames } from './expectation.ts';
import type { Look } from './prose.ts';
import { rangeSums } from './range-sums.ts';
import { squeeze } from './squeeze.ts';
import { type Surroundings, TEASER } from './surroundings.ts';

/** Measures of a candidate, each about 0 to 1. */
export type Features = Record<(typeof featureNames)[number], number>;

export const featureNames = [
  'proseShare',
  'logShare',
  'netShare',
  'density',
  'linkedShare',
  'labelShare',
  'saysBody',
  'insideBody',
  'isArticle',
  'isMain',
  'insideArticle',
  'besideShare',
  'titleInside',
  'titleJustAbove',
  'titleBelow',
  'proseSkipped',
  'moreTitles',
  'moreArticles',
  'opens',
  'opensFirst',
  'linkedTextFound',
  'linkedTextOnly',
  'cardShare',
  'linkedHeadings',
  'afterGap',
  'small',
  'directProse',
  ...expectationNames,
] as const;

/** Labels and links in a row that part what stands above from what stands below. */
const GAP = 6;
/** A block worth this much is running text. */
const PROSE = 20;
/** Prose in a linked list or beside the article costs a candidate this much a block, as a label does. */
const STRANGE = -10;
/** Characters of JSON-LD or of a description that are enough to compare. */
const COMPARED = { linkedText: 100, opening: 12, start: 60 };

/** Measures every candidate of a page. */
export function measure(
  blocks: readonly Block[],
  looks: readonly Look[],
  candidates: readonly Candidate[],
  anchors: Anchors,
  { outer, cards, read, within }: Surroundings,
  chances: Chances,
): Features[] {
  const { title, opening, linkedText } = anchors;
  const expectation = createExpectation(blocks, looks, chances, anchors, cards);
  const worth = looks.map((look) => look.worth);
  const prose = worth.map((value) => Math.max(0, value));
  const strange = looks.map((_, i) => outer[i] !== undefined || cards[i] === true);
  const own = prose.map((value, i) => (strange[i] ? 0 : value));
  const texts = blocks.map((block, i) => ((worth[i] ?? 0) > 0 ? squeeze(block.text) : ''));
  const isLinkedText = texts.map(
    (text) =>
      linkedText.length >= COMPARED.linkedText && text.length >= COMPARED.opening && linkedText.includes(text.slice(0, COMPARED.start)),
  );
  const rawIn = rangeSums(prose);
  const proseIn = rangeSums(own);
  const netIn = rangeSums(worth.map((value, i) => (value > 0 && strange[i] ? STRANGE : value)));
  const sizeIn = rangeSums(looks.map(({ size }) => size + 8));
  const linkedIn = rangeSums(looks.map(({ size, linked }) => size * linked));
  const labelsIn = rangeSums(worth.map((value) => (value < 0 ? 1 : 0)));
  const besideIn = rangeSums(prose.map((value, i) => (outer[i] ? value : 0)));
  const cardsIn = rangeSums(prose.map((value, i) => (cards[i] ? value : 0)));
  const linkedHeadingsIn = rangeSums(blocks.map(({ tag }, i) => (/^h[1-6]$/.test(tag) && (looks[i]?.linked ?? 0) > 0.7 ? 1 : 0)));
  const titlesIn = rangeSums(blocks.map(({ tag }) => (tag === 'h1' ? 1 : 0)));
  const articlesIn = rangeSums(articleStarts(blocks.length, candidates, proseIn));
  const linkedTextIn = rangeSums(prose.map((value, i) => (isLinkedText[i] ? value : 0)));
  const nextGap = gapsOf(worth.map((value, i) => value < 0 || strange[i] === true));
  const whole = proseIn(0, blocks.length) || 1;
  const allLinked = linkedTextIn(0, blocks.length);
  const bestNet = candidates.reduce((best, { from, to }) => Math.max(best, netIn(from, to)), 1);
  const opensAt = opening.length >= COMPARED.opening ? texts.findIndex((text) => text.startsWith(opening)) : -1;

  return candidates.map((candidate): Features => {
    const { from, to, holders } = candidate;
    const amount = proseIn(from, to);
    const first = indexBetween(from, to, (i) => (worth[i] ?? 0) > PROSE && !outer[i]);
    const above = title >= 0 && title < from ? proseIn(title + 1, from) / whole : 0;
    const around = within(holders.at(-1)?.parent as Element | null | undefined);
    const gap = nextGap[first] ?? to;
    return {
      proseShare: amount / whole,
      logShare: Math.log(amount / whole + 0.02) / 4 + 1,
      netShare: Math.max(-1, netIn(from, to) / bestNet),
      density: amount / sizeIn(from, to),
      linkedShare: linkedIn(from, to) / sizeIn(from, to),
      labelShare: labelsIn(from, to) / (to - from),
      saysBody: holders.some((holder) => read(holder).body) ? 1 : 0,
      insideBody: around.body ? 1 : 0,
      isArticle: isNamed(holders, 'article') ? 1 : 0,
      isMain: isNamed(holders, 'main') ? 1 : 0,
      insideArticle: around.article ? 1 : 0,
      besideShare: besideIn(from, to) / (rawIn(from, to) || 1),
      titleInside: title >= from && title < to && title <= first ? 1 : 0,
      titleJustAbove: title >= 0 && title < from && above < 0.05 ? 1 : 0,
      titleBelow: title > first ? 1 : 0,
      proseSkipped: above,
      moreTitles: Math.min(3, Math.max(0, titlesIn(from, to) - 1)) / 3,
      moreArticles: Math.min(4, Math.max(0, articlesIn(from, to) - 1)) / 4,
      opens: opensAt >= from && opensAt < to ? 1 : 0,
      opensFirst: opensAt >= 0 && opensAt === first ? 1 : 0,
      linkedTextFound: allLinked > COMPARED.linkedText ? linkedTextIn(from, to) / allLinked : 0,
      linkedTextOnly: allLinked > COMPARED.linkedText ? linkedTextIn(from, to) / (amount || 1) : 0,
      cardShare: cardsIn(from, to) / (rawIn(from, to) || 1),
      linkedHeadings: Math.min(5, linkedHeadingsIn(from, to)) / 5,
      afterGap: first < to && gap < to ? proseIn(gap, to) / (amount || 1) : 0,
      small: amount < 150 ? 1 : 0,
      directProse: directIn(candidate, blocks, prose) / (amount || 1),
      ...expectation(candidate),
    };
  });
}

/** Prose of the blocks that stand in a candidate's element, or in a child of it. */
function directIn({ from, to, holders }: Candidate, blocks: readonly Block[], prose: readonly number[]): number {
  const inner = new Set<unknown>(holders);
  let sum = 0;
  for (let i = from; i < to; i++) {
    const parent = blocks[i]?.parent;
    if (parent && (inner.has(parent) || inner.has(parent.parent))) sum += prose[i] ?? 0;
  }
  return sum;
}

/** 1 where an article element begins that is more than a teaser. */
function articleStarts(length: number, candidates: readonly Candidate[], proseIn: (from: number, to: number) => number): number[] {
  const starts = new Array<number>(length).fill(0);
  for (const { from, to, holders } of candidates) if (isNamed(holders, 'article') && proseIn(from, to) >= TEASER) starts[from] = 1;
  return starts;
}

/** For each block where the next row of labels, links and strangers begins, at or behind it. */
function gapsOf(isStrange: readonly boolean[]): number[] {
  const next = new Array<number>(isStrange.length + 1).fill(isStrange.length);
  let run = 0;
  for (let i = isStrange.length - 1; i >= 0; i--) {
    run = isStrange[i] ? run + 1 : 0;
    next[i] = run >= GAP ? i : (next[i + 1] ?? isStrange.length);
  }
  return next;
}

function indexBetween(from: number, to: number, test: (i: number) => boolean): number {
  let i = from;
  while (i < to && !test(i)) i++;
  return i;
}

const isNamed = (holders: readonly Holder[], name: string): boolean => holders.some((holder) => isTag(holder) && holder.name === name);
