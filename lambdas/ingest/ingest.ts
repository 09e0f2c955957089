import type { Analysis, AnalysisResult } from '../model/article.ts';
import { classify } from './classify/classify.ts';
import { clean } from './clean/clean.ts';
import { decode } from './decode/decode.ts';
import { type ExtractedMember, extract } from './extract/extract.ts';
import { fingerprint } from './fingerprint/fingerprint.ts';
import { locate } from './locate/locate.ts';
import { RefusalError } from './refusal.ts';
import { headline } from './summarize/headline.ts';
import { summarize } from './summarize/summarize.ts';

/** Version of all rules together. Raise it with a change that should replace the records made before it. */
export const RULES = 1;

/**
 * What an uploaded object becomes: one result for each article in it, or the reason why there is none. Pure: the same bytes
 * give the same results.
 *
 * @param name stands in the results' `input`: a key, a file's name
 */
export function ingest(bytes: Uint8Array, name: string): (AnalysisResult & { member: string })[] {
  try {
    const { text, charset } = decode(bytes);
    return extract(text).map((document) => analyze(document, charset, name));
  } catch (error) {
    return [refused(error, '', name)];
  }
}

/** The steps that one document takes, in their order. */
export function analyze(document: ExtractedMember, charset: string, name: string): AnalysisResult & { member: string } {
  const { member } = document;
  try {
    if ('error' in document) throw document.error;
    const { lines, authors, published, ...article } = clean(document);
    const { region, mentions } = locate(article);
    const themes = classify(article);
    const { summary, figures } = summarize(article);
    const { id, signature } = fingerprint(article.folded);
    const { text, script, source } = article;
    const title = article.title ?? headline(article);
    const said = { title, source, authors, published, script, charset, text, lines };
    const found = { region, mentions, themes, summary, figures, signature };
    return { id, input: inputOf(name, member), ok: true, ...said, ...found, member } satisfies Analysis & { member: string };
  } catch (error) {
    return refused(error, member, name);
  }
}

const inputOf = (name: string, member: string): string => (member === '' ? name : `${name}#${member}`);

/** Bad data is a result; anything else is a fault of ours and goes on as it is. */
function refused(error: unknown, member: string, name: string): AnalysisResult & { member: string } {
  if (!(error instanceof RefusalError)) throw error;
  return { id: null, input: inputOf(name, member), ok: false, error: error.refusal, member };
}
