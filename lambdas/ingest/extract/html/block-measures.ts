import { isTag } from 'domhandler';
import { findDate } from '../../text/dates.ts';
import { createAncestry } from './ancestry.ts';
import type { Anchors } from './anchors.ts';
import { type Block, isHeading } from './blocks.ts';
import type { Candidate, Holder } from './candidates.ts';
import { isCaption } from './captions.ts';
import { createStemReader, STEM_COUNT } from './name-stems.ts';
import { saysNever } from './names.ts';
import { isRequest, opensAside } from './phrases.ts';
import type { Look } from './prose.ts';
import { rangeSums } from './range-sums.ts';
import { runsOf } from './runs.ts';
import { createSignatures } from './signatures.ts';
import { squeeze } from './squeeze.ts';
import type { Surroundings } from './surroundings.ts';

/** Measures of all blocks of a page, `BLOCK_MEASURES` a block, and what else was found out on the way. */
export interface BlockMeasures {
  rows: Float64Array;
  /** blocks that are the words under a picture, wherever the article stands */
  captions: readonly boolean[];
}

const MAKERS = /[编編][辑輯審审]|[记記]者|作者|[来來]源|[责責][编編]|[审審]核|[摄攝]|供稿|通[讯訊][员員]/;
const RIGHTS = /©|copyright|版[权權]|all rights reserved/i;
const ENDS = /[.!?。！？…；;:：”"’')）」』】]$/;
/** A block worth this much is running text. */
const PROSE = 20;
/** An element with more than this share of the page's prose is no picture's. */
const LARGE = 0.12;
/** A date line is shorter. */
const DATED = 90;
/** Characters of an opening, or of JSON-LD, that are compared. */
const COMPARED = { linkedText: 100, opening: 12, start: 60 };
/** Blocks on either side that are near, and very near. */
const NEAR = 8;
const BESIDE = 3;

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/**
 * Measures each block by its text, its neighbours, its place on the page, the elements around it and their names. The order of the
 * measures is that of the fitted model: after any change here, fit it again (`node bench/quality/html-fit.ts`).
 */
export function measureBlocks(
  blocks: readonly Block[],
  looks: readonly Look[],
  { title, opening, linkedText }: Anchors,
  { outer, cards, rangeOf, within }: Surroundings,
): BlockMeasures {
  const length = blocks.length;
  const worth = looks.map((look) => look.worth);
  const prose = worth.map((value) => Math.max(0, value));
  const strange = looks.map((_, i) => outer[i] !== undefined || cards[i] === true);
  const own = prose.map((value, i) => (strange[i] ? 0 : value));
  const proseIn = rangeSums(prose);
  const ownIn = rangeSums(own);
  const worthIn = rangeSums(worth);
  const sizeIn = rangeSums(looks.map(({ size }) => size));
  const linkedIn = rangeSums(looks.map(({ size, linked }) => size * linked));
  const freeIn = rangeSums(looks.map(({ size, linked }) => size * (1 - linked)));
  const titlesIn = rangeSums(blocks.map(({ tag }) => (tag === 'h1' ? 1 : 0)));
  const linkedHeadingsIn = rangeSums(blocks.map((block, i) => (isHeading(block) && (looks[i]?.linked ?? 0) > 0.7 ? 1 : 0)));
  const whole = proseIn(0, length) || 1;
  const allFree = freeIn(0, length) || 1;
  const texts = blocks.map(({ text }) => squeeze(text));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const wide =
    blocks.reduce((sum, { text }, i) => sum + (looks[i]?.size ?? 0) - text.length, 0) / (freeIn(0, length) + linkedIn(0, length) || 1);
  const signatures = createSignatures(blocks, looks, prose);
  const runs = runsOf(own, (i) => (worth[i] ?? 0) < 0 || strange[i] === true);
  const ancestry = createAncestry(rangeOf, proseIn);
  const stems = createStemReader();
  const large = new Set<Holder>();
  for (const [holder, { from, to }] of rangeOf) if (proseIn(from, to) / whole > LARGE) large.add(holder);
  const captions = blocks.map((block) => isCaption(block, large));
  const titleText = texts[title];
  const first = prose.findIndex((value, i) => value > PROSE && !strange[i] && i > title);
  const opensAt = opening.length >= COMPARED.opening ? texts.findIndex((text) => text.startsWith(opening)) : -1;
  const hasLinkedText = linkedText.length >= COMPARED.linkedText;
  const seen = new Set<string>();
  let sinceAside = 50;
  let sinceHeading = 50;
  let strangeRun = 0;
  const rows = new Float64Array(length * BLOCK_MEASURES);

  blocks.forEach((block, i) => {
    const { text, tag, parent } = block;
    const look = looks[i] as Look;
    const squeezed = texts[i] ?? '';
    const around = ancestry(parent);
    const place = within(parent);
    const aside = opensAside(text);
    sinceAside = aside ? 0 : Math.min(50, sinceAside + 1);
    strangeRun = strange[i] ? Math.min(20, strangeRun + 1) : 0;
    const { own: sign, wider } = signatures(i);
    const near: [number, number] = [Math.max(0, i - NEAR), Math.min(length, i + NEAR + 1)];
    const beside: [number, number] = [Math.max(0, i - BESIDE), Math.min(length, i + BESIDE + 1)];
    const ranges = rangesAbove(parent, rangeOf, length);
    const worthAt = (at: number) => worth[at] ?? -20;
    const sizeAt = (at: number) => Math.log1p(looks[at]?.size ?? 0);
    const linkedAt = (at: number) => looks[at]?.linked ?? 1;
    const shareOf = ([from, to]: [number, number]) => proseIn(from, to) / whole;
    const linkedOf = ([from, to]: [number, number]) => linkedIn(from, to) / (sizeIn(from, to) || 1);
    const pureOf = ([from, to]: [number, number]) => proseIn(from, to) / (sizeIn(from, to) || 1);
    const freeOf = ([from, to]: [number, number]) => freeIn(from, to) / allFree;
    const [one, two, three, four] = ranges;
    const row = [
      Math.log1p(look.size),
      Math.log1p(text.length),
      look.linked,
      look.worth,
      look.marks / (look.size || 1),
      Number(ENDS.test(text)),
      (text.match(/\d/g)?.length ?? 0) / text.length,
      (text.match(/\p{Lu}/gu)?.length ?? 0) / text.length,
      Number(tag === 'p'),
      Number(isHeading(block)),
      Number(/^(li|dd|dt)$/.test(tag)),
      Number(/^(td|tr|th)$/.test(tag)),
      Number(/^(div|section|center)$/.test(tag)),
      Number(/^(pre|blockquote)$/.test(tag)),
      Number(block.bold),
      Number(captions[i]),
      Number(isRequest(text)),
      Number(aside),
      sinceAside,
      Number(text.length < DATED && findDate(text) !== null),
      Number(MAKERS.test(text)),
      Number(RIGHTS.test(text)),
      Number(outer[i] !== undefined),
      Number(outer[i]?.holders.some((holder) => isTag(holder) && saysNever(holder)) ?? false),
      Number(cards[i] === true),
      Number(place.body),
      Number(place.article),
      Number(around.list),
      Number(around.table),
      Number(around.form),
      Number(around.figure),
      Number(around.main),
      Number(around.header),
      around.depth,
      around.articles,
      around.article,
      worthAt(i - 1),
      worthAt(i + 1),
      worthAt(i - 2),
      worthAt(i + 2),
      sizeAt(i - 1),
      sizeAt(i + 1),
      linkedAt(i - 1),
      linkedAt(i + 1),
      (ownIn(...beside) - (own[i] ?? 0)) / (beside[1] - beside[0]),
      (ownIn(...near) - (own[i] ?? 0)) / (near[1] - near[0]),
      (worthIn(...near) - look.worth) / (near[1] - near[0]),
      (freeIn(...near) - look.size * (1 - look.linked)) / allFree,
      linkedOf(beside),
      proseIn(0, i) / whole,
      proseIn(i + 1, length) / whole,
      i / length,
      title < 0 ? 0 : clip(i - title, 40),
      Number(title >= 0),
      title >= 0 && title < i ? proseIn(title + 1, i) / whole : -1,
      Number(squeezed === titleText),
      shareOf(one),
      shareOf(two),
      shareOf(three),
      shareOf(four),
      linkedOf(one),
      linkedOf(two),
      Math.log1p(one[1] - one[0]),
      pureOf(one),
      pureOf(two),
      freeOf(one),
      freeOf(two),
      freeOf(three),
      sign.prose / whole,
      Math.log1p(sign.count),
      sign.linked / (sign.size || 1),
      wider.prose / whole,
      Math.min(6, counts.get(squeezed) ?? 1),
      Number(seen.has(squeezed)),
      hasLinkedText ? Number(squeezed.length >= COMPARED.opening && linkedText.includes(squeezed.slice(0, COMPARED.start))) : -1,
      Number(opensAt === i),
      Math.log1p(whole),
      Math.log1p(length),
      wide,
      sinceHeading,
      clip(i - first, 40),
      strangeRun,
      (runs[i] ?? 0) / whole,
      Math.min(5, titlesIn(0, i + 1)),
      Math.min(10, linkedHeadingsIn(0, i)),
    ];
    rows.set(row, i * BLOCK_MEASURES);
    rows.set(stems(parent), i * BLOCK_MEASURES + row.length);
    seen.add(squeezed);
    sinceHeading = isHeading(block) ? 0 : Math.min(50, sinceHeading + 1);
  });
  return { rows, captions };
}

/** Measures a block: those of its text and place, then its stems. */
export const BLOCK_MEASURES = 85 + STEM_COUNT;

/** The blocks that the element around a block holds, and those of the three around that; all where there is none. */
function rangesAbove(
  parent: Holder,
  rangeOf: ReadonlyMap<Holder, Candidate>,
  length: number,
): [[number, number], [number, number], [number, number], [number, number]] {
  let at: Holder | null = parent;
  const next = (): [number, number] => {
    const range = at ? rangeOf.get(at) : undefined;
    at = (at?.parent as Holder | null) ?? null;
    return range ? [range.from, range.to] : [0, length];
  };
  return [next(), next(), next(), next()];
}
