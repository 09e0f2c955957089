import { readdirSync, readFileSync } from 'node:fs';
import type { Region, Script } from '../../lambdas/model/article.ts';

/** What an editor reads on the page; `seeds/articles/README.md` says what each field demands. */
export interface Expected {
  title: string | null;
  script: Script;
  published: { date?: string; time?: string; month?: number; day?: number } | null;
  source: string | null;
  authors: string[];
  region: Pick<Region, 'level' | 'path' | 'codes'>;
  themes: { primary: string; must: string[]; may: string[] };
  keep: string[];
  headings: string[];
  cut: string[];
  figures: string[];
  story: string | null;
}

export interface Sample {
  file: string;
  bytes: Uint8Array;
  /** one entry an article, in the file's own order */
  articles: Expected[];
}

const folder = new URL('../../seeds/articles/', import.meta.url);
const SUFFIX = '.expected.json';

/** The names in the sample folder, without the README: articles, and the expected files beside them. */
export function sampleFiles(): { articles: string[]; expected: string[] } {
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  const expected = names.filter((name) => name.endsWith(SUFFIX));
  return { articles: names.filter((name) => !name.endsWith(SUFFIX)), expected: expected.map((name) => name.slice(0, -SUFFIX.length)) };
}

/** All sample articles with what is expected of them, by name. */
export function loadSamples(): Sample[] {
  return sampleFiles().articles.map((file) => ({
    file,
    bytes: new Uint8Array(readFileSync(new URL(file, folder))),
    articles: (JSON.parse(readFileSync(new URL(file + SUFFIX, folder), 'utf8')) as { articles: Expected[] }).articles,
  }));
}
