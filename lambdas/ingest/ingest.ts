import type { AnalysisResult } from '../model/article.ts';
import { limits } from '../model/limits.ts';
import { classify } from './classify/classify.ts';
import { clean } from './clean/clean.ts';
import { cleanKnown } from './clean/clean-known.ts';
import { edgesOf, knowsAny, type Template, takesUp } from './clean/template.ts';
import { decode } from './decode/decode.ts';
import { type ExtractedMember, extract } from './extract/extract.ts';
import { extractPdf } from './extract/pdf.ts';
import { extractWord } from './extract/word.ts';
import { fingerprint } from './fingerprint/fingerprint.ts';
import { locate } from './locate/locate.ts';
import { RefusalError } from './refusal.ts';
import { siteOf } from './site.ts';
import type { Recall } from './site-memory.ts';
import { headline } from './summarize/headline.ts';
import { summarize } from './summarize/summarize.ts';
import type { Part } from './unpack/part.ts';
import { unpack } from './unpack/unpack.ts';

/** Version of all rules together. Raise it with a change that should replace the records made before it. */
export const RULES = 6;

/** What the memory of a site keeps of an article; absent where the document does not say its site. */
export interface Trace {
  site: string;
  /** none where the memory has enough without it */
  edges: string[];
}

export type Result = AnalysisResult & { member: string; trace?: Trace };

/**
 * What an uploaded object becomes: one result for each article in it, or the reason why there is none, in the order in which they
 * stand in it. Pure: the same bytes give the same results, and the same ids whatever is recalled.
 *
 * @param name stands in the results' `input`: a key, a file's name
 * @param recall what is known of a site's own lines; without it each article is read by itself
 */
export async function ingest(bytes: Uint8Array, name: string, recall?: Recall): Promise<Result[]> {
  const results: Result[] = [];
  for await (const part of unpack(bytes)) {
    const { documents, charset, repaired } = read(part);
    if (results.length + documents.length > limits.members) return [refused(tooManyMembers(), '', name)];
    for (const document of documents) {
      const result = await analyzeKnown(document, charset, inputOf(name, '!', part.path), recall);
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

/** Reads a document by itself, and again with what is known of its site where that says anything of its lines. */
async function analyzeKnown(document: ExtractedMember, charset: string, name: string, recall?: Recall): Promise<Result> {
  const alone = analyze(document, charset, name);
  if (!recall || !alone.ok || !alone.trace) return alone;
  const { site, edges } = alone.trace;
  const template = await recall(site);
  const result = knowsAny(template, edges) ? analyze(document, charset, name, template) : alone;
  return takesUp(template, alone.id) ? result : { ...result, trace: { site, edges: [] } };
}

/**
 * The steps that one document takes, in their order. Its id is made of the text as it is cleaned without memory, and so is its
 * trace: what is learned of a site may change how an article is told, never which article it is.
 */
export function analyze(document: ExtractedMember, charset: string, name: string, template?: Template): Result {
  const { member } = document;
  try {
    if ('error' in document) throw document.error;
    const alone = clean(document);
    const { lines, authors, published, repairs, repairCount, ...article } = template ? cleanKnown(document, alone, template) : alone;
    const { region, mentions } = locate(article);
    const themes = classify(article);
    const { summary, figures } = summarize(article);
    const { id } = fingerprint(alone.folded);
    const { signature } = fingerprint(article.folded);
    const site = siteOf(document.meta.site, alone.source);
    const { text, script, source } = article;
    const title = article.title ?? headline(article);
    const said = { title, source, authors, published, script, charset, text, lines, repairs, repairCount };
    const found = { region, mentions, themes, summary, figures, signature };
    const trace = site && { trace: { site, edges: edgesOf(alone.lines) } };
    return { id, input: inputOf(name, '#', member), ok: true, ...said, ...found, member, ...trace } satisfies Result;
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
