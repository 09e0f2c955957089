import { deflateRawSync } from 'node:zlib';
import { fold } from '../../ingest/text/fold.ts';
import { byText } from '../compile/order.ts';
import { namesIn, writeAttributes } from './attributes.ts';
import { numbers } from './bytes.ts';
import { daysBetween } from './days.ts';
import { fieldsOf, type SearchDocument } from './document.ts';
import { pairBlocks } from './pair-blocks.ts';
import { FIELD_END, plain } from './plain.ts';
import { CHUNK, LENGTH_BYTES, NODE, type SegmentHead, TEXTS, type TextRow } from './segment-format.ts';

/** The text of a story that its places count in: its fields, each closed by an end, folded to what queries are folded to. */
export const searchedText = (document: SearchDocument): string =>
  fieldsOf(document)
    .map((text) => plain(fold(text)) + FIELD_END)
    .join('');

/**
 * The segment of some days' stories, and how many of its bytes a reader fetches first. The same stories give the same bytes.
 * @param documents of each day in reading order
 */
export function buildSegment(documents: readonly SearchDocument[]): { bytes: Uint8Array; head: number } {
  const ordered = documents.toSorted((a, b) => byText(b.day, a.day));
  const names = namesIn(ordered);
  const nodes = slices(pairBlocks(ordered.map(searchedText)), NODE).map((blocks) => {
    const packed = blocks.map(({ bytes }) => deflate(bytes));
    const directory = { keys: blocks.map(({ key }) => key), sizes: packed.map(({ length }) => length) };
    return { key: blocks[0]?.key ?? '', node: deflate(JSON.stringify(directory)), pairs: Buffer.concat(packed) };
  });
  const chunks = slices(ordered, CHUNK).map((some) => {
    const texts = slices(some, TEXTS).map((few) => deflate(JSON.stringify(few.map(rowOf))));
    return {
      attributes: deflate(writeAttributes(some, names)),
      directory: deflate(numbers(texts.map(sizeOf))),
      texts: Buffer.concat(texts),
    };
  });
  const head: SegmentHead = {
    schema: 'search-segment/2',
    newest: ordered[0]?.day ?? '',
    stories: storiesByDay(ordered),
    ...names,
    nodes: { keys: nodes.map(({ key }) => key), sizes: nodes.map(({ node }) => node.length) },
    pairs: nodes.map(({ pairs }) => pairs.length),
    attributes: chunks.map(({ attributes }) => attributes.length),
    directories: chunks.map(({ directory }) => directory.length),
    texts: chunks.map(({ texts }) => texts.length),
  };
  const packed = deflate(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(packed.length);
  const parts = [
    nodes.map(({ node }) => node),
    nodes.map(({ pairs }) => pairs),
    chunks.map(({ attributes }) => attributes),
    chunks.map(({ directory }) => directory),
    chunks.map(({ texts }) => texts),
  ];
  return {
    bytes: Buffer.concat([length, packed, ...parts.flat()]),
    head: LENGTH_BYTES + packed.length,
  };
}

/** Parts are small: a window of 4 KB makes them as small in half the time. */
const deflate = (data: string | Uint8Array): Uint8Array => deflateRawSync(data, { windowBits: 12 });

/** Stories of the newest day, of the day before, and so on. @param ordered the newest day first */
function storiesByDay(ordered: readonly SearchDocument[]): number[] {
  const stories: number[] = [];
  for (const { day } of ordered) {
    const ago = daysBetween(day, ordered[0]?.day ?? day);
    while (stories.length <= ago) stories.push(0);
    stories[ago] = (stories[ago] ?? 0) + 1;
  }
  return stories;
}

const sizeOf = ({ length }: Uint8Array): number => length;

const rowOf = ({ id, title, lang, sentences, sources, region }: SearchDocument): TextRow => [id, title, lang, sentences, sources, region];

const slices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
