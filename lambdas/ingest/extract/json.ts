import type { Published } from '../../model/article.ts';
import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import { hostOf } from '../site.ts';
import { publishedFrom } from '../text/dates.ts';

/** One article of a bundle: JSON, JSONL or a feed. `isHtml`: the bundle says that its text is markup. */
export type Member =
  | {
      path: string;
      text: string;
      isHtml?: boolean;
      title?: string;
      source?: string;
      authors?: string[];
      published?: Published;
      site?: string;
    }
  | { path: string; error: RefusalError };

/** The field names that are read, the first that says something: documented in docs/formats.md. */
const FIELDS = {
  text: ['text', 'content', 'body', 'html', 'content_html', 'content_text'],
  title: ['title', 'headline', 'name'],
  source: ['source', 'publisher', 'site', 'media'],
  authors: ['authors', 'author', 'byline'],
  published: ['published', 'publishedAt', 'published_at', 'date', 'date_published', 'pubDate', 'time'],
  address: ['url', 'link', 'permalink', 'external_url'],
} as const;

/** Text fields that are markup by their name. */
const MARKUP: readonly string[] = ['html', 'content_html'];

/** Fields that hold a list of articles inside an object. */
const LISTS = ['articles', 'items', 'data', 'entries'];

/**
 * The articles of a JSON value (an object, an array, or an object with a list of them) or of JSONL (one object a line);
 * null when the text is neither.
 *
 * @throws RefusalError `too-many-members`, `empty`
 */
export function membersOf(text: string): Member[] | null {
  const start = text.trimStart().charAt(0);
  if (start !== '{' && start !== '[') return null;
  const members = wholeJson(text) ?? jsonLines(text);
  if (members?.length === 0) throw new RefusalError('empty', 'The list holds no articles.');
  if (members && members.length > limits.members) {
    throw new RefusalError('too-many-members', `The bundle holds more than ${limits.members} articles: split it.`);
  }
  return members;
}

function wholeJson(text: string): Member[] | null {
  const value = parse(text);
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((item, i) => memberOf(item, `[${i}]`));
  if (!isObject(value)) return null;
  const list = LISTS.find((name) => Array.isArray(value[name]));
  if (!list || pick(value, FIELDS.text) !== undefined) return [memberOf(value, '')];
  const source = feedTitle(value);
  return (value[list] as unknown[]).map((item, i) => ({ ...source, ...memberOf(item, `${list}[${i}]`) }));
}

/** A JSON Feed's own title is the source of its items. */
function feedTitle(value: Record<string, unknown>): { source?: string } {
  const title = String(value.version ?? '').includes('jsonfeed.org') ? words(value.title) : undefined;
  return title ? { source: title } : {};
}

/** JSONL: at least half of the lines are objects; the others are refused alone. Past the limit no further line is read. */
function jsonLines(text: string): Member[] | null {
  const members: Member[] = [];
  let good = 0;
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (isObject(value)) good++;
    members.push(
      value === undefined
        ? { path: `line ${i + 1}`, error: new RefusalError('bad-json', `Line ${i + 1} is no JSON: write one object a line.`) }
        : memberOf(value, `line ${i + 1}`),
    );
    if (members.length > limits.members) break;
  }
  return good > 0 && good * 2 >= members.length ? members : null;
}

function memberOf(value: unknown, path: string): Member {
  if (!isObject(value)) return { path, error: new RefusalError('bad-member', 'The member is no object with a "text" field.') };
  const field = fieldOf(value, FIELDS.text);
  const text = field && value[field];
  if (typeof text !== 'string' || text.trim() === '') {
    return { path, error: new RefusalError('empty', `The member has no text: name it "${FIELDS.text.slice(0, 4).join('", "')}".`) };
  }
  const title = words(pick(value, FIELDS.title));
  const source = words(pick(value, FIELDS.source));
  const authors = names(pick(value, FIELDS.authors));
  const published = publishedFrom(words(pick(value, FIELDS.published)) ?? '', 'explicit');
  const site = hostOf(words(pick(value, FIELDS.address)) ?? '');
  return {
    path,
    text,
    ...(MARKUP.includes(field ?? '') ? { isHtml: true } : {}),
    ...(title ? { title } : {}),
    ...(source ? { source } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(published ? { published } : {}),
    ...(site ? { site } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldOf = (value: Record<string, unknown>, fields: readonly string[]): string | undefined =>
  fields.find((name) => value[name] !== undefined && value[name] !== null && value[name] !== '');

function pick(value: Record<string, unknown>, fields: readonly string[]): unknown {
  const field = fieldOf(value, fields);
  return field === undefined ? undefined : value[field];
}

/** A text, or the name of an object (`{"name": …}`); undefined for anything else. */
function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() || undefined;
  return isObject(value) ? words(value.name ?? value.title) : undefined;
}

function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  const text = words(value);
  return text ? text.split(/[、,，;；\s]+/).filter((name) => name !== '') : [];
}
