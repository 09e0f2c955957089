import { fold } from '../../lambdas/ingest/text/fold.ts';
import type { CleanArticle } from '../../lambdas/model/article.ts';

/** A clean article of bare text: every line a body line. For measuring one step without the steps before it. */
export function cleanArticle(text: string, title: string | null = null): CleanArticle {
  const paragraphs: CleanArticle['paragraphs'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    paragraphs.push({ kind: 'body', start, end: start + line.length });
    start += line.length + 1;
  }
  return {
    title: title === null ? null : { text: title, basis: 'explicit' },
    source: null,
    script: 'Hans',
    text,
    folded: fold(text),
    paragraphs,
  };
}
