import { Worker } from 'node:worker_threads';
import { limits } from '../../../model/limits.ts';
import { RefusalError } from '../../refusal.ts';
import { pdfWorker } from './assets.ts';
import type { PdfText } from './pdf-text.ts';
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts';

/**
 * Reads the PDFs of one object, one after another, by pdf.js in a thread of its own: the thread is stopped when they take too long
 * or too much memory, and nothing of pdf.js is loaded before the first PDF comes. Close it when the object is read.
 */
export class PdfReader {
  #worker: Worker | null = null;
  #deadline: AbortSignal | null = null;
  #leave = (): void => {};

  /** @throws RefusalError `too-many-pages`, `too-long`, `too-slow`, `encrypted`, `damaged`, `no-text` */
  async read(bytes: Uint8Array): Promise<PdfText> {
    const answer = await this.#ask({ bytes: new Uint8Array(bytes), mostPages: limits.pdfPages, mostCharacters: limits.documentCharacters });
    if ('failure' in answer) throw refusalOf(answer);
    if ('tooMany' in answer) throw tooMany(answer.tooMany);
    if (answer.pdf.pages.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))) {
      throw new RefusalError('no-text', 'The PDF holds pictures of its pages and no text: run text recognition (OCR) on it first.');
    }
    return answer.pdf;
  }

  async close(): Promise<void> {
    await this.#stop();
    this.#leave();
  }

  async #stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  /** Waits until no other object's PDFs are being read; its own time runs from then. */
  async #enter(): Promise<AbortSignal> {
    const before = queue;
    const { promise, resolve } = Promise.withResolvers<void>();
    queue = promise;
    this.#leave = resolve;
    await before;
    return AbortSignal.timeout(limits.pdfSeconds * 1000);
  }

  async #ask(order: PdfOrder): Promise<PdfAnswer> {
    this.#deadline ??= await this.#enter();
    if (this.#deadline.aborted) return TOO_SLOW;
    this.#worker ??= startWorker();
    const answer = await answerOf(this.#worker, order, this.#deadline);
    if (answer === TOO_SLOW || 'ended' in answer) await this.#stop();
    return answer;
  }
}

/** Settles when the reader that came last has closed: objects are read at the same time, their PDFs one object after another. */
let queue: Promise<void> = Promise.resolve();

const TOO_SLOW = { failure: 'too-slow', message: '' };

const tooMany = (what: 'pages' | 'characters'): RefusalError =>
  what === 'pages'
    ? new RefusalError('too-many-pages', `The PDF has more than ${limits.pdfPages} pages: split it.`)
    : new RefusalError('too-long', `The PDF has more than ${limits.documentCharacters} characters: split it.`);

function refusalOf({ failure, message }: { failure: string; message: string }): RefusalError {
  if (failure === 'PasswordException') return new RefusalError('encrypted', 'The PDF is encrypted: save it without a password.');
  if (failure === 'too-slow') {
    return new RefusalError('too-slow', `The PDFs of this object take more than ${limits.pdfSeconds} seconds to read: split it.`);
  }
  return new RefusalError('damaged', `The PDF is damaged or no PDF: ${message}`);
}

const startWorker = (): Worker =>
  new Worker(pdfWorker, { resourceLimits: { maxOldGenerationSizeMb: limits.pdfMegabytes }, stdout: true, stderr: true });

/** What the thread answers; `ended` when it will answer nothing more. */
function answerOf(worker: Worker, order: PdfOrder, deadline: AbortSignal): Promise<PdfAnswer & { ended?: true }> {
  const { promise, resolve } = Promise.withResolvers<PdfAnswer & { ended?: true }>();
  const stop = () => resolve(TOO_SLOW);
  const fail = ({ name, message }: Error) => resolve({ failure: name, message, ended: true });
  const end = () => resolve({ failure: 'Exit', message: 'its reader ended without an answer.', ended: true });
  deadline.addEventListener('abort', stop);
  worker.once('message', resolve).once('error', fail).once('exit', end);
  worker.postMessage(order, [order.bytes.buffer as ArrayBuffer]);
  return promise.finally(() => {
    deadline.removeEventListener('abort', stop);
    worker.off('message', resolve).off('error', fail).off('exit', end);
  });
}
