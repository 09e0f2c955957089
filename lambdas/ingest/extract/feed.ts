import { load } from 'cheerio/slim';
import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import { hostOf } from '../site.ts';
import type { Member } from './json.ts';
import { tidy } from './plain.ts';
import { statedDate } from './stated-date.ts';
import { attributeOf, readXml, rootNameOf } from './xml.ts';

const ROOTS = ['rss', 'feed', 'rdf:rdf'];

/** The elements that are read, the first that says something. `content:encoded` is the whole text where feeds give one. */
const TEXT = ['content:encoded', 'content', 'fulltext', 'description', 'summary'];
const PUBLISHED = ['pubdate', 'published', 'dc:date', 'date', 'issued', 'updated'];
const AUTHOR = ['author/name', 'dc:creator', 'author'];
const SOURCE = ['source', 'source/title', 'dc:source', 'dc:publisher', 'publisher'];

/**
 * The entries of an RSS (0.9 to 2.0) or Atom feed, each one article whose source is its own or the feed's title; null when the
 * text is no feed. JSON feeds are read with the other JSON.
 *
 * @throws RefusalError `too-many-members`, `empty`
 */
export function feedMembers(text: string): Member[] | null {
  if (!ROOTS.includes(rootNameOf(text))) return null;
  const { title, entries } = readFeed(text);
  if (entries.length === 0) throw new RefusalError('empty', 'The feed has no entries.');
  return entries.map((entry, i) => memberOf(entry, `entry[${i}]`, title));
}

type Fields = Map<string, string>;

/** The fields of each entry by their lower-case path below it, and the feed's own title. */
function readFeed(xml: string): { title: string; entries: Fields[] } {
  const entries: Fields[] = [];
  let title = '';
  let entry: Fields | null = null;
  let path: string[] = [];
  let markup: { name: string; from: number } | null = null;
  readXml(xml, {
    open(raw, attributes, { to }) {
      const name = raw.toLowerCase();
      if (!entry && /^(item|entry)$/.test(name)) {
        if (entries.length >= limits.members) {
          throw new RefusalError('too-many-members', `The feed has more than ${limits.members} entries: split it.`);
        }
        entry = new Map();
        entries.push(entry);
        path = [];
      } else if (!markup && path.length < limits.depth) {
        path.push(name);
        if (entry && name === 'link' && !entry.has('link')) entry.set('link', attributeOf(attributes, 'href') ?? '');
        if (entry && attributeOf(attributes, 'type') === 'xhtml') markup = { name, from: to };
      }
    },
    close(raw, { from }) {
      const name = raw.toLowerCase();
      if (markup?.name === name) {
        entry?.set(path.join('/'), xml.slice(markup.from, from));
        markup = null;
      }
      if (markup) return;
      if (/^(item|entry)$/.test(name)) entry = null;
      const opened = path.lastIndexOf(name);
      if (opened !== -1) path = path.slice(0, opened);
    },
    text(data) {
      if (markup) return;
      const key = path.join('/');
      if (entry) entry.set(key, (entry.get(key) ?? '') + data);
      else if (title === '' && /^(rss\/channel|feed|rdf:rdf\/channel)\/title$/.test(key)) title = wordsOf(data);
    },
  });
  return { title, entries };
}

function memberOf(entry: Fields, path: string, feedTitle: string): Member {
  const read = (names: readonly string[]) => names.map((name) => entry.get(name)?.trim() ?? '').find((text) => text !== '') ?? '';
  const text = read(TEXT);
  if (text === '') return { path, error: new RefusalError('empty', 'The entry has no content, description or summary.') };
  const title = wordsOf(read(['title']));
  const source = wordsOf(read(SOURCE)) || feedTitle;
  const author = authorOf(wordsOf(read(AUTHOR)));
  const published = statedDate(read(PUBLISHED));
  const site = hostOf(read(['link', 'guid', 'id']));
  return {
    path,
    text,
    isHtml: /<[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|\w+);/i.test(text),
    ...(title ? { title } : {}),
    ...(source ? { source } : {}),
    ...(author ? { authors: author.split(/[、,，;；]\s*/).filter((name) => name !== '') } : {}),
    ...(published ? { published } : {}),
    ...(site ? { site } : {}),
  };
}

/** RSS wants `address (Name)`; an address alone names nobody. */
function authorOf(text: string): string {
  const named = /^\S+@\S+\s*\(([^()]+)\)$/.exec(text)?.[1] ?? text;
  return named.includes('@') ? '' : named;
}

/** One line of words: feeds put markup into their titles, escaped once or twice. */
function wordsOf(text: string): string {
  const plain = /[<&]/.test(text) ? load(text.slice(0, 2000)).text() : text;
  return tidy(plain.replace(/\s+/g, ' '));
}
