import type { Settings } from '../../model/settings.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { addressOf, atomPath } from './feed-paths.ts';
import { type Markup, markup } from './markup.ts';

/** A feed as Atom 1.0 (RFC 4287). What `markup` escapes for HTML is escaped for XML too. */
export function renderAtom(feed: Feed, settings: Settings): string {
  const href = (path: string): string => addressOf(path, settings);
  return `<?xml version="1.0" encoding="utf-8"?>
${markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${feed.id}</id>
<title>${feed.title}</title>
<updated>${feed.updated}</updated>
<author><name>${feed.author}</name></author>
<generator>Jianbao</generator>
<link rel="self" type="application/atom+xml" href="${href(atomPath(feed.key))}"/>
<link rel="alternate" type="text/html" href="${href(feed.home)}"/>
${feed.entries.map((entry) => entryOf(entry, href))}</feed>
`}`;
}

const entryOf = (entry: FeedEntry, href: (path: string) => string): Markup => markup`<entry xml:lang="${entry.language}">
<id>${entry.id}</id>
<title>${entry.title}</title>
<published>${entry.published}</published>
<updated>${entry.updated}</updated>
${entry.author !== null && markup`<author><name>${entry.author}</name></author>\n`}<link rel="alternate" type="text/html" href="${href(entry.link)}"/>
${entry.categories.map(({ scheme, term, label }) => markup`<category scheme="${`urn:jianbao:${scheme}`}" term="${term}" label="${label}"/>\n`)}${entry.summary !== '' && markup`<summary>${entry.summary}</summary>\n`}<content type="html">${entry.html}</content>
</entry>
`;
