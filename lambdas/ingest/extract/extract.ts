import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import type { Envelope } from '../unpack/part.ts';
import type { Extracted } from './extracted.ts';
import { feedMembers } from './feed.ts';
import { extractHtml } from './html/page.ts';
import { type Member, membersOf } from './json.ts';
import { extractMarkdown, looksLikeMarkdown } from './markdown.ts';
import { extractPlain } from './plain.ts';
import { statedDate } from './stated-date.ts';

/** A member that is an article, or the reason why it is none. */
export type ExtractedMember = Extracted | { member: string; error: RefusalError };

/**
 * Text → documents, by what the content looks like, not by its name: JSON, JSONL and feeds give one document a member, a page or a
 * text gives one. One bad member is refused alone. What a mail says of its text goes before what the text says of itself, except
 * for the date.
 *
 * @throws RefusalError `too-long`, `too-many-members`, `empty`
 */
export function extract(text: string, envelope?: Envelope): ExtractedMember[] {
  const members = feedMembers(text) ?? membersOf(text);
  if (members) return members.map(extractMember);
  const document = extractDocument(text, envelope?.isHtml || undefined);
  return [envelope ? { ...document, meta: { ...document.meta, ...stated(envelope, document) } } : document];
}

function stated({ title, date, site }: Envelope, { meta }: Extracted): Extracted['meta'] {
  const published = meta.published ?? (date === undefined ? undefined : statedDate(date));
  return given({ title, published, site: meta.site ?? site });
}

/** One document that is no bundle; `isHtml`: what holds it says that it is markup. @throws RefusalError `too-long`, `too-many-lines`, `too-deep` */
export function extractDocument(text: string, isHtml = looksLikeHtml(text)): Extracted {
  if (text.length > limits.documentCharacters) {
    throw new RefusalError('too-long', `The document has ${text.length} characters; the limit is ${limits.documentCharacters}.`);
  }
  if (isHtml) return extractHtml(text);
  const document = looksLikeMarkdown(text) ? extractMarkdown(text) : extractPlain(text);
  if (document.lines.length <= limits.lines) return document;
  throw new RefusalError('too-many-lines', `The document has ${document.lines.length} lines; the limit is ${limits.lines}: split it.`);
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
    const { title, source, authors, published, site } = member;
    const document = extractDocument(member.text, member.isHtml || undefined);
    const meta = { ...document.meta, ...given({ title, source, authors, published, site }) };
    const form = document.form === 'text' && title !== undefined ? 'json' : document.form;
    return { ...document, member: member.path, form, meta };
  } catch (error) {
    if (error instanceof RefusalError) return { member: member.path, error };
    throw error;
  }
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
