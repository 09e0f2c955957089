import { readdirSync, readFileSync } from 'node:fs';
import { ingest } from '../lambdas/ingest/ingest.ts';
import { sentencesOf } from '../lambdas/ingest/text/sentences.ts';
import type { Analysis } from '../lambdas/model/article.ts';

const samples = new URL('../seeds/articles/', import.meta.url);

/** The sample articles as they are read. */
export async function sampleArticles(): Promise<Analysis[]> {
  const names = readdirSync(samples).filter((name) => !/\.expected\.json$|README/.test(name));
  const results = await Promise.all(names.map((name) => ingest(readFileSync(new URL(name, samples)), name)));
  return results.flat().filter((result) => result.ok);
}

/**
 * Makes articles of the sample articles' own sentences, each in another order, so that no two are the same text: the number of the
 * article, and how many characters it has.
 */
export async function articleMaker(): Promise<(n: number, characters: number) => string> {
  const sentences = (await sampleArticles()).flatMap((article) => sentencesOf(article.text).map(({ text }) => text));
  return (n, characters) => {
    let text = `第${n}号综述：各地民生实事进展\n`;
    for (let i = 0; text.length < characters; i++)
      text += sentences[(n * 7919 + i * (1 + (n % 13))) % sentences.length] + (i % 5 === 4 ? '\n' : '');
    return text.slice(0, characters);
  };
}
