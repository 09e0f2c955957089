/**
 * What searching costs: bytes and requests over 10,000 stories with nothing kept from before, whether exactly the right stories are found, and
 * how long a segment takes to make. `npx node bench/search.ts [newscast.jsonl.gz]` takes texts of our own making, or pieces of a newscast.
 */
import { buildSegment, searchedText } from '../lambdas/digest/search/build-segment.ts';
import type { SearchDocument } from '../lambdas/digest/search/document.ts';
import { SearchIndex, textsOf } from '../lambdas/digest/search/search-index.ts';
import { fold } from '../lambdas/ingest/text/fold.ts';
import { numbersFrom } from '../test/digest/records.ts';
import { MemoryIndex, searchDocuments, segmentsOf } from '../test/digest/search/documents.ts';
import { newscastItems } from './quality/newscast-items.ts';

const STORIES = 10_000;
const QUERIES = 200;
/** Results that the page shows first. */
const SHOWN = 10;

const [file] = process.argv.slice(2);
const made = (perDay: number): SearchDocument[] => {
  const documents = searchDocuments(STORIES, perDay);
  const pieces = file === undefined ? [] : piecesOf(file);
  return documents.map((document, i) => ({ ...document, ...pieces[i % Math.max(1, pieces.length)] }));
};

/** Titles and up to three sentences: a long item gives several, the first of them under its own title. */
function piecesOf(path: string): Pick<SearchDocument, 'title' | 'sentences'>[] {
  return newscastItems(path).whole.flatMap(({ title, text }) => {
    const sentences = text.split(/(?<=[。！？])|\n/u).filter((sentence) => sentence.trim().length > 15);
    const pieces = Array.from({ length: Math.min(5, Math.floor(sentences.length / 4)) }, (_, i) => sentences.slice(i * 4, i * 4 + 4));
    return pieces.map(([first = '', ...others], i) => ({ title: i === 0 ? title : first.slice(0, 24), sentences: others }));
  });
}

const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

for (const perDay of [200, 30]) {
  const documents = made(perDay);
  const memory = new MemoryIndex(segmentsOf(documents));
  const texts = documents.map(searchedText);
  const stored = [...memory.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / STORIES;
  console.log(
    `${STORIES} stories of ${characters.toFixed(0)} characters, ${perDay} a day: ${memory.files.size - 1} segments, ${kb(stored)} KB`,
  );
  const next = numbersFrom(perDay);
  for (const length of [2, 3, 4, 6, 8]) {
    const costs: { bytes: number; requests: number; found: number }[] = [];
    let wrong = 0;
    while (costs.length < (length === 4 ? QUERIES : QUERIES / 5)) {
      const text = texts[Math.floor(next() * texts.length)] ?? '';
      const start = Math.floor(next() * (text.length - length));
      const query = text.slice(start, start + length);
      if (!/^[\p{L}\p{N}]+$/u.test(query)) continue;
      memory.asked.length = 0;
      const index = new SearchIndex(memory.read, async () => fold);
      const found = await index.find(query, await index.segments());
      await textsOf(found.slice(0, SHOWN));
      wrong += Math.abs(found.length - texts.filter((each) => each.includes(query)).length);
      costs.push({ bytes: memory.asked.reduce((sum, { bytes }) => sum + bytes, 0), requests: memory.asked.length, found: found.length });
    }
    const of = (name: keyof (typeof costs)[number], share: number): number =>
      quantile(
        costs.map((cost) => cost[name]),
        share,
      );
    const row = [0.5, 0.95, 1].map((share) => `${kb(of('bytes', share))} KB in ${of('requests', share)}`).join(' / ');
    console.log(
      `  ${length} characters, median / p95 / most: ${row} requests; ${of('found', 0.5)} found, most ${of('found', 1)}; ${wrong} wrong`,
    );
  }
}

const thousand = made(200).slice(0, 1000);
const times = Array.from({ length: 5 }, () => {
  const start = process.cpuUsage();
  buildSegment(thousand);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
});
console.log(
  `a segment of 1,000 stories: ${Math.min(...times).toFixed(0)} ms of processor time, the first ${(times[0] ?? 0).toFixed(0)} ms`,
);
