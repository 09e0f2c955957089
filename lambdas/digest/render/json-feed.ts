import type { Settings } from '../../model/settings.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { addressOf, jsonFeedPath } from './feed-paths.ts';

/**
 * A feed as JSON Feed 1.1. A JSON document has no base to resolve an address against, so without the site's address it has none: the
 * entries are whole by themselves.
 */
export function renderJsonFeed(feed: Feed, settings: Settings): string {
  const url = (name: string, path: string): Record<string, string> =>
    settings.siteAddress === '' ? {} : { [name]: addressOf(path, settings) };
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...url('home_page_url', feed.home),
    ...url('feed_url', jsonFeedPath(feed.key)),
    authors: [{ name: feed.author }],
    language: 'zh-CN',
    items: feed.entries.map((entry) => itemOf(entry, url('url', entry.link))),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

const itemOf = (entry: FeedEntry, url: Record<string, string>) => ({
  id: entry.id,
  ...url,
  title: entry.title,
  content_html: entry.html,
  ...(entry.summary === '' ? {} : { summary: entry.summary }),
  date_published: entry.published,
  date_modified: entry.updated,
  ...(entry.author === null ? {} : { authors: [{ name: entry.author }] }),
  language: entry.language,
  tags: entry.categories.map(({ label }) => label),
});
