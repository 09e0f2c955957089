import { fold } from '../../../lambdas/ingest/text/fold.ts';
import type { CleanArticle } from '../../../lambdas/model/article.ts';

/** A clean article from plain lines; a line that starts with `# ` is a heading. */
export function article({ title = '', source = '', text }: { title?: string; source?: string; text: string }): CleanArticle {
  let body = '';
  const paragraphs: CleanArticle['paragraphs'] = [];
  for (const line of text.split('\n').filter((one) => one.trim())) {
    const heading = line.startsWith('# ');
    const content = heading ? line.slice(2) : line;
    if (body) body += '\n';
    paragraphs.push({ kind: heading ? 'heading' : 'body', start: body.length, end: body.length + content.length });
    body += content;
  }
  return {
    title: title ? { text: title, basis: 'explicit' } : null,
    source: source || null,
    script: 'Hans',
    text: body,
    folded: fold(body),
    paragraphs,
  };
}
