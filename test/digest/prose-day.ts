import type { DayInput } from '../../lambdas/digest/compile/compile-day.ts';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { sentencesOf } from '../../lambdas/ingest/text/sentences.ts';
import type { ToldRecord } from '../../lambdas/model/record.ts';
import { loadSamples } from '../seeds/samples.ts';
import { object } from './records.ts';
import { syntheticDay } from './synthetic-day.ts';

/** Characters of a title made of a sentence: the middle of those of the samples. */
const TITLE = 28;

/** Every sentence of the sample articles that is worth quoting, once. */
async function sentencesOfSamples(): Promise<string[]> {
  const results = await Promise.all(loadSamples().map(({ bytes, file }) => ingest(bytes, file)));
  const sentences = results.flat().flatMap((result) => (result.ok ? sentencesOf(result.text).map(({ text }) => text) : []));
  return [...new Set(sentences)].filter((sentence) => sentence.length >= 20);
}

/** A synthetic day that is told in the words of the sample articles: titles and sentences as long and as different as people write them. */
export async function proseDay(size: number): Promise<DayInput> {
  const sentences = await sentencesOfSamples();
  const at = (n: number): string => sentences[n % sentences.length] ?? '';
  const day = syntheticDay(size);
  const articles = day.articles.map((article, n): ToldRecord => {
    const summary = [at(n), at(n + 1), at(n + 2)].map((text, i) => ({ text, start: i * 1000, end: i * 1000 + text.length }));
    const title = at(n + Math.floor(sentences.length / 2)).slice(0, TITLE);
    return {
      ...article,
      title: { text: title, basis: 'explicit' },
      summary,
      figures: article.figures.map((f) => ({ ...f, sentence: at(n) })),
    };
  });
  return { ...day, articles, objects: day.objects.map((o, n) => object(o.key, articles.slice(n, n + 1), { receivedAt: o.receivedAt })) };
}
