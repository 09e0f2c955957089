import { type Element, parseXml } from './strict-xml.ts';

/** Of a child: how often it may stand (RFC 4287, 4.1.1 and 4.1.2). Our feeds use these elements alone. */
type Cardinality = Record<string, [least: number, most: number]>;

const MANY = Number.POSITIVE_INFINITY;
const FEED: Cardinality = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  author: [0, MANY],
  generator: [0, 1],
  link: [1, MANY],
  entry: [0, MANY],
};
const ENTRY: Cardinality = {
  id: [1, 1],
  title: [1, 1],
  published: [0, 1],
  updated: [1, 1],
  author: [0, MANY],
  link: [0, MANY],
  category: [0, MANY],
  summary: [0, 1],
  content: [0, 1],
};
const PLAIN = ['id', 'title', 'updated', 'published', 'generator', 'summary', 'content', 'name'];
/** RFC 3339, upper case T and Z (RFC 4287, 3.3). */
export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** RFC 4151, 2.1, with the characters of RFC 3986, 3.3 in what is named. */
export const TAG_URI = /^tag:[\w.@-]+,\d{4}(-\d\d(-\d\d)?)?:(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*$/;

/** What a feed breaks of RFC 4287. */
export function atomFaults(document: string): string[] {
  const feed = parseXml(document);
  const entries = feed.children.filter(({ name }) => name === 'entry');
  const links = feed.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes.rel);
  const ids = entries.map((entry) => child(entry, 'id'));
  return [
    ...(feed.name === 'feed' && feed.attributes.xmlns === 'http://www.w3.org/2005/Atom' ? [] : ['the root is no Atom feed']),
    ...counted(feed, FEED),
    ...entries.flatMap((entry) => counted(entry, ENTRY)),
    ...(links.filter((rel) => rel === 'self').length === 1 ? [] : ['4.1.1: one link to itself']),
    ...(feed.children.some(({ name }) => name === 'author') ? [] : ['4.1.1: an author of the feed or of each entry']),
    ...(new Set(ids).size === ids.length ? [] : ['4.1.1: an id stands twice']),
    ...all(feed).flatMap(faultsOf),
  ];
}

const child = (element: Element, name: string): string => element.children.find((each) => each.name === name)?.text ?? '';
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

function counted({ name, children }: Element, rule: Cardinality): string[] {
  const strangers = children.filter((each) => !rule[each.name]).map((each) => `${name} has a ${each.name}`);
  const wrong = Object.entries(rule).filter(([of, [least, most]]) => {
    const count = children.filter((each) => each.name === of).length;
    return count < least || count > most;
  });
  return [...strangers, ...wrong.map(([of]) => `${name} has too few or too many of ${of}`)];
}

function faultsOf({ name, attributes, children, text }: Element): string[] {
  const faults: string[] = [];
  if (PLAIN.includes(name) && children.length > 0) faults.push(`${name} has elements`);
  if (!PLAIN.includes(name) && text.trim() !== '') faults.push(`${name} has text`);
  if ((name === 'updated' || name === 'published') && !INSTANT.test(text)) faults.push(`3.3: ${text} is no instant`);
  if (name === 'id' && !TAG_URI.test(text)) faults.push(`4.2.6: ${text} is no tag URI`);
  if (name === 'link' && !isReference(attributes.href)) faults.push(`4.2.7: ${attributes.href} is no address`);
  if (name === 'category' && !attributes.term) faults.push('4.2.2: a category needs a term');
  if (name === 'author' && (children.length !== 1 || children[0]?.name !== 'name' || children[0].text === '')) faults.push('3.2: no name');
  if (name === 'content' && attributes.type !== 'html') faults.push('4.1.3: content is no HTML');
  return faults;
}

const isReference = (href = ''): boolean => /^(https?:\/\/[^/]+)?\/[\w.~!$&'()*+,;=:@/?#%-]*$/.test(href);
