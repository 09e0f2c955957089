import type { Published } from '../../model/article.ts';

/** What the document's own markup says a line is. `outside`: beside the article on its page. */
export type LineHint = 'title' | 'heading' | 'body' | 'caption' | 'outside';

/** One line of the document before cleaning; `n` counts from 1, blank lines are counted and left out. */
export interface ExtractedLine {
  n: number;
  text: string;
  hint?: LineHint;
}

/** One document as found in an upload, before cleaning. */
export interface Extracted {
  /** place inside a bundle: '' for a document of its own, `[2]`, `line 3` */
  member: string;
  form: 'text' | 'html' | 'markdown' | 'json';
  lines: ExtractedLine[];
  /** what fields or metadata say; the text may say more */
  meta: {
    title?: string;
    source?: string;
    authors?: string[];
    published?: Published;
    /** the host that it was published on */
    site?: string;
  };
}
