import table from '../../../seeds/script/t2s.json' with { type: 'json' };
import type { SiteSettings } from './layout.ts';
import { SCRIPT, SCRIPT_FOLD, SEARCH } from './paths.ts';
import { renderSearch } from './search-page.ts';
import script from './site-script.json' with { type: 'json' };
import { languages } from './words.ts';

/** A file of the site that hangs on no issue. */
export interface SiteFile {
  /** in the site bucket */
  path: string;
  contentType: string;
  body(settings: SiteSettings): string;
}

export const siteFiles: readonly SiteFile[] = [
  { path: SCRIPT.slice(1), contentType: 'text/javascript; charset=utf-8', body: () => script.code },
  { path: SCRIPT_FOLD.slice(1), contentType: 'application/json; charset=utf-8', body: () => JSON.stringify(table) },
  ...languages.map((words) => ({
    path: `${words.at(SEARCH).slice(1)}index.html`,
    contentType: 'text/html; charset=utf-8',
    body: (settings: SiteSettings) => renderSearch(words, settings),
  })),
];
