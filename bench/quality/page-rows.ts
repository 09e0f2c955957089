/**
 * Texts in the shape of pages as they are scraped, with menus, bylines and counters, written and labelled by writers who had not seen the program:
 * `sets/pages.jsonl`, with their titles and the lines that are the page's, and `sets/pages-places.jsonl`, written for their places alone.
 */
import { readFileSync } from 'node:fs';
import { shortName } from '../../lambdas/ingest/locate/names.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import type { Region } from '../../lambdas/model/article.ts';

export interface PageRow {
  id: string;
  /**
   * `kept`: nobody reads them, so that their figures say what to expect. `hard`: told as hard as can be, with other places louder than their own;
   * read. `review`: written by reviewers against the first form of rules; read, and without themes.
   */
  half: 'read' | 'kept' | 'hard' | 'review';
  level: string;
  path: string;
  primary: string | null;
  must: string[];
  may: string[];
  /** why another editor may label it otherwise, or '' */
  doubt: string;
  /** null where the text has none, absent where nobody labelled it */
  title?: string | null;
  /** numbers of the lines that are no part of the article; absent where nobody labelled them */
  junk?: number[];
  text: string;
}

/** The rows of `pages` or `pages-places`. */
export const pageRows = (name: 'pages' | 'pages-places'): PageRow[] =>
  readFileSync(new URL(`sets/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PageRow);

const LATIN: Record<string, string> = { '（': '(', '）': ')', '：': ':', '，': ',', '；': ';', '！': '!', '？': '?' };
/** A text without what is a matter of taste: width of marks, spaces, script. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/[（）：，；！？]/g, (mark) => LATIN[mark] ?? mark)
    .replace(/\s/g, '');

/** The name of a zone without what is written in more than one way, and without the places that hold it: 江苏常州经济开发区 and 常州经开区 are one. */
const zoneCore = (name: string, outer: readonly string[]): string =>
  outer
    .reduce((rest, place) => rest.replace(place, '').replace(shortName(place) ?? place, ''), plain(name))
    .replace(/经济(?:技术)?开发区$/, '经开区')
    .replace(/高新技术(?:产业)?开发区$/, '高新区')
    .replace(/国家级?|省/g, '');
/** Whether two paths lead to one zone: one may name a unit between, and the other not. */
function isSameZone(path: string, other: string): boolean {
  const [one, two] = [path.split('/'), other.split('/')];
  const [name = '', wanted = ''] = [one.pop(), two.pop()];
  const outer = [...one, ...two];
  const held = one.every((place) => two.includes(place)) || two.every((place) => one.includes(place));
  return held && zoneCore(name, outer) === zoneCore(wanted, outer);
}

/** A region as the rows write it. */
export const written = ({ path, level }: Pick<Region, 'path' | 'level'>): string => path.join('/') || level;

/** Whether a region is that of a row. */
export const isRegionOf = (row: PageRow, region: Pick<Region, 'path' | 'level'>): boolean =>
  written(region) === row.path || (region.level === 'zone' && row.level === 'zone' && isSameZone(written(region), row.path));
