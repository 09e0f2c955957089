import { fileURLToPath } from 'node:url';

/**
 * Where the reader's parts are in the sources. A bundle has them beside itself and another version of this file: `lib/bundle.ts`.
 */
export const pdfWorker = new URL('./pdf-worker.ts', import.meta.url);

/** The folder of the character maps: PDFs made in China often name a font (STSong-Light) and do not hold it. */
export const characterMaps = (): string => fileURLToPath(new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json')));
