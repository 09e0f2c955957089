import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A saved page and the text that an annotator calls its article. */
export interface Page {
  id: string;
  html: string;
  gold: string;
  /** a Chinese page, in a set of several languages */
  zh?: boolean;
}

/** The pages of ../shared/data/html-<set>.jsonl.gz; none, and a word about it, where the file is not there. */
export function loadPages(set: string): Page[] {
  const file = `../shared/data/html-${set}.jsonl.gz`;
  if (!existsSync(file)) {
    console.log(`${file} is not there: nothing to measure.`);
    return [];
  }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Page);
}
