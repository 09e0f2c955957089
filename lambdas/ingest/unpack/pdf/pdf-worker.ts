import type { ReadableStream } from 'node:stream/web';
import { parentPort } from 'node:worker_threads';
import './bounded-arrays.ts';
import './canvas-stand-in.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { characterMaps } from './assets.ts';
import type { PdfRun, PdfText } from './pdf-text.ts';

/** What the thread is given. */
export interface PdfOrder {
  bytes: Uint8Array;
  mostPages: number;
  mostCharacters: number;
}

/** What the thread answers: the text, what there is too much of, or why it failed. */
export type PdfAnswer = { pdf: PdfText } | { tooMany: 'pages' | 'characters' } | { failure: string; message: string };

/** Runs in a thread of its own: a hostile PDF can be stopped, and its memory is bounded. */
async function read({ bytes, mostPages, mostCharacters }: PdfOrder): Promise<PdfAnswer> {
  const task = getDocument({
    data: bytes,
    cMapUrl: characterMaps(),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) return { tooMany: 'pages' };
    const pages: PdfText['pages'] = [];
    let left = mostCharacters;
    for (let n = 1; n <= document.numPages; n++) {
      const page = await pageOf(await document.getPage(n), left);
      left -= lengthOf(page.runs);
      if (left < 0) return { tooMany: 'characters' };
      pages.push(page);
    }
    const info = (await document.getMetadata()).info as { Title?: unknown; Author?: unknown };
    return { pdf: { pages, title: wordsOf(info.Title), author: wordsOf(info.Author) } };
  } catch (error) {
    const { name, message } = error as Error;
    return { failure: name, message: message.slice(0, 200) };
  } finally {
    await task.destroy();
  }
}

/** The runs of a page, until it has more characters than it may. */
async function pageOf(page: PDFPageProxy, mostCharacters: number): Promise<PdfText['pages'][number]> {
  const runs: PdfRun[] = [];
  let length = 0;
  const chunks = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  for (let chunk = await chunks.read(); !chunk.done && length <= mostCharacters; chunk = await chunks.read()) {
    const found = chunk.value.items.flatMap((item) => ('str' in item && item.str !== '' ? [runOf(item)] : []));
    runs.push(...found);
    length += lengthOf(found);
  }
  const { height } = page.getViewport({ scale: 1 });
  page.cleanup();
  return { height, runs };
}

const lengthOf = (runs: readonly PdfRun[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function runOf({ str, transform, width }: { str: string; transform: number[]; width: number }): PdfRun {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: Math.hypot(c, d) };
}

parentPort?.on('message', async (order: PdfOrder) => parentPort?.postMessage(await read(order)));
