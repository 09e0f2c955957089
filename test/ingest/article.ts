import { fold } from '../../lambdas/ingest/text/fold.ts';
import type { CleanArticle } from '../../lambdas/model/article.ts';

/** A clean article: a line that starts with `# ` is a heading, every other line body. */
export function article(text: string, title?: string): CleanArticle {
  const paragraphs: CleanArticle['paragraphs'] = [];
  let clean = '';
  for (const line of text.split('\n')) {
    const heading = line.startsWith('# ');
    if (paragraphs.length > 0) clean += '\n';
    const start = clean.length;
    clean += heading ? line.slice(2) : line;
    paragraphs.push({ kind: heading ? 'heading' : 'body', start, end: clean.length });
  }
  return {
    title: title ? { text: title, basis: 'explicit' } : null,
    source: null,
    script: 'Hans',
    text: clean,
    folded: fold(clean),
    paragraphs,
  };
}
