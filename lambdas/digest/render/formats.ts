import type { Digest } from '../../model/digest.ts';
import type { Settings } from '../../model/settings.ts';
import { briefsOf } from '../compile/briefs.ts';
import { CanonicalBytes, canonicalJson } from '../compile/canonical-json.ts';
import { renderCsv } from './csv.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import type { Neighbours } from './masthead.ts';
import { pathOf } from './paths.ts';
import { renderWord } from './word.ts';
import { languages } from './words.ts';
import { zh } from './words-zh.ts';

/** One file of an issue: a pure function of its digest and of the settings, byte for byte the same for the same digest. */
export interface Format {
  /** in the site bucket, from the issue's folder: `day/2026-11-21/` */
  path(folder: string): string;
  contentType: string;
  render(digest: Digest, neighbours: Neighbours, settings: Settings): Body | Promise<Body>;
}

export type Body = string | Uint8Array | CanonicalBytes;

/** Every file of an issue, in the order of writing: the canonical digest last, so that who finds it finds the others. */
export const formats: readonly Format[] = [
  ...languages.map((words) => ({
    path: (folder: string) => `${words.at(`/${folder}`).slice(1)}index.html`,
    contentType: 'text/html; charset=utf-8',
    render: (digest: Digest, neighbours: Neighbours, settings: Settings) => renderHtml(digest, neighbours, words, settings),
  })),
  {
    path: (folder) => `${folder}digest.md`,
    contentType: 'text/markdown; charset=utf-8',
    render: (digest) => renderMarkdown(digest, zh),
  },
  {
    path: (folder) => `${folder}digest.csv`,
    contentType: 'text/csv; charset=utf-8; header=present',
    render: (digest, _, settings) => renderCsv(digest, settings),
  },
  {
    path: (folder) => `${folder}digest.docx`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: (digest, _, settings) => renderWord(digest, settings),
  },
  {
    path: (folder) => `${folder}stories.json`,
    contentType: 'application/json; charset=utf-8',
    render: (digest) => canonicalJson(briefsOf(digest)),
  },
  {
    path: (folder) => `${folder}digest.json`,
    contentType: 'application/json; charset=utf-8',
    render: (digest) => new CanonicalBytes(digest),
  },
];

/** The folder of an issue in the site bucket. */
export const folderOf = ({ kind, period }: Pick<Digest, 'kind' | 'period'>): string => pathOf(kind, period).slice(1);
