import type { AnalysisResult } from '../model/article.ts';
import { limits } from '../model/limits.ts';
import { classify } from './classify/classify.ts';
import { clean } from './clean/clean.ts';
import { decode } from './decode/decode.ts';
import { type ExtractedMember, extract } from './extract/extract.ts';
import { extractPdf } from './extract/pdf.ts';
import { extractWord } from './extract/word.ts';
import { fingerprint } from './fingerprint/fingerprint.ts';
import { locate } from './locate/locate.ts';
import { RefusalError } from './refusal.ts';
import { headline } from './summarize/headline.ts';
import { summarize } from './summarize/summarize.ts';
import type { Part } from './unpack/part.ts';
import { unpack } from './unpack/unpack.ts';

/** Version of all rules together. Raise it with a change that should replace the records made before it. */
export const RULES = 1;

type Result = AnalysisResult & { member: string };

/**
 * What an uploaded object becomes: one result for each article in it, or the reason why there is none, in the order in which they
 * stand in it. Pure: the same bytes give the same results.
 *
 * @param name stands in the results' `input`: a key, a file's name
 */
export async function ingest(bytes: Uint8Array, name: string): Promise<Result[]> {
  const results: Result[] = [];
  for await (const part of unpack(bytes)) {
    const { documents, charset, repaired } = read(part);
    if (results.length + documents.length > limits.members) return [refused(tooManyMembers(), '', name)];
    for (const document of documents) {
      const result = analyze(document, charset, inputOf(name, '!', part.path));
      const member = inputOf(part.path, '#', result.member);
      results.push(result.ok && repaired ? { ...result, repaired, member } : { ...result, member });
    }
  }
  return results;
}

/** The documents of one part: bytes are decoded and extracted, the formats that hold their text are only extracted. */
function read(part: Part): { documents: ExtractedMember[]; charset: string; repaired?: 'double-encoded' } {
  try {
    if (part.form === 'refused') throw part.error;
    if (part.form === 'word') return { documents: [extractWord(part.files)], charset: 'utf-8' };
    if (part.form === 'pdf') return { documents: [extractPdf(part.pdf)], charset: 'unicode' };
    const { text, ...decoded } = decode(part.bytes, part.declared);
    return { documents: extract(text, part.envelope), ...decoded };
  } catch (error) {
    if (error instanceof RefusalError) return { documents: [{ member: '', error }], charset: '' };
    throw error;
  }
}

/** The steps that one document takes, in their order. */
export function analyze(document: ExtractedMember, charset: string, name: string): Result {
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
    return { id, input: inputOf(name, '#', member), ok: true, ...said, ...found, member } satisfies Result;
  } catch (error) {
    return refused(error, member, name);
  }
}

/** A place inside another: `news.zip!2026/a.jsonl`, `2026/a.jsonl#line 3`. */
const inputOf = (outer: string, mark: '!' | '#', inner: string): string =>
  outer === '' ? inner : inner === '' ? outer : `${outer}${mark}${inner}`;

const tooManyMembers = (): RefusalError =>
  new RefusalError('too-many-members', `The object holds more than ${limits.members} articles in all: split it.`);

/** Bad data is a result; anything else is a fault of ours and goes on as it is. */
function refused(error: unknown, member: string, name: string): Result {
  if (!(error instanceof RefusalError)) throw error;
  return { id: null, input: inputOf(name, '#', member), ok: false, error: error.refusal, member };
}
