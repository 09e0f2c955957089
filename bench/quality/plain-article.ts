import { fold } from '../../lambdas/ingest/text/fold.ts';
import type { CleanArticle } from '../../lambdas/model/article.ts';

/** An article as the cleaner would hand it over, from a title, plain lines and perhaps a source. */
export function plainArticle(title: string, text: string, source = ''): CleanArticle {
  const lines = text.split('\n').filter((line) => line.trim());
  const joined = lines.join('\n');
  let start = 0;
  const paragraphs = lines.map((line) => {
    const paragraph = { kind: 'body' as const, start, end: start + line.length };
    start += line.length + 1;
    return paragraph;
  });
  const named = title.trim();
  return {
    title: named ? { text: named, basis: 'explicit' } : null,
    source: source || null,
    script: 'Hans',
    text: joined,
    folded: fold(joined),
    paragraphs,
  };
}

/** `7/9 77.8 %` */
export const share = (right: number, all: number): string => `${right}/${all}${all ? ` ${((100 * right) / all).toFixed(1)} %` : ''}`;
