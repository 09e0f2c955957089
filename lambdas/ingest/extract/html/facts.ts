import { type Document, type Element, isTag, isText } from 'domhandler';
import { tidy } from '../plain.ts';
import { isPublicationName, scriptedDate } from './scripted-date.ts';

/** What a page states outside its visible text: collected in one walk over the tree. */
export interface Facts {
  /** the title element's text */
  title: string;
  /**
   * The content of the first meta element that bears one of these names (property, name or itemprop), by the order of the names. Case
   * and signs do not count: `pub-date` is `PubDate`, `weibo: article:create_at` is `weibo:article:create_at`. `canonical` is the address that the page states as its own.
   */
  meta(...names: string[]): string | undefined;
  /** texts of JSON-LD scripts */
  linkedData: string[];
  /** datePublished in microdata, times marked as the publication's, and hidden fields with such a name */
  dates: string[];
  /** the time of publication that a script sets for the page */
  scripted?: string;
  /** texts of elements marked as the author */
  authors: string[];
}

/** Scripts and marked elements that are read of one page. */
const MOST = 20;

/** Characters of a title or a name that are read. */
const LONGEST = 1_000;

/** Reads a page's metadata. @param html the page as it came: its scripts are not in the tree */
export function factsOf(root: Document, html = ''): Facts {
  const metas = new Map<string, string>();
  const facts: Omit<Facts, 'meta'> = { title: '', linkedData: [], dates: [], ...scriptedDate(html), authors: [] };
  const stack: Element[] = root.children.filter(isTag).reverse();
  for (let element = stack.pop(); element; element = stack.pop()) {
    const { name, attribs } = element;
    if (name === 'meta') collect(metas, element);
    else if (name === 'link' && /^canonical$/i.test(attribs.rel ?? '')) metas.set('canonical', (attribs.href ?? '').slice(0, LONGEST));
    else if (name === 'title' && facts.title === '') facts.title = textOf(element);
    else if (name === 'script') {
      if (/ld\+json/i.test(attribs.type ?? '')) add(facts.linkedData, rawText(element));
      continue;
    }
    if (name === 'input' && isPublicationName(attribs.id ?? attribs.name ?? '')) add(facts.dates, attribs.value ?? '');
    if (attribs.itemprop === 'datePublished' || (name === 'time' && attribs.pubdate !== undefined))
      add(facts.dates, attribs.content ?? attribs.datetime ?? textOf(element));
    if (attribs.itemprop === 'author' || attribs.rel === 'author' || /(^|\s)(byline|author)-name(\s|$)/i.test(attribs.class ?? ''))
      add(facts.authors, textOf(element));
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child && isTag(child)) stack.push(child);
    }
  }
  return { ...facts, meta: (...names) => names.map((name) => metas.get(plain(name))).find((text) => text !== undefined) };
}

function collect(metas: Map<string, string>, { attribs }: Element): void {
  const content = tidy((attribs.content ?? '').slice(0, LONGEST));
  if (content === '') return;
  for (const key of [attribs.property, attribs.name, attribs.itemprop])
    if (key !== undefined && !metas.has(plain(key))) metas.set(plain(key), content);
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function add(values: string[], value: string): void {
  if (value !== '' && values.length < MOST) values.push(value);
}

/** The start of an element's text in one line. */
export function textOf(element: Element): string {
  return tidy(rawText(element, LONGEST).slice(0, LONGEST).replace(/\s+/g, ' '));
}

function rawText(element: Element, most = Number.POSITIVE_INFINITY): string {
  let text = '';
  const stack = element.children.slice().reverse();
  for (let next = stack.pop(); next && text.length < most; next = stack.pop()) {
    if (isText(next)) text += next.data;
    else if (isTag(next)) for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as (typeof stack)[number]);
  }
  return text;
}
