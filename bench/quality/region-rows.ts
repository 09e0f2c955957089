import { existsSync, readFileSync } from 'node:fs';
import { provinces } from '../../lambdas/model/region.ts';

/** An article whose region somebody decided: its path, or only its province. */
export interface RegionRow {
  title: string;
  text: string;
  source: string;
  /** joined by `/`; only the first part counts where `province` is set */
  path: string;
  level: string;
  province: boolean;
}

const lines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');

/** The articles that we wrote: local news with themes, and short hard cases. */
export function ownRows(): RegionRow[] {
  const news = lines('sets/local-news.jsonl').map((line) => ({ ...(JSON.parse(line) as Omit<RegionRow, 'province'>), province: false }));
  return [...news, ...tabbed('sets/region-cases.tsv')];
}

const tabbed = (file: string): RegionRow[] =>
  lines(file).map((line) => {
    const [level = '', path = '', title = '', source = '', text = ''] = line.split('\t');
    return { level, path, title, source, text, province: false };
  });

/**
 * Short news that we wrote before any was tried: over all provincial units, one half read since and the other kept back; such as set traps; and
 * such as tell of one place by way of others (`angles`: guests, goods, organs of several levels, what is the nation's); such as use words that are also names of places, or
 * names beside other names (`words`), many with no place at all.
 */
export const briefRows = (half: 'dev' | 'held' | 'traps' | 'angles' | 'words'): RegionRow[] => tabbed(`sets/region-briefs-${half}.tsv`);

/** Short news with the editor's province, where the data is there. */
export function editedRows(file = '../shared/data/region-dev.jsonl'): RegionRow[] {
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map((line) => {
    const { title, text, province } = JSON.parse(line) as { title: string; text: string; province: string };
    const found = provinces.find(({ name, short }) => name === province || province.startsWith(short))?.name;
    return { title, text, source: '', path: found ?? '全国', level: found ? 'province' : 'national', province: true };
  });
}
