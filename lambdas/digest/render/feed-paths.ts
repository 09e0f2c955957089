import type { Settings } from '../../model/settings.ts';

/** Where feeds are, root-relative. `key` is a scope's name: `all`, `day`, `region/310000`, `theme/urban`, `region/310000/urban`. */
export const atomPath = (key: string): string => `/feed/${key}.atom`;
export const jsonFeedPath = (key: string): string => `/feed/${key}.json`;
export const OPML = '/feed/index.opml';

/** Under the site's address where it is known; else root-relative, which a reader resolves against where it found the file. */
export const addressOf = (path: string, { siteAddress }: Pick<Settings, 'siteAddress'>): string => `${siteAddress}${path}`;
