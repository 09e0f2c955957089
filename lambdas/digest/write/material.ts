import { createHash } from 'node:crypto';
import type { Story } from '../../model/digest.ts';
import type { Cite } from '../../model/lead.ts';
import type { ToldRecord } from '../../model/record.ts';

/** What a paragraph is written from. */
export interface Material {
  /** SHA-256 of all of it: the same material is asked about once */
  key: string;
  title: string;
  /** verbatim sentences of the story's tellings, the lead telling's first, none twice */
  sentences: Cite[];
}

/** More tellings say the same again. */
const MOST_ARTICLES = 6;
const MOST_SENTENCES = 16;
/** Characters: some 2,000 tokens. */
const LONGEST = 1_600;
/** One sentence needs no second telling. */
const FEWEST_SENTENCES = 2;

/** The sentences that a story's records hold: summaries and those of the figures. Null where there is nothing to sum up. */
export function materialOf(
  { title, sources }: Pick<Story, 'title' | 'sources'>,
  records: ReadonlyMap<string, ToldRecord>,
): Material | null {
  const articles = [...new Set(sources.map(({ article }) => article))].slice(0, MOST_ARTICLES);
  const sentences: Cite[] = [];
  let length = 0;
  for (const article of articles) {
    const record = records.get(article);
    if (!record) continue;
    for (const text of [...record.summary.map((piece) => piece.text), ...record.figures.map(({ sentence }) => sentence)]) {
      const known = sentences.some((other) => other.text.includes(text));
      if (known || sentences.length === MOST_SENTENCES || length + text.length > LONGEST) continue;
      sentences.push({ article, text });
      length += text.length;
    }
  }
  if (sentences.length < FEWEST_SENTENCES) return null;
  const key = createHash('sha256')
    .update(JSON.stringify([title.text, sentences.map(({ article, text }) => [article, text])]))
    .digest('hex');
  return { key, title: title.text, sentences };
}
