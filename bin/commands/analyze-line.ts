import { looksLikeHtml } from '../../lambdas/ingest/extract/extract.ts';
import type { Extracted } from '../../lambdas/ingest/extract/extracted.ts';
import { extractHtml } from '../../lambdas/ingest/extract/html/page.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { analyze, ingest } from '../../lambdas/ingest/ingest.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import type { AnalysisResult } from '../../lambdas/model/article.ts';

/** One line of `analyze --jsonl`: exactly one of text, html and base64. */
export interface InputLine {
  id?: string;
  title?: string;
  text?: string;
  html?: string;
  /** the bytes of a file */
  base64?: string;
  name?: string;
  receivedAt?: string;
}

/** The line's object, or the result that says why it is none. */
export function parseLine(line: string, n: number): InputLine | { refused: AnalysisResult } {
  const refuse = (code: string, message: string) => ({
    refused: { id: null, input: `line ${n}`, ok: false as const, error: { code, message } },
  });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('bad-json', `Line ${n} is no JSON: write one object a line.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('bad-line', `Line ${n} is no JSON object.`);
  const input = value as Record<string, unknown>;
  const forms = ['text', 'html', 'base64'].filter((form) => typeof input[form] === 'string');
  if (forms.length !== 1) return refuse('bad-line', `Line ${n} needs one of "text", "html" and "base64" as a string.`);
  return input as InputLine;
}

/** The result of one line: its own id where it gives one, else the article's. */
export async function analyzeLine(input: InputLine, n: number): Promise<AnalysisResult> {
  const name = input.name ?? input.id ?? `line ${n}`;
  const result = input.base64 === undefined ? analyzeText(input, name) : (await ingest(Buffer.from(input.base64, 'base64'), name))[0];
  if (!result) return { id: input.id ?? null, input: name, ok: false, error: { code: 'empty', message: 'The bundle holds no article.' } };
  const { member, trace, ...rest } = result;
  return input.id === undefined ? rest : { ...rest, id: String(input.id) };
}

/** True for a text that is markup as a whole, not one that mentions some. */
const isMarkup = (text: string): boolean => /^\s*<[a-z!?]/i.test(text) && text.trimEnd().endsWith('>') && looksLikeHtml(text);

function analyzeText(input: InputLine, name: string) {
  try {
    const text = input.html ?? input.text ?? '';
    const document: Extracted = input.html !== undefined || isMarkup(text) ? extractHtml(text) : extractPlain(text);
    if (typeof input.title === 'string' && input.title.trim() !== '') document.meta.title = input.title.trim();
    if (document.lines.length === 0) throw new RefusalError('empty', 'The text is empty.');
    return analyze(document, 'utf-8', name);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return analyze({ member: '', error }, 'utf-8', name);
  }
}
