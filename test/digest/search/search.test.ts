import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, searchedText } from '../../../lambdas/digest/search/build-segment.ts';
import type { SearchDocument } from '../../../lambdas/digest/search/document.ts';
import { SearchIndex, textsOf } from '../../../lambdas/digest/search/search-index.ts';
import { termsOf } from '../../../lambdas/digest/search/terms.ts';
import { fold } from '../../../lambdas/ingest/text/fold.ts';
import { MemoryIndex, searchDocuments, segmentsOf } from './documents.ts';

const indexOf = (memory: MemoryIndex) => new SearchIndex(memory.read, async () => fold);

/** The stories that a query finds by looking through every text. */
function bruteForce(documents: readonly SearchDocument[], query: string): string[] {
  const terms = termsOf(query).map(fold);
  const found = documents.filter((document) => terms.every((term) => searchedText(document).includes(term)));
  return terms.length > 0 ? found.map(({ id }) => id) : [];
}

async function ids(index: SearchIndex, query: string): Promise<string[]> {
  return (await textsOf(await index.find(query, await index.segments()))).map(([id]) => id);
}

const documents = searchDocuments(600, 40);
const index = indexOf(new MemoryIndex(segmentsOf(documents)));

describe('exactly the stories in which the characters stand, the newest day first', () => {
  const text = documents.map(searchedText).join('');

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 20])('strings of %i characters that stand somewhere', async (length) => {
    for (let n = 0; n < 30; n++) {
      const start = (n * 7919 * 31) % (text.length - length);
      const query = `"${text.slice(start, start + length).replaceAll('\n', ' ')}"`;
      expect([query, await ids(index, query)]).toEqual([query, bruteForce(documents, query)]);
    }
  });

  test('strings whose pairs stand somewhere, but perhaps not together', async () => {
    const pairs = [...new Set(Array.from({ length: 200 }, (_, i) => text.slice(i * 97, i * 97 + 2)))];
    for (let n = 0; n + 1 < pairs.length; n++) {
      const query = `"${pairs[n]}${pairs[n + 1]}"`.replaceAll('\n', '');
      expect([query, await ids(index, query)]).toEqual([query, bruteForce(documents, query)]);
    }
  });

  test('whatever the texts are', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'甲乙丙發发ＡaA1 。\u{20000}İß'), minLength: 1, maxLength: 14 });
    const story = fc.record({ title: letters, sentences: fc.array(letters, { maxLength: 3 }), source: letters });
    const check = async (stories: { title: string; sentences: string[]; source: string }[], query: string) => {
      const made = stories.map(({ title, sentences, source }, i): SearchDocument => {
        const [like] = searchDocuments(1, 1);
        if (!like) throw new Error('No story was made.');
        return { ...like, id: String(i), title, sentences, sources: [source] };
      });
      expect(await ids(indexOf(new MemoryIndex({ open: made })), query)).toEqual(bruteForce(made, query));
    };
    await fc.assert(fc.asyncProperty(fc.array(story, { maxLength: 6 }), letters, check), { numRuns: 200, seed: 6 });
  });
});

test.each([
  { query: '老舊小區', as: '老旧小区', why: 'Traditional' },
  { query: '２０', as: '20', why: 'full width' },
  { query: ' 电梯　停车位 ', as: '停车位 电梯', why: 'any order and space' },
  { query: '“停车位', as: '停车位', why: 'a quote without its end' },
])('$query finds what $as finds: $why', async ({ query, as }) => {
  const found = await ids(index, query);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(await ids(index, as));
});

test.each(['', '   ', '""', '\u3000'])('%j asks for nothing', async (query) => {
  expect(await ids(index, query)).toEqual([]);
});

test('the same stories give the same bytes, whichever day came first', () => {
  const days = [...new Set(documents.map(({ day }) => day))].reverse();
  const turned = days.flatMap((day) => documents.filter((document) => document.day === day));
  expect(Buffer.compare(buildSegment(turned).bytes, buildSegment(documents).bytes)).toBe(0);
});

test('a site without an index, and an index without a story', async () => {
  const none = new SearchIndex(
    async () => null,
    async () => fold,
  );
  expect([await none.segments(), await ids(none, '停车位')]).toEqual([[], []]);
  expect(await ids(indexOf(new MemoryIndex({ open: [] })), '停车位')).toEqual([]);
});

test('a segment that is written again while it is read is read again', async () => {
  const memory = new MemoryIndex({ open: documents.slice(0, 40) });
  const reader = indexOf(memory);
  await ids(reader, '停车位');
  const other = new MemoryIndex({ open: documents.slice(40, 300) });
  for (const [path, bytes] of other.files) memory.files.set(path, bytes);
  memory.version = '2';
  expect(await ids(reader, '食堂')).toEqual(bruteForce(documents.slice(40, 300), '食堂'));
});

test('a query of four characters reads at most 60 KB of 10,000 stories', async () => {
  const memory = new MemoryIndex(segmentsOf(searchDocuments(10_000, 200, 2)));
  for (const query of ['便民窗口', '长者食堂', '比去年多', '东湖区城', '没有此句']) {
    memory.asked.length = 0;
    const reader = indexOf(memory);
    const found = await reader.find(query, await reader.segments());
    await textsOf(found.slice(0, 10));
    const bytes = memory.asked.reduce((sum, asked) => sum + asked.bytes, 0);
    expect({ query, bytes: Math.max(bytes, 60_000) }).toEqual({ query, bytes: 60_000 });
  }
});
