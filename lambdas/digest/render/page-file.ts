import type { Words } from './words.ts';

/** The object of a page in the site bucket. @param path without language */
export const pageFile = (path: string, { at }: Pick<Words, 'at'>): string => `${at(path).slice(1)}index.html`;
