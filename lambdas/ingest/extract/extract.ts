import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import type { Extracted } from './extracted.ts';
import { extractHtml } from './html/page.ts';
import { type Member, membersOf } from './json.ts';
import { extractMarkdown, looksLikeMarkdown } from './markdown.ts';
import { extractPlain } from './plain.ts';

/** A member that is an article, or the reason why it is none. */
export type ExtractedMember = Extracted | { member: string; error: RefusalError };

/**
 * Text → documents, by what the content looks like, not by its name: JSON and JSONL give one document a member, a page or a
 * text gives one. One bad member is refused alone.
 *
 * @throws RefusalError `too-long`, `too-many-members`, `bad-json`
 */
export function extract(text: string): ExtractedMember[] {
  const members = membersOf(text);
  if (members) return members.map(extractMember);
  return [extractDocument(text)];
}

/** One document that is no bundle. @throws RefusalError `too-long`, `too-deep` */
export function extractDocument(text: string): Extracted {
  if (text.length > limits.documentCharacters) {
    throw new RefusalError('too-long', `The document has ${text.length} characters; the limit is ${limits.documentCharacters}.`);
  }
  if (looksLikeHtml(text)) return extractHtml(text);
  return looksLikeMarkdown(text) ? extractMarkdown(text) : extractPlain(text);
}

/** True for markup: a doctype, an html element, or block elements in the first kilobytes. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 8192).trimStart();
  if (/^<(!doctype\s+html|\?xml|html|head|body)\b/i.test(head)) return true;
  return (head.match(/<(html|head|body|meta|div|p|table|article|section|h1|br|span)\b[^<>]*>/gi) ?? []).length >= 2;
}

function extractMember(member: Member): ExtractedMember {
  try {
    if ('error' in member) throw member.error;
    const { title, source, authors, published } = member;
    const document = extractDocument(member.text);
    const meta = { ...document.meta, ...given({ title, source, authors, published }) };
    return { ...document, member: member.path, form: document.form === 'text' ? 'json' : document.form, meta };
  } catch (error) {
    if (error instanceof RefusalError) return { member: member.path, error };
    throw error;
  }
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
